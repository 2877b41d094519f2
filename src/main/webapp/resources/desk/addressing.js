/**
 * Typing `@` in a field that takes it offers the members of the project by name and username. The offer is a list beside
 * the field; the focus stays where a person types.
 */
import { announce } from './announce.js';
import { element } from './element.js';

/** What is typed of a name, up to the place where one types; not inside a word, as in an e-mail address. */
const TYPED = /(?:^|[^\p{L}\p{N}@._/-])@([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]+)?)$/u;
const FIELD = 'textarea[data-addressing="true"]';
const MOST = 6;
let lists = 0;

/** @typedef {{id: string, username: string, name: string, assignable: boolean}} Colleague */

/**
 * @param {HTMLElement} composer holds the form
 * @param {string} url of the people of the project
 */
export function addressingIn(composer, url) {
  const offer = new Offer(url);
  const field = ({ target }) => (target.matches?.(FIELD) ? target : null);
  composer.addEventListener('input', (event) => { if (field(event)) offer.typed(event.target); });
  composer.addEventListener('keydown', (event) => { if (field(event)) offer.keyed(event); }, true);
  composer.addEventListener('click', (event) => { if (field(event)) offer.typed(event.target); });
  composer.addEventListener('focusout', () => offer.close());
}

class Offer {
  /** @type {Promise<Colleague[]>|null} */
  #people = null;
  #field = null;
  #list = null;
  /** @type {Colleague[]} */
  #found = [];
  #chosen = 0;
  #asked = 0;

  constructor(url) {
    this.url = url;
  }

  /** Offers whom the word at the caret could mean. @param {HTMLTextAreaElement} field */
  async typed(field) {
    const word = wordIn(field);
    if (word === null) return this.close();
    const asked = ++this.#asked;
    if (!this.#list) this.#people = null; // whoever joined since is offered too
    const people = await (this.#people ??= this.#read());
    if (asked !== this.#asked || document.activeElement !== field || wordIn(field) !== word) return undefined;
    this.#found = matching(people, word).slice(0, MOST);
    return this.#found.length === 0 ? this.close() : this.#show(field);
  }

  /** @param {KeyboardEvent} event */
  keyed(event) {
    if (!this.#list || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { length } = this.#found;
    const does = {
      ArrowDown: () => this.#choose((this.#chosen + 1) % length), ArrowUp: () => this.#choose((this.#chosen + length - 1) % length),
      Enter: () => this.#take(this.#found[this.#chosen]), Tab: () => this.#take(this.#found[this.#chosen]), Escape: () => this.close(),
    }[event.key];
    if (!does || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  close() {
    this.#asked++;
    this.#list?.remove();
    this.#list = null;
    for (const name of ['aria-controls', 'aria-activedescendant', 'aria-autocomplete']) this.#field?.removeAttribute(name);
  }

  #show(field) {
    if (this.#field !== field || !this.#list) this.close();
    this.#field = field;
    this.#list ??= element('ul', { class: 'desk-addressing', role: 'listbox', id: `addressing-${++lists}`, 'aria-label': 'Members of this project' });
    // Pressing keeps the focus in the field, which would close the offer by losing it.
    const options = this.#found.map((person, at) => element('li', { role: 'option', id: `${this.#list.id}-${at}`, onpointerdown: (event) => event.preventDefault(),
      onclick: () => this.#take(person) }, element('strong', {}, person.name), ' ', element('span', {}, `@${person.username}`)));
    this.#list.replaceChildren(...options);
    if (!this.#list.isConnected) field.after(this.#list);
    field.setAttribute('aria-controls', this.#list.id);
    field.setAttribute('aria-autocomplete', 'list');
    this.#choose(0);
  }

  #choose(at) {
    this.#chosen = at;
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    this.#list.children[at].scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', this.#list.children[at].id);
    announce(`${this.#found[at].name}, ${at + 1} of ${this.#found.length}. Enter addresses.`);
  }

  /** Puts the username in the place of what was typed of it. @param {Colleague} person */
  #take({ username, name }) {
    const field = this.#field;
    const end = field.selectionStart;
    const start = end - wordIn(field).length;
    this.close();
    field.setRangeText(`${username}${field.value[end] === ' ' ? '' : ' '}`, start, end, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    announce(`${name} is addressed.`);
  }

  /** Where it cannot be asked, nobody is offered: a username can be typed all the same. */
  #read() {
    return fetch(this.url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
  }
}

/** What was typed after the `@` at the caret; null where there is none. @param {HTMLTextAreaElement} field */
function wordIn({ value, selectionStart, selectionEnd }) {
  return selectionStart === selectionEnd ? TYPED.exec(value.slice(0, selectionStart))?.[1] ?? null : null;
}

/** Those whose username, or a word of whose name, begins so; a username first. @param {Colleague[]} people @param {string} typed */
export function matching(people, typed) {
  const wanted = plain(typed);
  const byUsername = people.filter(({ username }) => plain(username).startsWith(wanted));
  const byName = people.filter((person) => !byUsername.includes(person)
    && (plain(person.name).startsWith(wanted) || plain(person.name).split(/[\s-]+/).some((word) => word.startsWith(wanted))));
  return [...byUsername, ...byName];
}

/** Without case and accents. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
