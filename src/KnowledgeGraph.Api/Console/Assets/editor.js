// <code-editor id language="graphql|json" label readonly>: a field for code, with a value, an "input" event and select(), like a textarea.
// It lives in a shadow tree, since what CodeMirror adds of styles is then a style sheet that the page's policy lets through.
import {
  autocompletion, bracketMatching, closeBrackets, closeBracketsKeymap, codeFolding, completionKeymap, defaultKeymap, drawSelection, EditorState,
  EditorView, foldGutter, foldKeymap, forceLinting, graphql, highlightActiveLine, highlightSelectionMatches, HighlightStyle, history, historyKeymap,
  indentOnInput, json, keymap, lineNumbers, lintGutter, lintKeymap, Prec, search, searchKeymap, syntaxHighlighting, tags, updateSchema,
} from './library.js';

// The colours are the page's, light or dark.
const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], color: 'var(--word)' },
  { tag: [tags.propertyName, tags.name], color: 'var(--link)' },
  { tag: [tags.attributeName], color: 'var(--argument)' },
  { tag: [tags.atom], color: 'var(--type)' },
  { tag: [tags.string], color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.special(tags.name)], color: 'var(--value)' },
  { tag: [tags.variableName], color: 'var(--variable)' },
  { tag: [tags.comment], color: 'var(--quiet)', fontStyle: 'italic' },
]));

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--active)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selected)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--found)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--focus)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)', outline: '1px solid var(--edge)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--bad)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--paper)', color: 'var(--quiet)', border: '1px solid var(--edge)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '4px', maxWidth: 'min(32rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--code)', fontSize: '.8125rem', maxWidth: '80vw' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--link)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'var(--quiet)', fontStyle: 'normal', marginLeft: '1em' },
  'li[aria-selected] .cm-completionDetail': { color: 'var(--paper)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionInfo': { padding: '.4rem .6rem', fontFamily: 'system-ui, sans-serif' },
  '.cm-diagnostic': { padding: '.3rem .6rem', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--value)' },
  '.cm-lint-marker': { width: '.8em', height: '.8em', borderRadius: '50%', marginTop: '.2em' },
  '.cm-lint-marker-error': { content: 'none', backgroundColor: 'var(--bad)' },
  '.cm-lint-marker-warning': { content: 'none', backgroundColor: 'var(--value)' },
  '.cm-lint-marker-info': { content: 'none', backgroundColor: 'var(--link)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--value)', textUnderlineOffset: '3px' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panels .cm-textfield, .cm-panels .cm-button': { backgroundColor: 'var(--raised)', backgroundImage: 'none', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-panel.cm-search label': { fontSize: '.8rem' },
});

// A browser that writes over a selection by itself keeps the style of what was there by an attribute, which the page's policy refuses.
const overwriting = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== 'insertText' || !event.data || empty || view.composing) {
      return false;
    }

    const write = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    if (!view.state.facet(EditorView.inputHandler).some(handle => handle(view, from, to, event.data, write))) {
      view.dispatch(write());
    }

    return true;
  },
});

class CodeEditor extends HTMLElement {
  #view;
  #extensions;
  #schema;

  /** Makes the field. Extensions come before those that every field has; keys are those of CodeMirror's keymaps. */
  open({ schema, onShowInDocs, keys = [], extensions = [] } = {}) {
    const isReadOnly = this.hasAttribute('readonly');
    const language = this.getAttribute('language') === 'graphql' ? graphql(schema, { onShowInDocs, showErrorOnInvalidSchema: false }) : [json()];
    const writing = [
      overwriting, history(), closeBrackets(), indentOnInput(), autocompletion(), lintGutter(),
      keymap.of([...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
      EditorView.updateListener.of(update => update.docChanged && this.dispatchEvent(new Event('input', { bubbles: true }))),
    ];
    const reading = [EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.contentAttributes.of({ 'aria-readonly': 'true', tabindex: '0' })];
    this.#schema = schema;
    this.#extensions = [
      Prec.highest(keymap.of(keys)), ...extensions, ...language, ...(isReadOnly ? reading : writing),
      lineNumbers(), codeFolding(), foldGutter(), drawSelection(), highlightActiveLine(), highlightSelectionMatches(), bracketMatching(),
      search({ top: true }), EditorView.lineWrapping, keymap.of([...searchKeymap, ...foldKeymap, ...defaultKeymap]), colours, look,
      EditorView.contentAttributes.of({ 'aria-label': this.getAttribute('label'), spellcheck: 'false' }),
    ];
    const root = this.attachShadow({ mode: 'open' });
    this.#view = new EditorView({ root, parent: root, state: this.#stateOf('') });
  }

  get value() {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in the place of what is there. Nobody has written it: there is no event, and nothing to undo. */
  set value(text) {
    this.state = this.#stateOf(text);
  }

  /** What is written with the caret in it and all that can be undone, to be put back later. */
  get state() {
    return this.#view.state;
  }

  set state(state) {
    this.#view.setState(state);
    if (this.#schema) {
      updateSchema(this.#view, this.#schema);
    }
  }

  /** Writes another text over what is there, as a person would who can undo it. */
  rewrite(text) {
    if (text !== this.value) {
      this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
    }
  }

  /** Where the caret is. */
  get caret() {
    return this.#view.state.selection.main.head;
  }

  set schema(schema) {
    this.#schema = schema;
    updateSchema(this.#view, schema);
    this.check();
  }

  /** Checks what is written at once. */
  check() {
    forceLinting(this.#view);
  }

  focus() {
    this.#view.focus();
  }

  select() {
    this.#view.focus();
    this.#view.dispatch({ selection: { anchor: 0, head: this.#view.state.doc.length } });
  }

  #stateOf(text) {
    return EditorState.create({ doc: text, extensions: this.#extensions });
  }
}

customElements.define('code-editor', CodeEditor);
