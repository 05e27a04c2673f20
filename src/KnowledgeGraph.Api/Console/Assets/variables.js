// Variables and headers, as JSON: checked against what they are for, and completed from it.
import {
  coerceInputValue, getNamedType, isEnumType, isInputObjectType, isInputType, isNonNullType, jsonLanguage, linter, syntaxTree, typeFromAST,
} from './library.js';

/** The value of a text in JSON, {} of an empty one. Throws in words that say what it should be. */
export function readObject(text, what) {
  let value;
  try {
    value = text.trim() ? JSON.parse(text) : {};
  } catch (error) {
    throw new Error(`The ${what} are not JSON: ${error.message}`);
  }

  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error(`The ${what} are not JSON with names: {"name": "value"}`);
  }

  return value;
}

const text = (state, node) => state.sliceDoc(node.from, node.to);
const nameOf = (state, property) => JSON.parse(text(state, property.firstChild));
const properties = object => object ? object.getChildren('Property') : [];

// The node of a path of names and numbers, or the nearest one around it.
function nodeAt(state, path) {
  let node = syntaxTree(state).topNode.firstChild;
  for (const step of path) {
    const inner = typeof step === 'number' ? values(node)[step] : properties(node).find(p => nameOf(state, p) === step)?.lastChild;
    if (!inner) {
      break;
    }

    node = inner;
  }

  return node ?? syntaxTree(state).topNode;
}

const values = array => {
  const found = [];
  for (let node = array?.firstChild; node; node = node.nextSibling) {
    if (!['[', ']', ',', '⚠'].includes(node.name)) {
      found.push(node);
    }
  }

  return found;
};

const fault = (node, message, severity = 'error') => ({ from: node.from, to: Math.max(node.to, node.from), severity, message });

/** Checks what a field holds; check(value, report) is called with JSON that has names, report with a path and a sentence. */
export const checked = (what, check) => linter(view => {
  const found = [];
  try {
    check(readObject(view.state.doc.toString(), what), (path, message, severity) => found.push(fault(nodeAt(view.state, path), message, severity)));
  } catch (error) {
    found.push({ from: 0, to: view.state.doc.length, severity: 'error', message: error.message });
  }

  return found;
}, { delay: 300 });

/** The types of an operation's variables by their names, as far as the schema has them. */
export const variableTypes = (schema, operation) => new Map((schema && operation?.variableDefinitions || []).map(definition => [
  definition.variable.name.value, { type: typeFromAST(schema, definition.type), isOptional: definition.defaultValue !== undefined },
]));

/** Reports variables that are missing, unknown, or not of their type. */
export function checkVariables(types, given, report) {
  for (const [name, { type, isOptional }] of types) {
    if (!isInputType(type)) {
      continue;
    }

    if (name in given) {
      coerceInputValue(given[name], type, (path, _, error) => report([name, ...path], error.message));
    } else if (isNonNullType(type) && !isOptional) {
      report([], `$${name}: ${type} is missing.`);
    }
  }

  for (const name of Object.keys(given).filter(name => types.size > 0 && !types.has(name))) {
    report([name], `The operation has no variable $${name}.`, 'warning');
  }
}

/** Completes names and values of variables; types gives what is known of them now. */
export const completedVariables = types => jsonLanguage.data.of({
  autocomplete: ({ state, pos, explicit }) => {
    const from = pos - /\w*$/.exec(state.sliceDoc(Math.max(0, pos - 100), pos))[0].length;
    const isQuoted = state.sliceDoc(from - 1, from) === '"';
    if (from === pos && !isQuoted && !explicit) {
      return null;
    }

    const { isName, steps } = placeOf(syntaxTree(state).resolveInner(pos, -1), state);
    const options = isName ? names(types(), steps) : known(types(), steps);
    return options.length ? { from, options: options.map(option => ({ ...option, apply: writing(option.label, isName) })) } : null;
  },
});

// In quotation marks, whether the person has begun with one or not, and whether the editor has closed it or not.
const writing = (label, isName) => (view, _, from, to) => {
  const beside = (start, end) => view.state.sliceDoc(start, end) === '"';
  const [begin, end] = [beside(from - 1, from) ? from - 1 : from, beside(to, to + 1) ? to + 1 : to];
  const isFollowed = /^\s*:/.test(view.state.sliceDoc(end, end + 20));
  const insert = `"${label}"${isName && !isFollowed ? ': ' : ''}`;
  view.dispatch({ changes: { from: begin, to: end, insert }, selection: { anchor: begin + insert.length }, userEvent: 'input.complete' });
};

// Whether a name is written at a node, or a value, and the names that lead to it.
function placeOf(node, state) {
  const steps = [];
  for (let at = node, inner = null; at; inner = at, at = at.parent) {
    if (at.name === 'Property' && inner?.name !== 'PropertyName') {
      steps.unshift(nameOf(state, at));
    }
  }

  return { isName: ['PropertyName', 'Object', '{', 'JsonText'].includes(node.name) || (node.name === '⚠' && node.parent?.name === 'Object'), steps };
}

const at = (types, steps) => steps.reduce(
  (type, step, depth) => depth === 0 ? types.get(step)?.type : type && isInputObjectType(getNamedType(type)) ? getNamedType(type).getFields()[step]?.type : undefined,
  undefined);

const option = (label, type, info) => ({ label, detail: String(type), info: info || undefined, type: 'property' });

function names(types, steps) {
  if (steps.length === 0) {
    return [...types].map(([name, { type }]) => option(name, type));
  }

  const type = getNamedType(at(types, steps) ?? undefined);
  return isInputObjectType(type) ? Object.values(type.getFields()).map(field => option(field.name, field.type, field.description)) : [];
}

function known(types, steps) {
  const type = getNamedType(at(types, steps) ?? undefined);
  return isEnumType(type) ? type.getValues().map(value => ({ label: value.name, info: value.description || undefined, type: 'enum' })) : [];
}

/** Reports headers that cannot be sent. */
export function checkHeaders(given, report) {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string' || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      report([name], 'A header is a text of one line.');
    } else if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      report([name], `"${name}" is no name of a header.`);
    }
  }
}
