import { find, readSchema } from './schema.js';

const element = id => document.getElementById(id);
const [example, run, copy, status, query, variables, answer, search, docs] =
  ['example', 'run', 'copy', 'status', 'query', 'variables', 'answer', 'find', 'docs'].map(element);
const endpoint = new URL('/graphql', location.href).href;
let running = null;

async function send(body, signal) {
  return fetch(endpoint, {
    method: 'POST', signal, body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json;q=0.9' },
  });
}

function request() {
  const text = variables.value.trim();
  return { query: query.value, ...(text ? { variables: JSON.parse(text) } : {}) };
}

async function execute() {
  running?.abort();
  const own = running = new AbortController();
  let body;
  try {
    body = request();
  } catch (error) {
    status.textContent = `The variables are not JSON: ${error.message}`;
    return;
  }

  status.textContent = 'Asking…';
  const begun = performance.now();
  try {
    const response = await send({ ...body, extensions: { cost: true } }, own.signal);
    const text = await response.text();
    const took = performance.now() - begun;
    const { extensions, ...shown } = JSON.parse(text);
    answer.textContent = JSON.stringify(shown, null, 2);
    const cost = extensions?.cost;
    status.textContent = `${response.status} · ${took.toFixed(0)} ms · ${new Blob([text]).size.toLocaleString('en')} bytes`
      + (cost ? ` · cost ${cost.requested.toLocaleString('en')} of ${cost.maximum.toLocaleString('en')} · ${cost.storeRoundTrips} round trips to the store` : '');
  } catch (error) {
    if (error.name !== 'AbortError') {
      status.textContent = `The service does not answer: ${error.message}`;
    }
  }
}

const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;

async function copyAsCurl() {
  try {
    await navigator.clipboard.writeText(`curl ${quoted(endpoint)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(request()))}`);
    status.textContent = 'Copied.';
  } catch (error) {
    status.textContent = `Not copied: ${error.message}`;
  }
}

function show(types) {
  docs.replaceChildren(Object.assign(document.createElement('dl'), {}));
  for (const type of types) {
    const term = document.createElement('dt');
    term.textContent = `${type.kind} ${type.name}`;
    const about = document.createElement('dd');
    about.append(Object.assign(document.createElement('p'), { textContent: type.description }));
    for (const member of type.members) {
      about.append(Object.assign(document.createElement('code'), { textContent: member.signature }));
      about.append(Object.assign(document.createElement('p'), { textContent: member.description }));
    }

    docs.firstChild.append(term, about);
  }
}

run.addEventListener('click', execute);
copy.addEventListener('click', copyAsCurl);
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    execute();
  }
});

const examples = await (await fetch('/console/examples.json')).json();
examples.forEach((one, at) => example.append(new Option(one.question, String(at))));
const choose = one => {
  query.value = one.query;
  variables.value = one.variables ? JSON.stringify(one.variables, null, 2) : '';
};
example.addEventListener('change', () => example.value && choose(examples[Number(example.value)]));
choose(examples[0]);

try {
  const types = await readSchema(async text => (await send({ query: text })).json());
  show(types);
  search.addEventListener('input', () => show(find(types, search.value)));
} catch {
  docs.textContent = 'The schema is not served here.';
}
