/** The text on the page: where a position lies in the document, and which position a point of the document is. */
import { countBefore } from './bounds.js';
import { fromUtf16, lengthOf, toUtf16 } from './codepoints.js';
import { narrow } from './narrow.js';
import { reveal } from './reveal.js';

/**
 * One block of the text, whose only content is one text node.
 *
 * @typedef {object} Block
 * @property {HTMLElement} element
 * @property {Text} node
 * @property {number} start
 * @property {number} end
 * @property {number} at where it begins in the whole text, in UTF-16 units
 * @property {boolean} plain whether each of its code points is one UTF-16 unit
 *
 * @typedef {{element: HTMLElement, blocks: Block[]}} Part of the text that is laid out at once, and only near the window
 */

/** What stands between nearly all blocks, as the page writes it. */
const LINE_END = JSON.stringify('\n');

export class Passage {
  #byNode = new Map();

  /** So far below the window's upper edge the text can be seen, in pixels: what stands above is covered by a bar. */
  get edge() {
    return 80;
  }

  /** Every range that was ever made follows the document until it is collected: one measures for all. */
  #measure = document.createRange();

  /** @param {HTMLElement} article holds the blocks, in order */
  constructor(article) {
    this.element = article;
    this.language = article.lang;
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Part[]} */
    this.parts = [];
    const words = [];
    let [at, end] = [0, 0];
    for (const element of article.querySelectorAll('.block')) {
      const block = blockOf(element);
      if (!(block.node instanceof Text)) continue;
      const { data } = block.node;
      const before = '\n'.repeat(Math.max(block.start - end, 0));
      const gap = gapOf(element.getAttribute('data-gap'));
      block.at = at + before.length;
      words.push(before, data, gap);
      at = block.at + data.length + gap.length;
      end = block.end + lengthOf(gap);
      this.blocks.push(block);
      if (this.parts.at(-1)?.element !== element.parentElement) this.parts.push({ element: element.parentElement, blocks: [] });
      this.parts.at(-1).blocks.push(block);
      this.#byNode.set(block.node, block);
    }
    /** The whole text, line ends between blocks included. */
    this.text = words.join('');
    /** Its length. */
    this.length = end;
  }

  /** Whether the page shows the text that the positions are counted in. */
  get intact() {
    return this.blocks.every(({ element, node, start, end, plain }) => element.childNodes.length === 1 && (plain || lengthOf(node.data) === end - start));
  }

  /** The words of a span. @param {import('./intervals.js').Interval} span */
  exact({ start, end }) {
    return this.text.slice(this.#index(start), this.#index(end));
  }

  /** The span without white space at its ends. */
  trimmed({ start, end }) {
    const exact = this.exact({ start, end });
    if (exact.trim() === '') return { start, end: start };
    const before = lengthOf(exact) - lengthOf(exact.trimStart());
    const after = lengthOf(exact) - lengthOf(exact.trimEnd());
    return { start: start + before, end: end - after };
  }

  /** The blocks that a span touches. @returns {Block[]} */
  touched({ start, end }) {
    const { blocks } = this;
    const first = countBefore(blocks.length, (each) => blocks[each].end <= start);
    return blocks.slice(first, countBefore(blocks.length, (each) => blocks[each].start < end));
  }

  /** Where a span stands in each block that it touches: the text node, and where in it, in UTF-16 units. */
  places(span) {
    return this.touched(span).map((block) => ({
      startContainer: block.node, startOffset: units(block, Math.max(span.start, block.start)),
      endContainer: block.node, endOffset: units(block, Math.min(span.end, block.end)),
    }));
  }

  /** One range for each block that the span touches. They follow changes of the document, so keep none. @returns {Range[]} */
  ranges(span) {
    return this.places(span).map((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range;
    });
  }

  /** The rectangles of a span's lines, relative to the viewport. @returns {DOMRect[]} */
  rects(span) {
    return this.places(span).flatMap((place) => {
      this.#measure.setStart(place.startContainer, place.startOffset);
      this.#measure.setEnd(place.endContainer, place.endOffset);
      return [...this.#measure.getClientRects()];
    }).filter((rect) => rect.width > 0);
  }

  /** How far below the window's upper edge the line of a position begins, in pixels. */
  top(position) {
    const block = this.blockAt(position);
    if (!block) return this.element.getBoundingClientRect().top;
    const within = Math.min(Math.max(position, block.start), block.end - 1);
    return (this.rects({ start: within, end: within + 1 })[0] ?? block.element.getBoundingClientRect()).top;
  }

  /** The block that holds a position, or the next. */
  blockAt(position) {
    return this.blocks[countBefore(this.blocks.length, (each) => this.blocks[each].end <= position)] ?? this.blocks.at(-1);
  }

  /** The position of a point of the document. @param {Node} node @param {number} offset in UTF-16 units or children */
  position(node, offset) {
    const inside = this.#byNode.get(node);
    if (inside) return inside.start + (inside.plain ? offset : fromUtf16(inside.node.data, offset));
    const point = document.createRange();
    point.setStart(node, offset);
    const next = this.blocks[countBefore(this.blocks.length, (each) => point.comparePoint(this.blocks[each].node, 0) < 0)];
    return next ? next.start : this.blocks.at(-1)?.end ?? 0;
  }

  /** The position of the character painted under a point of the viewport, or null where there is none. */
  positionUnder(x, y) {
    const caret = caretAt(x, y);
    const block = caret && this.#byNode.get(caret.node);
    if (!block) return null;
    const position = this.position(caret.node, caret.offset);
    return [position, position - 1].find((each) => each >= block.start && each < block.end
      && this.rects({ start: each, end: each + 1 }).some((rect) => contains(rect, x, y))) ?? null;
  }

  /** What the person has selected, trimmed, or null. */
  selected() {
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.element) || !this.element.contains(selection.anchorNode)) return null;
    const span = this.trimmed({
      start: this.position(range.startContainer, range.startOffset),
      end: this.position(range.endContainer, range.endOffset),
    });
    return span.start < span.end ? span : null;
  }

  /** Makes the browser select a span. */
  select(span) {
    const ranges = this.ranges(span);
    if (ranges.length === 0) return;
    const [first, last] = [ranges[0], ranges.at(-1)];
    document.getSelection().setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  }

  /**
   * Brings a span into the window, if it is not there.
   *
   * @param {import('./intervals.js').Interval} span
   * @param {number} [share] of the window's height that can be seen; on a narrow screen a sheet may cover the rest
   */
  reveal(span, share = narrow() ? .4 : .8) {
    reveal(() => this.top(span.start), window.innerHeight * share);
  }

  /** Where a position stands in the whole text, in UTF-16 units. */
  #index(position) {
    const block = this.blockAt(position);
    if (!block || position < block.start) return block ? block.at - (block.start - position) : 0;
    return position <= block.end ? block.at + units(block, position) : block.at + block.node.data.length + position - block.end;
  }
}

/** @returns {Block} */
function blockOf(element) {
  const { firstChild: node } = element;
  const [start, end] = [Number(element.getAttribute('data-start')), Number(element.getAttribute('data-end'))];
  return { element, node, start, end, at: 0, plain: node?.data?.length === end - start };
}

/** What stands between a block and the next. @param {?string} written as JSON */
function gapOf(written) {
  return written === LINE_END ? '\n' : JSON.parse(written || '""');
}

function units({ node, start, plain }, position) {
  return plain ? position - start : toUtf16(node.data, position - start);
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function contains(rect, x, y) {
  return rect.left - 1 <= x && x <= rect.right + 1 && rect.top <= y && y <= rect.bottom;
}
