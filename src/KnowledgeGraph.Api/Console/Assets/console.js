import './editor.js';
import { ask, curl, send } from './ask.js';
import { Docs } from './docs.js';
import { keep, kept } from './kept.js';
import { buildClientSchema, getIntrospectionQuery, parse } from './library.js';
import { linked, linkTo, unlink } from './link.js';
import { prettify } from './prettify.js';
import { documented } from './schema.js';
import { markChosen, panels, tabList } from './tabs.js';
import { checked, checkHeaders, checkVariables, completedVariables, readObject, variableTypes } from './variables.js';
import { nameOf, Workbench } from './workbench.js';

const element = id => document.getElementById(id);
const [example, run, status, query, variables, headers, answer, tabs, question] =
  ['example', 'run', 'status', 'query', 'variables', 'headers', 'answer', 'tabs', 'question'].map(element);
const docs = new Docs(element('docs'), element('find'), element('back'));
const bench = new Workbench();
let schema = null;

// The operation that the caret is in, or the first one; null while the document cannot be read.
function operation() {
  try {
    const all = parse(query.value).definitions.filter(d => d.kind === 'OperationDefinition');
    return all.find(d => d.loc.start <= query.caret && query.caret <= d.loc.end) ?? all[0] ?? null;
  } catch {
    return null;
  }
}

const types = () => variableTypes(schema, operation());
const keys = [
  { key: 'Mod-Enter', run: () => (execute(), true) },
  { key: 'Alt-Shift-f', run: () => (prettifyAll(), true) },
];
query.open({
  keys,
  onShowInDocs: (field, type, parent) => {
    showSide(element('schema-tab'));
    docs.open(field ? parent?.replaceAll(/[[\]!]/g, '') : type?.replaceAll(/[[\]!]/g, ''), field);
  },
});
variables.open({ keys, extensions: [completedVariables(types), checked('variables', (given, report) => checkVariables(types(), given, report))] });
headers.open({ keys, extensions: [checked('headers', checkHeaders)] });
answer.open({ keys });

function tell(words, isBad = false) {
  status.textContent = words;
  status.classList.toggle('bad', isBad);
}

// What is sent; null where what is written cannot be, which is said then.
function request() {
  try {
    const given = readObject(variables.value, 'variables');
    const name = operation()?.name?.value;
    const isOneOfSeveral = name && parse(query.value).definitions.filter(d => d.kind === 'OperationDefinition').length > 1;
    return {
      body: { query: query.value, ...(variables.value.trim() ? { variables: given } : {}), ...(isOneOfSeveral ? { operationName: name } : {}) },
      headers: readObject(headers.value, 'headers'),
    };
  } catch (error) {
    tell(error.message, true);
    return null;
  }
}

function showAnswer() {
  const tab = bench.chosen;
  answer.value = tab.answer;
  answer.classList.toggle('bad', tab.isBad);
  tell(tab.words, tab.isBad);
  run.textContent = tab.running ? 'Stop' : 'Run';
}

async function execute() {
  const tab = bench.chosen;
  const asked = request();
  if (!asked) {
    return;
  }

  tab.running?.abort();
  const own = tab.running = new AbortController();
  bench.remember(tab);
  showHistory();
  Object.assign(tab, { words: 'Asking…', isBad: false });
  showAnswer();
  try {
    Object.assign(tab, await ask(asked.body, asked.headers, own.signal));
  } catch (error) {
    Object.assign(tab, error.name === 'AbortError' ? { words: 'Stopped.' } : { words: `The service does not answer: ${error.message}`, isBad: true });
  }

  if (tab.running === own) {
    tab.running = null;
    if (bench.chosen === tab) {
      showAnswer();
    }
  }
}

function prettifyAll() {
  try {
    const given = variables.value.trim() ? JSON.stringify(readObject(variables.value, 'variables'), null, 2) : '';
    query.rewrite(prettify(query.value));
    variables.rewrite(given);
    tell('');
  } catch (error) {
    tell(`It is left as it is: ${error.message}`, true);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell('Copied.');
  } catch {
    // Browsers give the clipboard to pages that come over TLS or from this machine only.
    answer.value = text;
    answer.select();
    tell('The browser does not let this page copy; it is selected below.');
  }
}

const titleOf = (tab, at) => nameOf(tab) ?? `Query ${at + 1}`;

function showTabs() {
  tabs.replaceChildren(...bench.tabs.map((tab, at) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', id: tab.id, textContent: titleOf(tab, at) });
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', 'question');
    return button;
  }));
  markChosen(tabs, button => button.id === bench.chosen.id);
  question.setAttribute('aria-labelledby', bench.chosen.id);
  question.removeAttribute('aria-label');
}

// Puts what the chosen tab has into the fields.
function show() {
  const { state, query: asked, variables: given } = bench.chosen;
  if (state) {
    [query.state, variables.state] = state;
  } else {
    [query.value, variables.value] = [asked, given];
  }

  showTabs();
  showAnswer();
}

// What is left is as it was when one comes back to it, to the last that can be undone.
const leave = () => bench.chosen.state = [query.state, variables.state];

function choose(one) {
  leave();
  bench.chosen = one;
  bench.keep();
  show();
}

function open(asked, isWritten = true) {
  leave();
  bench.open(asked, isWritten);
  show();
}

function close(one) {
  const hadFocus = tabs.contains(document.activeElement);
  bench.close(one);
  show();
  if (hadFocus) {
    element(bench.chosen.id).focus();
  }
}

function showHistory() {
  element('asked').replaceChildren(...bench.asked.map(one => {
    const [item, button] = [document.createElement('li'), document.createElement('button')];
    button.type = 'button';
    const time = Object.assign(document.createElement('time'), { dateTime: new Date(one.at).toISOString(), textContent: new Date(one.at).toLocaleString() });
    const words = Object.assign(document.createElement('code'), { textContent: `${one.query} ${one.variables}`.replaceAll(/\s+/g, ' ').slice(0, 200) });
    button.append(Object.assign(document.createElement('strong'), { textContent: nameOf(one) ?? '' }), ' ', time, words);
    button.addEventListener('click', () => open(one, false));
    item.append(button);
    return item;
  }));
  element('forget').disabled = bench.asked.length === 0;
}

async function readSchema() {
  try {
    const response = await send({ query: getIntrospectionQuery({ inputValueDeprecation: true }) }, readObject(headers.value, 'headers'));
    if (response.status === 401) {
      docs.tell('The service asks for an API key. Write it under Headers: {"Authorization": "Bearer KEY"}');
      panelsBeside(element('headers-tab'));
      return;
    }

    const { data } = await response.json();
    schema = buildClientSchema(data);
    docs.types = documented(data.__schema);
    query.schema = schema;
    variables.check();
  } catch {
    docs.tell('The schema is not served here.');
  }
}

const panelsBeside = panels(element('beside'));
const showSide = panels(element('side'));
tabList(tabs, button => choose(bench.tabs.find(t => t.id === button.id)), button => close(bench.tabs.find(t => t.id === button.id)));
run.addEventListener('click', () => bench.chosen.running ? bench.chosen.running.abort() : execute());
element('prettify').addEventListener('click', prettifyAll);
element('copy').addEventListener('click', () => {
  const asked = request();
  if (asked) {
    copy(curl(asked.body, asked.headers));
  }
});
element('share').addEventListener('click', () => copy(linkTo(bench.chosen)));
element('open').addEventListener('click', () => {
  open();
  query.focus();
});
element('close').addEventListener('click', () => close(bench.chosen));
element('forget').addEventListener('click', () => {
  bench.forget();
  showHistory();
});
for (const field of [query, variables]) {
  field.addEventListener('input', () => {
    Object.assign(bench.chosen, { query: query.value, variables: variables.value, isWritten: true });
    bench.keep();
    const at = bench.tabs.indexOf(bench.chosen);
    element(bench.chosen.id).textContent = titleOf(bench.chosen, at);
    if (field === query) {
      variables.check();
    }
  });
}

// What lets somebody in is kept as long as the window, and longer only where that is wished.
const [keepHeaders, theme] = [element('keep-headers'), element('theme')];
let later = 0;
function headersChanged() {
  keep('headers', headers.value, false);
  keep('headers', keepHeaders.checked && headers.value.trim() ? headers.value : null);
  clearTimeout(later);
  later = setTimeout(() => schema ?? readSchema(), 600);
}

const forGood = kept('headers', '');
keepHeaders.checked = forGood !== '';
headers.value = kept('headers', forGood, false);
headers.addEventListener('input', headersChanged);
keepHeaders.addEventListener('change', headersChanged);
theme.value = kept('theme', '');
const paint = () => document.documentElement.dataset.theme = theme.value;
paint();
theme.addEventListener('change', () => {
  keep('theme', theme.value || null);
  paint();
});
document.addEventListener('keydown', event => {
  const isRun = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!event.defaultPrevented && (isRun || (event.code === 'KeyF' && event.altKey && event.shiftKey))) {
    event.preventDefault();
    (isRun ? execute : prettifyAll)();
  }
});

const examples = await (await fetch(new URL('./examples.json', import.meta.url))).json();
examples.forEach((one, at) => example.append(new Option(one.question, String(at))));
const asked = one => ({ query: one.query, variables: one.variables ? JSON.stringify(one.variables, null, 2) : '' });
example.addEventListener('change', () => example.value && open(asked(examples[Number(example.value)]), false));

function take() {
  const shared = linked();
  const there = shared && bench.tabs.find(t => t.query === shared.query && t.variables === shared.variables);
  if (shared) {
    unlink();
    there ? choose(there) : open(shared);
  }
}

if (!bench.tabs.length) {
  bench.open(linked() ?? asked(examples[0]), linked() !== null);
}

show();
take();
addEventListener('hashchange', take);
showHistory();
await readSchema();
