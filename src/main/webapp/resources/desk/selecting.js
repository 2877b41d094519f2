/**
 * Selecting in the text. With mouse and touch: the browser's own selection. With the keyboard, while the text has focus,
 * the selection is the cursor, in whole words or sentences:
 *
 * - Left and Right select the word before and after; Up and Down the sentence before and after;
 * - Shift with any of them extends the selection by that much;
 * - Enter or Space selects the first sentence in view, and with a selection opens the popover; Escape lets go.
 *
 * What is selected is said to a screen reader, with the annotations that start and end there.
 */
import { sentences, unitAfter, unitAt, unitBefore, words } from './segments.js';

const MOVES = {
  ArrowLeft: { units: words, back: true }, ArrowRight: { units: words, back: false },
  ArrowUp: { units: sentences, back: true }, ArrowDown: { units: sentences, back: false },
};
/** How long a selection by touch or by the browser's own caret must rest before the popover opens, in milliseconds. */
const REST = 400;

export class Selecting {
  #pressed = false;
  #byKey = false;
  #resting = 0;
  #units = new Map();
  /** The end of the selection that moves: true when it is its start. */
  #backwards = false;

  /**
   * @param {import('./passage.js').Passage} passage
   * @param {{chosen: (span: object, focus: boolean) => void, moved: (span: object) => void, gone: () => void}} tells
   */
  constructor(passage, tells) {
    Object.assign(this, { passage, tells });
    passage.element.addEventListener('keydown', (event) => this.#keyed(event));
    passage.element.addEventListener('pointerdown', () => { this.#pressed = true; });
    document.addEventListener('pointerup', () => this.#released());
    document.addEventListener('pointercancel', () => { this.#pressed = false; });
    document.addEventListener('selectionchange', () => this.#changed());
  }

  /** Lets go of the selection. */
  clear() {
    clearTimeout(this.#resting);
    document.getSelection().removeAllRanges();
  }

  #released() {
    if (!this.#pressed) return;
    this.#pressed = false;
    setTimeout(() => this.#offer(false));
  }

  #changed() {
    clearTimeout(this.#resting);
    if (document.getSelection().isCollapsed) this.tells.gone();
    if (this.#byKey) this.#byKey = false;
    else if (!this.#pressed) this.#resting = setTimeout(() => this.#offer(false), REST);
  }

  #offer(focus) {
    clearTimeout(this.#resting);
    const span = this.passage.selected();
    if (span) this.tells.chosen(span, focus);
  }

  #keyed(event) {
    if (event.target !== this.passage.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) this.#move(move, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') this.passage.selected() ? this.#offer(true) : this.#start();
    else return;
    event.preventDefault();
  }

  #start() {
    this.#take(unitAt(this.#all(sentences), this.#inView()));
  }

  #move({ units, back }, extend) {
    const now = this.passage.selected();
    const all = this.#all(units);
    if (!now) return this.#take(unitAt(all, this.#inView()));
    if (extend) return this.#extend(all, now, back);
    this.#backwards = false;
    return this.#take(back ? unitBefore(all, now.start) : unitAfter(all, now.end));
  }

  /** Moves the far end; shrinking past the other end turns the selection round. */
  #extend(all, now, back) {
    const single = all.some((unit) => unit.start <= now.start && now.end <= unit.end);
    if (single) this.#backwards = back;
    const growing = this.#backwards === back;
    const edge = this.#backwards ? now.start : now.end;
    const unit = growing ? (back ? unitBefore(all, edge) : unitAfter(all, edge))
      : this.#backwards ? unitAfter(all, edge + 1) : unitBefore(all, edge - 1);
    if (!unit) return;
    const start = this.#backwards ? unit.start : now.start;
    const end = this.#backwards ? now.end : unit.end;
    if (start < end) this.#take({ start, end });
  }

  #take(span) {
    if (!span) return;
    this.#byKey = true;
    this.passage.select(span);
    this.passage.reveal(this.#backwards ? { start: span.start, end: span.start + 1 } : { start: span.end - 1, end: span.end });
    this.tells.moved(span);
  }

  #all(units) {
    if (!this.#units.has(units)) {
      this.#units.set(units, this.passage.blocks.flatMap((block) => units(block.node.data, block.start, this.passage.language)));
    }
    return this.#units.get(units);
  }

  /** The position of the first sentence that the window shows. */
  #inView() {
    return this.#all(sentences).find((sentence) => (this.passage.rects(sentence)[0]?.top ?? 0) > 80)?.start ?? 0;
  }
}
