/**
 * Which part of the text is near the window: about one window above and below what can be seen. Only there do highlights,
 * cards and boundaries exist.
 */
import { countBefore } from './bounds.js';

/** How far beyond the window is near, in windows, and after how much scrolling it is looked at again. */
const BEYOND = 1.25;
const STEP = .25;

/** Fires `moved` when another part is near (`far` when nothing of it was before), and `flowed` when the text has taken other heights. */
export class Sight extends EventTarget {
  /** @type {import('./intervals.js').Interval} */
  near = { start: 0, end: 0 };
  /** @type {import('./intervals.js').Interval} */
  seen = { start: 0, end: 0 };
  #frame = 0;
  #at = -1;

  /** @param {import('./passage.js').Passage} passage */
  constructor(passage) {
    super();
    this.passage = passage;
    window.addEventListener('scroll', () => this.#soon(), { passive: true });
    new ResizeObserver(() => {
      this.look();
      this.dispatchEvent(new Event('flowed'));
    }).observe(passage.element);
    this.look();
  }

  /** Looks where the window is now. */
  look() {
    const height = window.innerHeight;
    this.#at = window.scrollY;
    const [above, top, bottom, below] = [-BEYOND * height, 0, height, (1 + BEYOND) * height].map((y) => this.#position(y));
    this.seen = { start: top, end: bottom };
    if (above === this.near.start && below === this.near.end) return;
    const far = top >= this.near.end || bottom <= this.near.start;
    this.near = { start: above, end: below };
    this.dispatchEvent(new CustomEvent('moved', { detail: { far } }));
  }

  #soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (Math.abs(window.scrollY - this.#at) > STEP * window.innerHeight) this.look();
    });
  }

  /** The position at a height of the window. Only the part that is there is asked for its blocks: to ask is to lay it out. */
  #position(y) {
    const part = firstBelow(this.passage.parts, y);
    const block = part && (firstBelow(part.blocks, y) ?? part.blocks.at(-1));
    if (!block) return this.passage.length;
    const { top, height } = block.element.getBoundingClientRect();
    if (top >= y) return block.start;
    if (height <= window.innerHeight) return y <= window.innerHeight / 2 ? block.start : block.end;
    return block.start + countBefore(block.end - block.start, (each) => this.passage.top(block.start + each) < y);
  }
}

/** The first whose lower edge is not above a height of the window. */
function firstBelow(boxes, y) {
  return boxes[countBefore(boxes.length, (at) => boxes[at].element.getBoundingClientRect().bottom < y)];
}
