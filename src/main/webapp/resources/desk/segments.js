/**
 * The units that a person moves by: characters as one sees them (extended grapheme clusters, Unicode Standard Annex 29),
 * words, sentences, and paragraphs. Nothing is counted before it is asked for, and only around the position that is asked
 * about: a text may have a megabyte.
 *
 * @typedef {import('./intervals.js').Interval} Interval in code points of the whole text
 * @typedef {'character'|'word'|'sentence'|'paragraph'} Unit
 */
import { countBefore } from './bounds.js';
import { fromUtf16, lengthOf, toUtf16 } from './codepoints.js';
import { bare } from './trimming.js';

const GRANULARITY = { character: 'grapheme', word: 'word', sentence: 'sentence' };
/** Symbols that people count as words, where they stand alone. */
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** How many blocks stay prepared. */
const KEPT = 24;

export class Segments {
  #segmenters = {};
  /** @type {Map<string, Intl.Segments>} those asked for last come last */
  #prepared = new Map();

  /** @param {{blocks: import('./passage.js').Block[], language?: string}} passage */
  constructor(passage) {
    this.passage = passage;
  }

  /** The unit that holds `position` or is the next after it. @param {Unit} unit @param {number} position */
  at(unit, position) {
    return first(this.onwards(unit, position));
  }

  /** The first unit that starts at or after `position`. */
  after(unit, position) {
    return first(this.onwards(unit, position), (each) => each.start >= position);
  }

  /** The last unit that ends at or before `position`. */
  before(unit, position) {
    return first(this.backwards(unit, position), (each) => each.end <= position);
  }

  /** Units that end after `position`, in the order of the text. @returns {Generator<Interval>} */
  * onwards(unit, position) {
    const { blocks } = this.passage;
    for (let index = this.#blockAt(position); index < blocks.length; index++) {
      yield* this.#forward(blocks[index], unit, position);
    }
  }

  /** Units that start before `position`, the last of them first. @returns {Generator<Interval>} */
  * backwards(unit, position) {
    const { blocks } = this.passage;
    for (let index = Math.min(this.#blockAt(position), blocks.length - 1); index >= 0; index--) {
      yield* this.#backward(blocks[index], unit, position);
    }
  }

  * #forward(block, unit, position) {
    const { data } = block.node;
    if (unit === 'paragraph') return yield* paragraph(block, (each) => each.end > position);
    const segments = this.#segments(block, unit);
    let index = segments.containing(toUtf16(data, Math.max(position - block.start, 0)))?.index ?? data.length;
    let start = block.start + fromUtf16(data, index);
    while (index < data.length) {
      const segment = segments.containing(index);
      const found = interval(segment, start, unit);
      if (found && found.end > position) yield found;
      index += segment.segment.length;
      start += lengthOf(segment.segment);
    }
    return undefined;
  }

  * #backward(block, unit, position) {
    const { data } = block.node;
    if (unit === 'paragraph') return yield* paragraph(block, (each) => each.start < position);
    const segments = this.#segments(block, unit);
    let index = toUtf16(data, Math.max(Math.min(position, block.end) - block.start, 0));
    let start = null;
    while (index > 0) {
      const segment = segments.containing(index - 1);
      start = start === null ? block.start + fromUtf16(data, segment.index) : start - lengthOf(segment.segment);
      const found = interval(segment, start, unit);
      if (found && found.start < position) yield found;
      ({ index } = segment);
    }
    return undefined;
  }

  #segments(block, unit) {
    const key = `${unit} ${block.start}`;
    const segments = this.#prepared.get(key) ?? this.#segmenter(unit).segment(block.node.data);
    this.#prepared.delete(key);
    this.#prepared.set(key, segments);
    if (this.#prepared.size > KEPT) this.#prepared.delete(this.#prepared.keys().next().value);
    return segments;
  }

  #segmenter(unit) {
    this.#segmenters[unit] ??= new Intl.Segmenter(this.passage.language || undefined, { granularity: GRANULARITY[unit] });
    return this.#segmenters[unit];
  }

  /** The index of the block that holds `position` or is the next after it. */
  #blockAt(position) {
    const { blocks } = this.passage;
    return countBefore(blocks.length, (each) => blocks[each].end <= position);
  }
}

function* paragraph(block, wanted) {
  const found = bare(block.node.data, block.start);
  if (found && wanted(found)) yield found;
}

function interval({ segment, isWordLike }, start, unit) {
  if (unit === 'word' && !isWordLike && !PICTURE.test(segment)) return null;
  return bare(segment, start);
}

function first(generator, wanted = () => true) {
  for (const each of generator) if (wanted(each)) return each;
  return undefined;
}
