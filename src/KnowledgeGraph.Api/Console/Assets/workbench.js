// The tabs of the console: each a question with its variables and, as long as the window is open, its answer; and what was asked before.
import { keep, kept } from './kept.js';

// What is kept has to fit beside what else the browser keeps of this site: a few megabytes.
const mostTabs = 20;
const mostAsked = 100;
const mostLetters = 300_000;

let last = 0;
const tab = ({ query = '', variables = '' } = {}) => ({ id: `tab-${++last}`, query, variables, isWritten: true, state: null, answer: '', words: '', isBad: false, running: null });
const saved = ({ query, variables }) => ({ query, variables });
const isQuestion = one => typeof one?.query === 'string' && typeof one.variables === 'string';

/** The name of a question's first operation, where it has one. */
export const nameOf = ({ query }) => /^\s*(?:#.*\n|"(?:[^"\\\n]|\\.)*"\s*|"""[^]*?"""\s*|\s)*(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1];

export class Workbench {
  #later = 0;

  constructor() {
    const before = kept('tabs', null, false) ?? kept('tabs', {});
    this.tabs = (Array.isArray(before.tabs) ? before.tabs : []).filter(isQuestion).slice(0, mostTabs).map(tab);
    this.chosen = this.tabs[before.chosen] ?? this.tabs[0] ?? null;
    this.asked = kept('asked', []).filter?.(isQuestion) ?? [];
    addEventListener('pagehide', () => this.#save());
  }

  /** Opens a tab, in the place of the chosen one where nothing was written in that. Where there are too many the one opened first goes. */
  open(question = {}, isWritten = true) {
    const one = { ...tab(question), isWritten };
    const takes = this.chosen && !this.chosen.running && !(this.chosen.isWritten && (this.chosen.query + this.chosen.variables).trim());
    this.tabs.splice(takes ? this.tabs.indexOf(this.chosen) : this.tabs.length, takes ? 1 : 0, one);
    this.tabs.splice(0, this.tabs.length - mostTabs).forEach(gone => gone.running?.abort());
    this.chosen = one;
    this.keep();
  }

  /** Closes a tab; the last one leaves an empty one. */
  close(one) {
    const at = this.tabs.indexOf(one);
    one.running?.abort();
    this.tabs.splice(at, 1);
    if (!this.tabs.length) {
      this.tabs.push(tab());
    }

    if (this.chosen === one) {
      this.chosen = this.tabs[Math.min(at, this.tabs.length - 1)];
    }

    this.keep();
  }

  /** Keeps what is written, once it rests. */
  keep() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#save(), 300);
  }

  /** Puts a question before all that were asked; one that was asked before is not there twice. */
  remember(question) {
    const one = { ...saved(question), at: Date.now() };
    this.asked = [one, ...this.asked.filter(a => a.query !== one.query || a.variables !== one.variables)].slice(0, mostAsked);
    while (this.asked.length > 1 && this.asked.reduce((letters, a) => letters + a.query.length + a.variables.length, 0) > mostLetters) {
      this.asked.pop();
    }

    keep('asked', this.asked);
  }

  forget() {
    this.asked = [];
    keep('asked', null);
  }

  // In this window as it was; in a new one as the last that was written in.
  #save() {
    clearTimeout(this.#later);
    const now = { tabs: this.tabs.map(saved), chosen: this.tabs.indexOf(this.chosen) };
    keep('tabs', now, false);
    keep('tabs', now);
  }
}
