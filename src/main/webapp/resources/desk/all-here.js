/** The list of all annotations that touch a place, the smallest first: arrow keys and Enter choose, Escape closes. */
import { tell } from './announce.js';
import { element, heard } from './element.js';
import { icon } from './icons.js';
import { sizeOf } from './intervals.js';
import { nameOf, quotationOf } from './naming.js';
import { stand } from './standing.js';
import { STATES } from './words.js';

/** How many a person can take in; more are counted. */
const LISTED = 50;
/** Code points of a quotation that an item has room for. */
const LINE = 160;

/**
 * Those that have a span on a place, the smallest first.
 *
 * @param {import('./shown.js').Shown} shown
 * @param {import('./intervals.js').Interval} place
 * @returns {import('./entry.js').Entry[]}
 */
export function touching(shown, place) {
  return shown.meeting(place).map((entry) => ({ entry, size: sizeOf(entry.spans.filter((span) => span.role === 'content')) }))
    .sort((a, b) => a.size - b.size).map(({ entry }) => entry);
}

export class AllHere {
  #entries = [];
  #back = null;
  #point = null;

  /**
   * @param {HTMLElement} desk
   * @param {import('./passage.js').Passage} passage
   * @param {(entry: import('./entry.js').Entry) => void} choose
   */
  constructor(desk, passage, choose) {
    Object.assign(this, { desk, passage, choose });
    this.title = element('p', { class: 'desk-here-title', id: 'desk-here-title' });
    this.menu = element('div', { role: 'menu', class: 'desk-here-list', 'aria-labelledby': 'desk-here-title', onclick: (event) => this.#picked(event.target) });
    this.element = element('div', { class: 'desk-popover desk-here', hidden: true, onkeydown: (event) => this.#keyed(event) }, this.title, this.menu);
    this.element.addEventListener('focusout', ({ relatedTarget }) => { if (!this.element.contains(relatedTarget)) this.#hide(); });
    passage.element.addEventListener('pointermove', ({ clientX, clientY }) => { this.#point = { clientX, clientY }; });
    passage.element.addEventListener('pointerleave', () => { this.#point = null; });
    desk.append(this.element);
  }

  /** The place under the pointer, or null. */
  get pointed() {
    const position = this.#point && this.passage.positionUnder(this.#point.clientX, this.#point.clientY);
    return position === null ? null : { start: position, end: position + 1 };
  }

  /**
   * @param {import('./shown.js').Shown} shown
   * @param {?import('./intervals.js').Interval} place
   */
  show(shown, place) {
    const found = place ? touching(shown, place) : [];
    if (found.length === 0) return tell(place ? 'No annotation is here.' : 'Select words, a card or a place in the text first.');
    this.#entries = found.slice(0, LISTED);
    const number = found.length === 1 ? '1 annotation here' : `${found.length} annotations here`;
    this.title.textContent = found.length > LISTED ? `${number}, the ${LISTED} smallest` : number;
    this.menu.replaceChildren(...this.#entries.map((entry, index) => this.#item(entry, index)));
    this.element.hidden = false;
    stand(this.element, this.desk, this.passage, place);
    this.#back = document.activeElement;
    return this.menu.firstChild.focus({ preventScroll: true });
  }

  #item(entry, index) {
    return element('button', { type: 'button', role: 'menuitem', tabindex: -1, class: 'desk-here-item', 'data-index': index, 'data-kind': entry.kind },
      icon(entry.kind), element('span', { class: 'desk-here-name' }, nameOf(entry)),
      element('span', { class: 'desk-here-state', 'data-state': entry.state }, icon(entry.state), heard(STATES[entry.state])),
      element('q', { class: 'desk-here-words', dir: 'auto' }, quotationOf(entry, this.passage, LINE)));
  }

  #picked(target) {
    const entry = this.#entries[target.closest('button')?.dataset.index];
    if (!entry) return;
    this.#hide();
    this.choose(entry);
  }

  #keyed(event) {
    const items = [...this.menu.children];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key !== 'Escape' && event.key !== 'Tab' && to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) return items.at(to % items.length).focus();
    const back = this.#back;
    this.#hide();
    back?.focus({ preventScroll: true });
  }

  #hide() {
    this.element.hidden = true;
  }
}
