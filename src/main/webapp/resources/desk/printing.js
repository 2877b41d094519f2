/**
 * The desk on paper: the text with a number at the end of every annotated passage, and the notes of the annotations that
 * are shown, in the same order. It is a copy that exists only while the browser prints, for the text itself is never altered.
 */
import { card } from './card.js';
import { lengthOf } from './codepoints.js';
import { element } from './element.js';
import { sizeOf } from './intervals.js';
import { quotationOf } from './naming.js';

export class Printing {
  #made = null;

  /**
   * @param {HTMLElement} desk
   * @param {import('./passage.js').Passage} passage
   * @param {() => import('./shown.js').Shown} shown those that the filter lets through
   */
  constructor(desk, passage, shown) {
    Object.assign(this, { desk, passage, shown });
    window.addEventListener('beforeprint', () => this.#lay());
    window.addEventListener('afterprint', () => this.#clear());
  }

  #lay() {
    this.#clear();
    const numbered = numbers(this.shown().entries);
    this.#made = element('div', { class: 'desk-print' }, this.#text(numbered), notes(numbered, this.passage));
    this.desk.append(this.#made);
  }

  #clear() {
    this.#made?.remove();
    this.#made = null;
  }

  #text(numbered) {
    const { blocks } = this.passage;
    const within = marksWithin(blocks, numbered);
    return element('div', { class: 'desk-print-text', lang: this.passage.language }, blocks.map((block, index) => {
      const copy = block.element.cloneNode(false);
      for (const name of ['id', 'aria-details', 'aria-describedby']) copy.removeAttribute(name);
      copy.append(...marked(block, within[index]));
      return copy;
    }));
  }
}

/** Each entry with what stands at its passage: the number of its card, and letters before the numbers of discussions. */
function numbers(entries) {
  let discussions = 0;
  return entries.map((entry) => ({ entry, number: entry.number ? String(entry.number) : `D${++discussions}` }));
}

/** The marks of each block. */
function marksWithin(blocks, numbered) {
  const marks = numbered.flatMap(({ entry, number }) => entry.spans.filter((span) => span.role === 'content')
    .map(({ start, end }) => ({ start, end, number, kind: entry.kind, size: sizeOf(entry.spans) }))).sort((a, b) => a.start - b.start);
  const within = blocks.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && blocks[first].end <= mark.start) first++;
    for (let index = first; index < blocks.length && blocks[index].start < mark.end; index++) within[index].push(mark);
  }
  return within;
}

/** The words of a block, cut where a mark starts or ends: the smallest gives a piece its look. */
function marked(block, marks) {
  if (marks.length === 0) return [block.node.data];
  const points = Array.from(block.node.data);
  const cuts = new Set([block.start, block.start + lengthOf(block.node.data)]);
  for (const { start, end } of marks) [start, end].filter((each) => block.start < each && each < block.end).forEach((each) => cuts.add(each));
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).flatMap((end, index) => {
    const start = ordered[index];
    const words = points.slice(start - block.start, end - block.start).join('');
    const over = marks.filter((mark) => mark.start < end && start < mark.end).sort((a, b) => a.size - b.size);
    const piece = over.length ? element('span', { class: 'desk-print-mark', 'data-kind': over[0].kind }, words) : words;
    return [piece, ...marks.filter((mark) => mark.end === end)
      .map(({ number, kind }) => element('span', { class: 'desk-print-number', 'data-kind': kind }, number))];
  });
}

function notes(numbered, passage) {
  if (numbered.length === 0) return null;
  return element('section', { class: 'desk-print-notes' }, element('h2', {}, 'Notes'),
    element('ol', { class: 'desk-print-list' }, numbered.map(({ entry, number }) => {
      const made = card(entry, { quotation: quotationOf(entry, passage), open: false, here: { named: [], others: 0 } });
      for (const each of [made, ...made.querySelectorAll('[id]')]) each.removeAttribute('id');
      if (!entry.number) made.querySelector('.desk-card-toggle')?.prepend(element('span', { class: 'desk-card-number' }, number));
      return element('li', {}, made);
    })));
}
