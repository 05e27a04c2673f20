// Follows what newly cites a text with the clients that others use, over both ways, and prints a line for each citation: node follow.js URL SINCE COUNT KEY
import { createClient as createSocket } from 'graphql-ws';
import { createClient as createStream } from 'graphql-sse';
import WebSocket from 'ws';

const [url, since, count, key] = process.argv.slice(2);
const query = 'subscription F($since: String) { newCitations(of: "A/RES/70/1", since: $since, first: 2) { until citations { uuid citationId } } }';

async function follow(name, client) {
  const seen = [];
  for await (const { data, errors } of client.iterate({ query, variables: { since } })) {
    if (errors) throw new Error(JSON.stringify(errors));
    for (const { uuid, citationId } of data.newCitations.citations) seen.push(`${name}\t${uuid}\t${citationId}`);
    if (seen.length >= Number(count)) break;
  }
  return seen;
}

const socket = createSocket({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams: { Authorization: `Bearer ${key}` } });
const stream = createStream({ url, headers: { Authorization: `Bearer ${key}` } });
const answer = await new Promise((done, fail) => socket.subscribe({ query: '{ __typename }' }, { next: done, error: fail, complete() {} }));
const refused = await new Promise((done) => socket.subscribe({ query: 'subscription { nothing }' }, { next: done, error: done, complete() {} }));
const wrongKey = createSocket({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: 'Bearer wrong' } });
const closed = await new Promise((done) => wrongKey.subscribe({ query }, { next: done, error: done, complete() {} }));
console.log(`query\t${answer.data.__typename}`);
console.log(`refused\t${refused[0]?.extensions?.code}`);
console.log(`wrong key\t${closed.code}`);
for (const seen of await Promise.all([follow('ws', socket), follow('sse', stream)])) console.log(seen.join('\n'));
await socket.dispose();
