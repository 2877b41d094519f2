/** All that the margin has to show, in document order, of which only what is near the window becomes elements. */
import { countBefore } from './bounds.js';
import { plan } from './density.js';
import { stretchesOf } from './stretches.js';

export class Programme {
  /** @type {import('./density.js').Item[]} */
  items = [];
  #places = new Map();

  /**
   * @param {import('./shown.js').Shown} shown
   * @param {import('./passage.js').Passage} passage
   * @param {boolean} beside whether cards stand beside the text; in a list below it each has all the room it needs
   */
  constructor(shown, passage, beside) {
    const { stretches, depth } = beside ? stretchesOf(passage) : {};
    this.items = beside ? plan(shown.entries, stretches, depth)
      : shown.entries.map((entry) => ({ key: entry.id, form: 'card', entries: [entry], start: entry.start }));
    this.items.forEach((item, at) => {
      this.#places.set(item.key, at);
      for (const entry of item.entries) this.#places.set(entry.id, at);
    });
  }

  /** The place of an item, or of the one that shows an entry; undefined for neither. @param {?string} id */
  placeOf(id) {
    return this.#places.get(id);
  }

  /** The places of the items whose passages begin in a part of the text, from and before which. @returns {[number, number]} */
  within({ start, end }) {
    const { items } = this;
    return [countBefore(items.length, (at) => items[at].start < start), countBefore(items.length, (at) => items[at].start < end)];
  }
}
