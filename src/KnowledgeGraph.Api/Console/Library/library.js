// What the console uses of other people's, under one roof: CodeMirror, its mode for GraphQL, and the reference implementation's types.
export { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, startCompletion } from '@codemirror/autocomplete';
export { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
export { json, jsonLanguage } from '@codemirror/lang-json';
export {
  bracketMatching, codeFolding, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting, syntaxTree,
} from '@codemirror/language';
export { forceLinting, linter, lintGutter, lintKeymap } from '@codemirror/lint';
export { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
export { EditorState, Prec } from '@codemirror/state';
export { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
export { tags } from '@lezer/highlight';
export { graphql, updateSchema } from 'cm6-graphql';
export {
  buildClientSchema, coerceInputValue, getIntrospectionQuery, getNamedType, isEnumType, isInputObjectType, isInputType, isListType,
  isNonNullType, Lexer, parse, print, Source, TokenKind, typeFromAST,
} from 'graphql';
