/**
 * Words and sentences of a text, as intervals of code points.
 *
 * @typedef {import('./intervals.js').Interval} Interval
 */
import { lengthOf } from './codepoints.js';

/**
 * @param {string} text of one block
 * @param {number} start position of the block in the whole text
 * @param {string} [language] BCP 47
 * @returns {Interval[]} words without punctuation between them
 */
export function words(text, start, language) {
  return segments(text, start, language, 'word').filter((each) => each.wordLike);
}

/** Sentences without the spaces after them. See {@link words}. */
export function sentences(text, start, language) {
  return segments(text, start, language, 'sentence').filter((each) => each.end > each.start);
}

function segments(text, start, language, granularity) {
  const found = [];
  let position = start;
  for (const { segment, isWordLike } of new Intl.Segmenter(language || undefined, { granularity }).segment(text)) {
    found.push({ start: position, end: position + lengthOf(segment.trimEnd()), wordLike: isWordLike });
    position += lengthOf(segment);
  }
  return found;
}

/** The unit that holds `position` or is the next after it. @param {Interval[]} units @param {number} position */
export function unitAt(units, position) {
  return units.find((unit) => unit.end > position) ?? units.at(-1);
}

/** The first unit that starts at or after `position`. */
export function unitAfter(units, position) {
  return units.find((unit) => unit.start >= position);
}

/** The last unit that ends at or before `position`. */
export function unitBefore(units, position) {
  return units.findLast((unit) => unit.end <= position);
}
