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

function tell(words, isBad = false) {
  status.textContent = words;
  status.classList.toggle('bad', isBad);
}

function request() {
  const text = variables.value.trim();
  try {
    return { query: query.value, ...(text ? { variables: JSON.parse(text) } : {}) };
  } catch (error) {
    tell(`The variables are not JSON: ${error.message}`, true);
    return null;
  }
}

async function execute() {
  running?.abort();
  const own = running = new AbortController();
  const body = request();
  if (!body) {
    return;
  }

  tell('Asking…');
  const begun = performance.now();
  try {
    const response = await send({ ...body, extensions: { cost: true } }, own.signal);
    const text = await response.text();
    const took = performance.now() - begun;
    const { extensions, ...shown } = JSON.parse(text);
    answer.textContent = JSON.stringify(shown, null, 2);
    const [cost, errors] = [extensions?.cost, shown.errors?.length ?? 0];
    answer.classList.toggle('bad', errors > 0);
    tell(`${response.status}${errors ? ` · ${errors} ${errors === 1 ? 'error' : 'errors'}` : ''} · ${took.toFixed(0)} ms · ${new Blob([text]).size.toLocaleString('en')} bytes`
      + (cost ? ` · cost ${cost.requested.toLocaleString('en')} of ${cost.maximum.toLocaleString('en')} · ${cost.storeRoundTrips} round trips to the store` : ''), errors > 0);
  } catch (error) {
    if (error.name !== 'AbortError') {
      tell(`The service does not answer: ${error.message}`, true);
    }
  }
}

const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;

async function copyAsCurl() {
  const body = request();
  if (!body) {
    return;
  }

  const command = `curl ${quoted(endpoint)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
  try {
    await navigator.clipboard.writeText(command);
    tell('Copied.');
  } catch {
    // Browsers give the clipboard to pages that come over TLS or from this machine only.
    answer.textContent = command;
    getSelection().selectAllChildren(answer);
    tell('The browser does not let this page copy; the command is selected below.');
  }
}

const made = (name, textContent, className = '') => Object.assign(document.createElement(name), { textContent, className });

function show(types) {
  const list = document.createElement('dl');
  for (const type of types) {
    const [term, about] = [made('dt', type.name), document.createElement('dd')];
    term.append(made('span', ` ${type.kind}`));
    about.append(made('p', type.description));
    for (const member of type.members) {
      about.append(made('code', member.signature), made('p', member.description), ...member.parts.map(part => made('p', part, 'part')));
    }

    list.append(term, about);
  }

  docs.replaceChildren(types.length ? list : made('p', 'Nothing in the schema has these words.'));
  docs.scrollTop = 0;
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
