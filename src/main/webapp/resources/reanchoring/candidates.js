/**
 * The candidates in the newer text: painted, each with its number beside its line, and reached one after the other by the keys
 * N and P while the text has the focus, by the controls above it, and by their numbers.
 *
 * @typedef {{number: number, spans: {role: string, start: number, end: number}[]}} Candidate
 */
import { element } from '../desk/element.js';

/** Two numbers need at least so much room between them, in pixels. */
const APART = 28;

export class Candidates {
  #at = 0;
  #frame = 0;

  /**
   * @param {import('./pane.js').Pane} pane
   * @param {import('../desk/painter.js').Painter} painter
   * @param {Candidate[]} candidates
   * @param {(words: string) => void} say
   */
  constructor(pane, painter, candidates, say) {
    Object.assign(this, { pane, painter, candidates, say });
    this.flags = candidates.map(({ number }, at) => element('button', { type: 'button', class: 'candidate-flag',
      'aria-label': `Place ${number} of ${candidates.length}`, onclick: () => this.go(at) }, number));
    pane.element.after(element('div', { class: 'candidate-flags', role: 'group', 'aria-label': 'Candidates' }, this.flags));
    new ResizeObserver(() => this.#soon()).observe(pane.element);
    for (const item of document.querySelectorAll('[data-candidate]')) this.#join(item);
    this.#show();
    pane.reveal(this.current.spans[0]);
  }

  get current() {
    return this.candidates[this.#at];
  }

  /** The controls above the text. */
  controls() {
    this.where = element('span', { class: 'newer-where' });
    const step = (words, by) => element('button', { type: 'button', class: 'ui-button ui-widget ui-button-flat', onclick: () => this.step(by) }, words);
    this.#tell();
    return this.candidates.length > 1 ? [step('Previous place', -1), this.where, step('Next place', 1)] : [this.where];
  }

  step(by) {
    this.go((this.#at + by + this.candidates.length) % this.candidates.length);
  }

  /** @param {number} at index of a candidate */
  go(at) {
    this.#at = at;
    this.#show();
    this.pane.reveal(this.current.spans[0]);
    this.say(`Place ${this.current.number} of ${this.candidates.length}: ${this.pane.exact(this.current.spans[0])}`);
  }

  /** Lets a candidate of the list lead to its place. */
  #join(item) {
    const at = this.candidates.findIndex(({ number }) => number === Number(item.dataset.candidate));
    item.append(element('button', { type: 'button', class: 'ui-button ui-widget ui-button-flat', 'aria-label': `Show place ${at + 1} in the text`, onclick: () => {
      this.go(at);
      this.pane.scroller.scrollIntoView({ block: 'nearest' });
      this.flags[at].focus({ preventScroll: true });
    } }, 'Show it in the text'));
  }

  #show() {
    const others = this.candidates.filter((each) => each !== this.current).flatMap(({ spans }) => spans);
    this.painter.set('candidate', others, 2);
    for (const role of ['content', 'cue', 'source']) this.painter.set(`candidate-${role}`, this.current.spans.filter((span) => span.role === role), 3);
    for (const item of document.querySelectorAll('[data-candidate]')) item.toggleAttribute('data-current', Number(item.dataset.candidate) === this.current.number);
    this.flags.forEach((flag, at) => flag.setAttribute('aria-pressed', String(at === this.#at)));
    this.#tell();
    this.#soon();
  }

  #tell() {
    if (this.where) this.where.textContent = this.candidates.length > 1 ? `Place ${this.#at + 1} of ${this.candidates.length}` : 'One place';
  }

  #soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  /** Beside the line on which each begins; numbers that would cover one another stand below one another. */
  #place() {
    const origin = this.pane.element.getBoundingClientRect().top;
    const tops = this.candidates.map(({ spans }) => this.pane.top(spans[0].start) - origin);
    let free = -Infinity;
    tops.map((top, at) => ({ top, at })).sort((a, b) => a.top - b.top).forEach(({ top, at }) => {
      free = Math.max(top, free);
      this.flags[at].style.insetBlockStart = `${free}px`;
      free += APART;
    });
  }
}
