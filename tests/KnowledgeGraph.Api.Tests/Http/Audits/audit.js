// Runs every audit of the package graphql-http against a server: node audit.js http://localhost:5080/graphql
// A line an audit on standard output: its status, id and name, and for a failure the reason.
import { serverAudits } from 'graphql-http';

for (const audit of serverAudits({ url: process.argv[2] })) {
  const result = await audit.fn();
  console.log([result.status, result.id, result.name, result.reason ?? ''].join('\t'));
}
