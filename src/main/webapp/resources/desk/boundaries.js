/**
 * One start and one end for each annotation, for those who hear the text.
 *
 * The text nodes stay whole, so nothing is put between words. Instead each block near the window has `aria-details` (and,
 * for what does not know it, `aria-describedby`) pointing to a list kept outside the text, which names every annotation
 * once where it starts and once where it ends; a span over many lines or blocks is never repeated. Who reads with the arrow
 * keys of the text hears the same words as the selection passes a boundary.
 */
import { element } from './element.js';
import { holds } from './intervals.js';
import { nameOf } from './naming.js';

const POINTERS = ['aria-details', 'aria-describedby'];

export class Boundaries {
  /** The blocks that have a list, each with it. @type {Map<import('./passage.js').Block, HTMLElement>} */
  #marked = new Map();
  #shown = null;
  #asked = 0;

  /** @param {import('./passage.js').Passage} passage */
  constructor(passage) {
    this.passage = passage;
    this.ground = element('div', { class: 'desk-heard', role: 'region', 'aria-label': 'Where annotations start and end' });
    passage.element.after(this.ground);
  }

  /**
   * Tells what starts and ends in a part of the text, when the browser has nothing more urgent to do.
   *
   * @param {import('./shown.js').Shown} shown
   * @param {import('./intervals.js').Interval} near
   */
  show(shown, near) {
    clearTimeout(this.#asked);
    this.#asked = setTimeout(() => this.#draw(shown, near), 120);
  }

  /** Blocks that stay near keep their lists, as long as the same entries are shown. */
  #draw(shown, near) {
    const here = new Set(this.passage.touched(near));
    for (const block of this.#marked.keys()) if (shown !== this.#shown || !here.has(block)) this.#unmark(block);
    this.#shown = shown;
    for (const block of here) if (!this.#marked.has(block)) this.#mark(block, this.#within(block, shown));
    this.ground.hidden = this.#marked.size === 0;
  }

  #mark(block, found) {
    if (found.length === 0) return;
    const id = `desk-boundaries-${block.start}`;
    const list = element('ul', { id }, found.map((text) => element('li', {}, text)));
    this.ground.append(list);
    this.#marked.set(block, list);
    for (const name of POINTERS) block.element.setAttribute(name, id);
  }

  #unmark(block) {
    for (const name of POINTERS) block.element.removeAttribute(name);
    this.#marked.get(block).remove();
    this.#marked.delete(block);
  }

  /** What starts and ends within an interval, in the order of the text. */
  #within(interval, shown) {
    return shown.meeting(interval).flatMap((entry) => [
      { at: entry.start, told: () => `${nameOf(entry)} starts at “${this.#words(entry.start, 1)}”.` },
      { at: entry.end - 1, told: () => `${nameOf(entry)} ends after “${this.#words(entry.end, -1)}”.` },
    ]).filter(({ at }) => holds(interval, at)).sort((a, b) => a.at - b.at).map(({ told }) => told());
  }

  /** The words of a selection, with what starts and ends in it. */
  spoken(span, shown) {
    return [this.passage.exact(span), ...this.#within(span, shown).map((text) => text.replace(/ (starts|ends) .*/, ' $1.'))].join(' ');
  }

  /** Three words from a position onwards or backwards. */
  #words(position, direction) {
    const around = direction > 0 ? { start: position, end: Math.min(position + 40, this.passage.blockAt(position).end) }
      : { start: Math.max(position - 40, this.passage.blockAt(position - 1).start), end: position };
    const found = this.passage.exact(around).split(/\s+/);
    return (direction > 0 ? found.slice(0, 3) : found.slice(-3)).join(' ');
  }
}
