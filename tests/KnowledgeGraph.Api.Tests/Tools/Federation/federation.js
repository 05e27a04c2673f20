// Composes the service with a second small subgraph, and asks the gateway for what both know: node federation.js http://localhost:5080/graphql
// Prints what the gateway answered as JSON.
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const url = process.argv[2];
const asked = await fetch(url, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: '{ _service { sdl } }' }),
});
const graph = parse((await asked.json()).data._service.sdl);

// Notes of somebody's about instruments and paragraphs, which know no more of them than their ids.
const notes = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { notes: [Note!]! }
  type Note { text: String! on: Instrument at: Provision pageInfo: PageInfo }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Instrument @key(fields: "id") { id: ID! notes: [String!]! }
  type Provision @key(fields: "id", resolvable: false) { id: ID! }
`);
const schema = buildSubgraphSchema({
  typeDefs: notes,
  resolvers: {
    Query: { notes: () => [
      { text: 'Read this', on: { id: 'E/RES/2022/14' }, at: { id: 'E/RES/2022/14#OP5' } },
      { text: 'Not there', on: { id: 'A/RES/75/1' }, at: { id: 'A/RES/75/1#OP99' } },
    ] },
    Instrument: { __resolveReference: i => i, notes: i => [`about ${i.id}`] },
  },
});

const composed = composeServices([
  { name: 'graph', url, typeDefs: graph }, { name: 'notes', url: 'http://notes.invalid', typeDefs: notes },
]);
if (composed.errors) {
  console.log(JSON.stringify({ composition: composed.errors.map(e => e.message) }));
  process.exit(0);
}

const gateway = new ApolloGateway({
  supergraphSdl: composed.supergraphSdl,
  logger: { debug() {}, info() {}, warn() {}, error() {} },
  buildService: ({ name, url: at }) => (name === 'notes' ? new LocalGraphQLDataSource(schema) : new RemoteGraphQLDataSource({ url: at })),
});
const { executor } = await gateway.load();

async function ask(query) {
  const document = parse(query);
  const answer = await executor({
    document, request: { query, variables: {} }, operationName: null, queryHash: query, context: {}, overallCachePolicy: {}, operation: document.definitions[0],
    metrics: {}, cache: { get: async () => undefined, set: async () => {}, delete: async () => true }, schema: undefined, source: query, logger: console,
  });
  return { data: answer.data, errors: answer.errors?.map(e => e.message) };
}

console.log(JSON.stringify({
  composition: [],
  there: await ask('{ notes { text on { id kind notes } } }'),
  parts: await ask('{ notes { at { id verb } } }'),
  back: await ask('{ instrument(ref: "E/RES/2022/14") { notes label buildsOn(first: 1) { pageInfo { hasNextPage } } } }'),
}));
await gateway.stop();
