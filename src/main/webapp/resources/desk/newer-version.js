/**
 * Tells a desk that was open when a newer version of its text came: in a line at the foot of the window, where nothing moves for
 * it, that a screen reader hears and that can be put away. A page that was opened on an earlier version says so in its head.
 */
import { announce } from './announce.js';
import { element } from './element.js';

export class NewerVersion {
  /** The number that was told of last, or put away. */
  #told = 0;

  /** @param {string} addresses JSON: `desk` of the newest version, and `changed` that what changed with a version begins with */
  constructor(addresses) {
    this.addresses = JSON.parse(addresses);
    this.known = document.querySelector('.desk-title [data-earlier]') !== null;
    this.element = element('div', { class: 'desk-newer' });
  }

  /** @param {?{version: string, number: number}} newest null where the text is the newest */
  show(newest) {
    if (!newest || this.known || newest.number === this.#told) return;
    this.#told = newest.number;
    const { desk, changed } = this.addresses;
    const words = `Version ${newest.number} of this text has come. What you save here is looked for in it at once.`;
    announce(words);
    this.element.replaceChildren(
      element('p', {}, `${words} `,
        element('a', { href: desk }, 'Open it'), ' · ', element('a', { href: `${changed}${newest.version}` }, 'What changed')),
      element('button', { type: 'button', class: 'desk-newer-close', 'aria-label': 'Put this notice away', onclick: () => this.element.replaceChildren() }, '×'));
  }
}
