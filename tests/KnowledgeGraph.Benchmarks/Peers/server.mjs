// The graph that kg keeps in Neo4j, served by @neo4j/graphql and Apollo Server: what a team would have that writes types and no service.
// node server.mjs BOLT-URL PORT
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const [bolt, port] = process.argv.slice(2);
if (!bolt || !port) {
  console.error('node server.mjs BOLT-URL PORT');
  process.exit(2);
}

const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD ?? ''), { disableLosslessIntegers: true });
const typeDefs = readFileSync(new URL('./types.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false, includeStacktraceInErrorResponses: false });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(port) },
  context: async () => ({ executionContext: driver }),
});
console.log(url);
