/** *Find text → annotate*: the way to a passage for those who type, and for screen readers that keep the arrow keys. */
import { element } from './element.js';
import { icon } from './icons.js';
import { find } from './find.js';
import { announce } from './announce.js';

export class Finder {
  #found = [];
  #current = -1;

  /**
   * @param {import('./passage.js').Passage} passage
   * @param {import('./painter.js').Painter} painter
   * @param {(span: import('./intervals.js').Interval) => void} annotate
   * @param {boolean} mayAnnotate
   */
  constructor(passage, painter, annotate, mayAnnotate) {
    Object.assign(this, { passage, painter, annotate });
    this.field = element('input', { type: 'search', class: 'desk-find-field', placeholder: 'Find', 'aria-label': 'Find text to annotate',
      autocomplete: 'off', spellcheck: 'false', oninput: () => this.#sought(), onkeydown: (event) => this.#keyed(event) });
    this.count = element('span', { class: 'desk-find-count' });
    this.steps = element('span', { class: 'desk-find-steps', hidden: true }, this.count,
      control('Previous match', 'previous', () => this.#step(-1)), control('Next match', 'next', () => this.#step(1)),
      mayAnnotate && element('button', { type: 'button', class: 'desk-button desk-button-primary', onclick: () => this.#annotated() }, 'Annotate'));
    this.element = element('div', { class: 'desk-find', role: 'search', 'aria-label': 'In this text' }, icon('find'), this.field, this.steps);
  }

  focus() {
    this.field.focus();
    this.field.select();
  }

  clear() {
    this.field.value = '';
    this.#sought();
  }

  #sought() {
    this.#found = find(this.passage.text, this.field.value);
    this.steps.hidden = this.field.value.trim() === '';
    this.#current = -1;
    if (this.#found.length) this.#step(1);
    else this.#paint();
  }

  #step(by) {
    if (this.#found.length === 0) return;
    this.#current = (this.#current + by + this.#found.length) % this.#found.length;
    this.passage.reveal(this.#found[this.#current]);
    this.#paint();
  }

  #paint() {
    const number = this.#found.length;
    this.count.textContent = number === 0 ? 'None' : `${this.#current + 1} of ${number}`;
    this.painter.set('found', this.#found, 7);
    this.painter.set('found-current', this.#found.slice(this.#current, this.#current + 1), 8);
    if (this.field.value.trim()) announce(number === 0 ? 'No match' : `Match ${this.count.textContent}`);
  }

  #annotated() {
    if (this.#current >= 0) this.annotate(this.#found[this.#current]);
  }

  #keyed(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      this.clear();
      this.passage.element.focus({ preventScroll: true });
    }
  }
}

function control(name, drawn, pressed) {
  return element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'aria-label': name, title: name, onclick: pressed }, icon(drawn));
}
