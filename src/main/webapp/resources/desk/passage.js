/** The text on the page: where a position lies in the document, and which position a point of the document is. */
import { fromUtf16, lengthOf, slice, toUtf16 } from './codepoints.js';

/**
 * One block of the text, whose only content is one text node.
 *
 * @typedef {{element: HTMLElement, node: Text, start: number, end: number}} Block
 */

export class Passage {
  /** @param {HTMLElement} article holds the blocks, in order */
  constructor(article) {
    this.element = article;
    this.language = article.lang;
    /** @type {Block[]} */
    this.blocks = [];
    let text = '';
    for (const element of article.querySelectorAll('.block')) {
      const block = { element, node: element.firstChild, start: Number(element.dataset.start), end: Number(element.dataset.end) };
      if (!(block.node instanceof Text)) continue;
      text = text.padEnd(text.length + block.start - lengthOf(text), '\n') + block.node.data + JSON.parse(element.dataset.gap || '""');
      this.blocks.push(block);
    }
    /** The whole text, line ends between blocks included. */
    this.text = text;
  }

  /** Whether the page shows the text that the positions are counted in. */
  get intact() {
    return this.blocks.every((block) => block.element.childNodes.length === 1
      && lengthOf(block.node.data) === block.end - block.start);
  }

  /** The words of a span. @param {import('./intervals.js').Interval} span */
  exact({ start, end }) {
    return slice(this.text, start, end);
  }

  /** The span without white space at its ends. */
  trimmed({ start, end }) {
    const exact = this.exact({ start, end });
    if (exact.trim() === '') return { start, end: start };
    const before = lengthOf(exact) - lengthOf(exact.trimStart());
    const after = lengthOf(exact) - lengthOf(exact.trimEnd());
    return { start: start + before, end: end - after };
  }

  /** One range for each block that the span touches. @returns {Range[]} */
  ranges({ start, end }) {
    return this.blocks.filter((block) => block.start < end && start < block.end).map((block) => {
      const range = document.createRange();
      range.setStart(block.node, toUtf16(block.node.data, Math.max(start, block.start) - block.start));
      range.setEnd(block.node, toUtf16(block.node.data, Math.min(end, block.end) - block.start));
      return range;
    });
  }

  /** The rectangles of a span's lines, relative to the viewport. @returns {DOMRect[]} */
  rects(span) {
    return this.ranges(span).flatMap((range) => [...range.getClientRects()]).filter((rect) => rect.width > 0);
  }

  /** The block that holds a position. */
  blockAt(position) {
    return this.blocks.find((block) => position < block.end) ?? this.blocks.at(-1);
  }

  /** The position of a point of the document. @param {Node} node @param {number} offset in UTF-16 units or children */
  position(node, offset) {
    const inside = this.blocks.find((block) => block.node === node);
    if (inside) return inside.start + fromUtf16(inside.node.data, offset);
    const point = document.createRange();
    point.setStart(node, offset);
    const next = this.blocks.find((block) => point.comparePoint(block.node, 0) >= 0);
    return next ? next.start : this.blocks.at(-1)?.end ?? 0;
  }

  /** The position of the character painted under a point of the viewport, or null where there is none. */
  positionUnder(x, y) {
    const caret = caretAt(x, y);
    const block = caret && this.blocks.find((each) => each.node === caret.node);
    if (!block) return null;
    const position = block.start + fromUtf16(block.node.data, caret.offset);
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
  reveal(span, share = matchMedia('(max-width: 899px)').matches ? .4 : .8) {
    const [first] = this.rects(span);
    if (!first) return;
    const bottom = window.innerHeight * share;
    if (first.top >= 96 && first.bottom <= bottom) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: first.top - window.innerHeight * .28, behavior: calm ? 'instant' : 'smooth' });
  }
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
