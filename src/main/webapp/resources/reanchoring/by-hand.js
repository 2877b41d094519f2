/**
 * Placing by hand: what a person selects in the newer text becomes the place of a passage, one after the other where it has
 * several, and is sent with the button below the text.
 *
 * @typedef {{role: string, words: string, exact: string}} Part a passage of the earlier text
 */
import { element } from '../desk/element.js';

const ROLES = ['content', 'cue', 'source'];

export class ByHand {
  #at = 0;

  /**
   * @param {import('./pane.js').Pane} pane
   * @param {import('../desk/painter.js').Painter} painter
   * @param {Part[]} parts
   * @param {HTMLFormElement} form with the field that is sent and the button
   * @param {(words: string) => void} say
   */
  constructor(pane, painter, parts, form, say) {
    Object.assign(this, { pane, painter, parts, say });
    this.field = form.querySelector('input[id$=places]');
    this.button = form.querySelector('button');
    this.ground = form.querySelector('.newer-selected');
    this.hint = this.ground.firstElementChild;
    this.places = this.field.value ? JSON.parse(this.field.value) : parts.map(() => null);
    this.#draw();
  }

  /** Takes a selection. @param {{start: number, end: number}} span @param {boolean} focus whether it was taken by key */
  take({ start, end }, focus) {
    this.places[this.#at] = { start, end, exact: this.pane.exact({ start, end }) };
    const { words } = this.parts[this.#at];
    if (this.parts.length > 1 && this.places.includes(null)) this.#at = this.places.indexOf(null);
    this.#draw();
    this.say(`${this.parts.length > 1 ? `${words} selected` : 'Selected'}: ${this.pane.exact({ start, end })}`);
    if (focus && !this.button.disabled) this.button.focus();
  }

  #choose(at) {
    this.#at = at;
    this.#draw();
    this.ground.querySelectorAll('[aria-pressed]')[at]?.focus();
  }

  #clear(at) {
    this.places[at] = null;
    this.#choose(at);
  }

  #draw() {
    const placed = this.places.some((place, at) => place && this.parts[at].role === 'content');
    this.field.value = this.places.some(Boolean) ? JSON.stringify(this.places) : '';
    this.button.disabled = !placed;
    this.button.classList.toggle('ui-state-disabled', !placed);
    for (const role of ROLES) this.painter.set(`form-${role}`, this.places.filter((place, at) => place && this.parts[at].role === role), 9);
    this.ground.replaceChildren(this.hint, ...(this.parts.length > 1 || placed ? [this.#list()] : []));
    this.hint.hidden = placed;
  }

  #list() {
    const one = this.parts.length === 1;
    return element('ul', { class: 'newer-parts' }, this.parts.map(({ words, exact }, at) => element('li', {},
      one ? element('span', {}, 'Selected') : element('button', { type: 'button', class: 'newer-part', 'aria-pressed': String(at === this.#at),
        'aria-label': `${words}, which was “${exact}”: select its place`, onclick: () => this.#choose(at) }, words),
      this.places[at] ? element('q', {}, this.places[at].exact) : element('span', { class: 'muted' }, 'left out unless you select it'),
      this.places[at] && element('button', { type: 'button', class: 'newer-clear', 'aria-label': `Clear the selection of ${words.toLowerCase()}`, onclick: () => this.#clear(at) }, '×'))));
  }
}
