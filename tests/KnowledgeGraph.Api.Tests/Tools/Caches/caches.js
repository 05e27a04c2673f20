// What the normalised caches of Apollo Client and Relay make of the service's answers: node caches.js ROUNDS.json
// The file: {"url": the service's, "rounds": [[query, …], …], "whole": how many of the first rounds have to be read back whole}. The queries of a round are asked in turn and kept in one cache; then each is read back from it. A line a
// query that is not answered from the cache as it was by the server, and a line a warning, on standard output; then what was done. What a cache says it has not whole any
// more (Apollo's replaces what has no id) it would ask for again: that is counted.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { ApolloReader } from './apollo.js';
import { withTypesAndIds } from './documents.js';
import { RelayReader } from './relay.js';

const { url, rounds, whole } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const warnings = [];
console.warn = console.error = (...words) => warnings.push(words.map(String).join(' ').slice(0, 400));

async function ask(query) {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
  return answer.json();
}

const schema = buildClientSchema((await ask(getIntrospectionQuery())).data);
let read = 0, skipped = 0, incomplete = 0;
for (const [round, queries] of rounds.entries()) {
  const asked = [];
  for (const query of queries) {
    const document = withTypesAndIds(schema, query);
    const answer = await ask(document.text);
    // An answer with errors is not kept by these clients as a whole one.
    if (answer.errors) skipped++;
    else asked.push({ ...document, data: answer.data });
  }
  for (const Reader of [ApolloReader, RelayReader]) {
    const cache = new Reader(schema);
    warnings.length = 0;
    for (const one of asked) cache.keep(one);
    for (const one of asked) {
      const again = cache.read(one);
      read++;
      if (again === null && round >= whole) incomplete++;
      else if (!isDeepStrictEqual(JSON.parse(JSON.stringify(again)), one.data)) {
        console.log(`${Reader.name} reads otherwise\t${one.text.replace(/\s+/g, ' ')}\t${firstDifference(again, one.data, '')}`);
      }
    }
    for (const warning of new Set(warnings)) console.log(`${Reader.name} warns\t${warning}\t${queries[0].slice(0, 300)}`);
  }
}
console.log(`read ${read}, incomplete ${incomplete}, skipped ${skipped}`);

function firstDifference(ours, theirs, path) {
  if (isDeepStrictEqual(ours, theirs)) return null;
  if (ours && theirs && typeof ours === 'object' && typeof theirs === 'object') {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const found = firstDifference(ours[key], theirs[key], `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  return `${path}: ${JSON.stringify(ours)?.slice(0, 100)} for ${JSON.stringify(theirs)?.slice(0, 100)}`;
}
