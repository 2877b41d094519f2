/**
 * Selecting in the text. With mouse and touch: the browser's own selection. With the keyboard, while the text has the
 * focus, the selection is the cursor:
 *
 * - Left and Right go by word, Up and Down by sentence; with Ctrl (on a Mac also Option) to the smallest and the largest:
 *   Left and Right by character, Up and Down by paragraph. In a block that is written from right to left, Left goes on;
 * - Home and End go to the first and last word of the paragraph, with Ctrl of the text;
 * - Shift with any of them extends the selection;
 * - Enter or Space selects the first sentence in view, and with a selection opens the popover; Escape lets go.
 *
 * What is selected is said to a screen reader, with the annotations that start and end there.
 */
import { countBefore } from './bounds.js';
import { same } from './intervals.js';
import { edgeMoved, extended, stepped, toEdge } from './moving.js';
import { urgently } from './pause.js';
import { alwaysWhole, wholeCharacters, wholeWords } from './snapping.js';
import { bare } from './trimming.js';

/** How long a selection by touch or by the browser's own caret must rest before the popover opens, in milliseconds. */
const REST = 400;
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export class Selecting {
  #pressed = false;
  #resting = 0;
  /** What was selected by a key or a control, with the end of it that moves. @type {?import('./moving.js').Selection} */
  #taken = null;
  /** Where the selection was that was let go of. @type {?number} */
  #left = null;

  /**
   * @param {import('./passage.js').Passage} passage
   * @param {import('./segments.js').Segments} segments
   * @param {{chosen: (span: object, focus: boolean) => void, moved: (span: object) => void, gone: () => void}} tells
   */
  constructor(passage, segments, tells) {
    Object.assign(this, { passage, segments, tells });
    // A person may have pressed, and draw, since before the desk was there.
    this.#pressed = passage.element.matches(':active');
    passage.element.addEventListener('pointermove', ({ buttons }) => { this.#pressed ||= buttons === 1; }, { once: true });
    passage.element.addEventListener('keydown', (event) => this.#keyed(event));
    passage.element.addEventListener('pointerdown', ({ button }) => { this.#pressed = button === 0; });
    document.addEventListener('pointerup', () => this.#released());
    document.addEventListener('pointercancel', () => { this.#pressed = false; });
    document.addEventListener('selectionchange', () => this.#changed());
  }

  /** Answers what was selected before anybody listened: a person reads, and draws, as soon as the text is there. */
  begin() {
    if (!this.#pressed) this.#offer(false);
  }

  /** What is selected, in whole characters and without what is stray at its ends, or null. */
  get span() {
    const selected = this.passage.selected();
    if (!selected) return null;
    const whole = wholeCharacters(this.segments, selected);
    return bare(this.passage.exact(whole), whole.start);
  }

  /** The place of the caret that a click left in the text, where the window shows it, or null. */
  get caret() {
    const { anchorNode, anchorOffset } = document.getSelection();
    if (!(anchorNode instanceof Text) || !this.passage.element.contains(anchorNode)) return null;
    const start = this.passage.position(anchorNode, anchorOffset);
    return this.#seen(start) ? { start, end: start + 1 } : null;
  }

  /** Lets go of the selection. The text stays where it is. */
  clear() {
    clearTimeout(this.#resting);
    this.#left = this.span?.start ?? this.#left;
    this.#taken = null;
    document.getSelection().removeAllRanges();
  }

  /** Selects a span as if by key. @param {import('./intervals.js').Interval} span */
  take({ start, end }) {
    this.#take({ start, end, backwards: false });
  }

  /** One step of the selection. @param {import('./moving.js').Step & {edge?: 'start'|'end'}} step */
  step({ unit, back, edge }) {
    const now = this.#now();
    if (now) this.#take(edge ? edgeMoved(this.segments, { ...now, backwards: edge === 'start' }, { unit, back }) : stepped(this.segments, now, { unit, back }));
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key moved the selection */
  press(event) {
    const move = this.#moveOf(event);
    if (move) this.#move(move, event.shiftKey);
    return Boolean(move);
  }

  #released() {
    if (!this.#pressed) return;
    this.#pressed = false;
    urgently(() => this.#offer(false));
  }

  #changed() {
    clearTimeout(this.#resting);
    if (document.getSelection().isCollapsed) this.tells.gone();
    else if (!this.#pressed && !this.#byKey()) this.#resting = setTimeout(() => this.#offer(false), REST);
  }

  #byKey() {
    const now = this.#taken && this.passage.selected();
    return Boolean(now) && same(now, this.#taken);
  }

  #offer(focus) {
    clearTimeout(this.#resting);
    const { span } = this;
    if (!span) return;
    const words = !this.#byKey() && alwaysWhole() && wholeWords(this.segments, span);
    if (words) this.passage.select(words);
    this.tells.chosen(words || span, focus);
  }

  #keyed(event) {
    if (event.target !== this.passage.element || event.metaKey || event.isComposing) return;
    const plain = !event.ctrlKey && !event.altKey && !event.shiftKey;
    if (plain && (event.key === 'Enter' || event.key === ' ')) this.span ? this.#offer(true) : this.#start();
    else if (!this.press(event)) return;
    event.preventDefault();
  }

  /** What a key means here, or null. */
  #moveOf({ key, ctrlKey, altKey, metaKey }) {
    const far = ctrlKey !== altKey && (ctrlKey || MAC);
    if (metaKey || ((ctrlKey || altKey) && !far)) return null;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return { unit: far ? 'character' : 'word', back: (key === 'ArrowLeft') !== this.#rightToLeft() };
    if (key === 'ArrowUp' || key === 'ArrowDown') return { unit: far ? 'paragraph' : 'sentence', back: key === 'ArrowUp' };
    if (key === 'Home' || key === 'End') return { to: far ? 'text' : 'paragraph', back: key === 'Home' };
    return null;
  }

  #move(move, extend) {
    const now = this.#now();
    if (!now) return this.#start();
    if (move.to) return this.#take(toEdge(this.segments, now, this.#around(move.to, moving(now)), { back: move.back, extend }));
    return this.#take(extend ? extended(this.segments, now, move) : stepped(this.segments, now, move));
  }

  /** Begins where the person clicked or let go last, if that can be seen, or with the first sentence in view. */
  #start() {
    const place = this.caret?.start ?? (this.#seen(this.#left) ? this.#left : null);
    const unit = this.segments.at(place === null ? 'sentence' : 'word', place ?? this.#inView());
    if (unit) this.take(unit);
  }

  #take(wanted) {
    if (!wanted) return;
    this.#taken = wanted;
    this.passage.select(wanted);
    this.passage.reveal(wanted.backwards ? { start: wanted.start, end: wanted.start + 1 } : { start: wanted.end - 1, end: wanted.end });
    this.tells.moved({ start: wanted.start, end: wanted.end });
  }

  #now() {
    const { span } = this;
    if (!span) return null;
    return { ...span, backwards: this.#byKey() ? this.#taken.backwards : turned(document.getSelection()) };
  }

  #around(what, position) {
    const { blocks } = this.passage;
    return what === 'text' ? { start: blocks[0].start, end: blocks.at(-1).end } : this.segments.at('paragraph', position);
  }

  #rightToLeft() {
    const now = this.#now();
    const block = this.passage.blockAt(now ? moving(now) : this.#inView());
    return block !== undefined && getComputedStyle(block.element).direction === 'rtl';
  }

  #seen(position) {
    if (position === null) return false;
    const top = this.passage.rects({ start: position, end: position + 1 })[0]?.top ?? -1;
    return top > this.passage.edge && top < window.innerHeight;
  }

  /** A position in the first block that the window shows below the bar: the first sentence of it that can be seen. */
  #inView() {
    const below = (all) => all[countBefore(all.length, (at) => all[at].element.getBoundingClientRect().bottom <= this.passage.edge + 20)];
    const block = below(below(this.passage.parts)?.blocks ?? []);
    if (!block) return 0;
    for (const sentence of this.segments.onwards('sentence', block.start)) {
      if ((this.passage.rects(sentence)[0]?.top ?? 0) > this.passage.edge) return sentence.start;
    }
    return block.start;
  }
}

/** The position of the end that moves. */
function moving({ start, end, backwards }) {
  return backwards ? start : end - 1;
}

/** Whether a person has drawn the selection towards the beginning of the text. */
function turned({ anchorNode, anchorOffset, focusNode, focusOffset }) {
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING);
}
