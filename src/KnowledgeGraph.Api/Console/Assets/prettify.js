// A document in the usual layout, with the comments that are in it.
import { Lexer, parse, print, Source, TokenKind } from './library.js';

function tokens(text) {
  const lexer = new Lexer(new Source(text));
  while (lexer.advance().kind !== TokenKind.EOF) {
    // The lexer keeps what it has read as a chain.
  }

  const found = [];
  for (let token = lexer.lastToken; token && token.kind !== TokenKind.SOF; token = token.prev) {
    found.unshift(token);
  }

  return found;
}

const isComment = token => token.kind === TokenKind.COMMENT;
const same = (a, b) => a.kind === b.kind && (a.value ?? '') === (b.value ?? '');

// The printer leaves out what means nothing: the word "query" of one without name, variables and directives.
function meaningful(all) {
  const words = all.filter(token => !isComment(token));
  return words.filter((token, at) => !(token.kind === TokenKind.NAME && token.value === 'query' && words[at + 1]?.kind === TokenKind.BRACE_L
    && (at === 0 || words[at - 1].kind === TokenKind.BRACE_R)));
}

/** The document laid out anew. Throws where it is not GraphQL, or where a comment would lose its place. */
export function prettify(text) {
  const laidOut = print(parse(text));
  const written = tokens(text);
  if (!written.some(isComment)) {
    return laidOut;
  }

  const [before, after] = [meaningful(written), meaningful(tokens(laidOut))];
  if (before.length !== after.length || !before.every((token, at) => same(token, after[at]))) {
    throw new Error('Its comments would lose their places.');
  }

  const lines = laidOut.split('\n');
  const [above, beside] = [new Map(), new Map()];
  for (const comment of written.filter(isComment)) {
    const isBeside = comment.prev?.line === comment.line && comment.prev.kind !== TokenKind.SOF;
    const next = before.findIndex(token => token.start > comment.start);
    const at = isBeside ? after[(next < 0 ? before.length : next) - 1] : after[next];
    const [places, line] = [isBeside ? beside : above, at?.kind === TokenKind.EOF || !at ? lines.length : at.line - 1];
    places.set(line, [...(places.get(line) ?? []), `#${comment.value.trimEnd()}`]);
  }

  return lines.flatMap((line, at) => [
    ...(above.get(at) ?? []).map(comment => /^\s*/.exec(line)[0] + (/^\s*}/.test(line) ? '  ' : '') + comment),
    beside.has(at) ? `${line} ${beside.get(at).join(' ')}` : line,
  ]).concat(above.get(lines.length) ?? []).join('\n');
}
