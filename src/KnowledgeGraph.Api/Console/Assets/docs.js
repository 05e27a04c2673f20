// The schema to look things up in: all of it, what has some words, or one type, from which others are a step away.
import { find } from './schema.js';

const made = (name, textContent, className = '') => Object.assign(document.createElement(name), { textContent, className });

export class Docs {
  #region;
  #search;
  #back;
  #types = [];
  #path = [];

  constructor(region, search, back) {
    [this.#region, this.#search, this.#back] = [region, search, back];
    search.addEventListener('input', () => {
      this.#path = [];
      this.#show();
    });
    region.addEventListener('click', event => {
      const type = event.target.closest('button[data-type]')?.dataset.type;
      if (type) {
        this.open(type);
        this.#region.focus();
      }
    });
    back.addEventListener('click', () => {
      this.#path.pop();
      this.#show();
      this.#region.focus();
    });
  }

  set types(types) {
    this.#types = types;
    this.#show();
  }

  /** Says why there is nothing to see. */
  tell(words) {
    this.#types = [];
    this.#region.replaceChildren(made('p', words));
  }

  /** Shows one type, from its member of a name on, where one is given. */
  open(type, name = undefined) {
    if (this.#types.some(t => t.name === type)) {
      this.#path.push(type);
      this.#show(name);
    }
  }

  #show(name = undefined) {
    const type = this.#path.at(-1);
    const types = type ? this.#types.filter(t => t.name === type) : find(this.#types, this.#search.value);
    this.#back.hidden = !type;
    this.#back.textContent = this.#path.length > 1 ? `Back to ${this.#path.at(-2)}` : 'Back to all';
    const list = document.createElement('dl');
    for (const one of types) {
      list.append(...this.#entry(one, type ? name : undefined));
    }

    this.#region.replaceChildren(types.length ? list : made('p', 'Nothing in the schema has these words.'));
    this.#region.scrollTop = 0;
    this.#region.querySelector('.looked-up')?.scrollIntoView({ block: 'nearest' });
  }

  #entry(type, name) {
    const [term, meaning] = [document.createElement('dt'), document.createElement('dd')];
    term.append(this.#leadingTo(type.name), made('span', ` ${type.kind}`));
    if (type.related.length) {
      meaning.append(this.#signature(type.related, 'related'));
    }

    meaning.append(made('p', type.description));
    for (const member of type.members) {
      meaning.append(this.#signature(member.signature, member.name === name ? 'looked-up' : ''), made('p', member.description),
        ...member.parts.map(part => made('p', part, 'part')));
    }

    return [term, meaning];
  }

  #signature(parts, className) {
    const code = made('code', '', className);
    code.append(...parts.map(part => part.type ? this.#leadingTo(part.type) : part));
    return code;
  }

  #leadingTo(type) {
    const button = Object.assign(made('button', type), { type: 'button' });
    button.dataset.type = type;
    return button;
  }
}
