/** The newer text in a pane that scrolls by itself. */
import { Passage } from '../desk/passage.js';

/** How far below the pane's upper edge a place shall stand, as a share of its height. */
const SHARE = .28;
/** Pictures for which it is looked at again: parts that were never near the pane have only an estimated height. */
const MOST = 12;

export class Pane extends Passage {
  /** @param {HTMLElement} scroller holds the text */
  constructor(scroller) {
    super(scroller.querySelector('.passage'));
    this.scroller = scroller;
  }

  get edge() {
    return Math.max(0, this.scroller.getBoundingClientRect().top) - 1;
  }

  /** Brings a span into the pane, if it is not there. */
  reveal(span) {
    const { top, height } = this.scroller.getBoundingClientRect();
    const now = this.top(span.start) - top;
    if (now >= 8 && now + 40 <= height) return;
    this.#settle(span, MOST);
  }

  #settle(span, left) {
    const { top, height } = this.scroller.getBoundingClientRect();
    const by = this.top(span.start) - top - height * SHARE;
    const before = this.scroller.scrollTop;
    this.scroller.scrollBy({ top: by, behavior: 'instant' });
    if (left > 0 && Math.abs(this.scroller.scrollTop - before) > 1) requestAnimationFrame(() => this.#settle(span, left - 1));
  }
}
