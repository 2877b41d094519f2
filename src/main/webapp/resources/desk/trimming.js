/** What a selection catches at its ends without being meant: spaces of every kind, line ends, and marks that nobody sees. */
import { lengthOf } from './codepoints.js';

/**
 * White space (no-break spaces included), zero-width spaces, word joiners, and marks of direction. Joiners belong to the
 * letter or the emoji before them, and stay.
 */
const STRAY = '[\\s\\u200b\\u200e\\u200f\\u061c\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]+';
const LEADING = new RegExp(`^${STRAY}`, 'u');
/** Not by a pattern anchored at the end, which looks at every space of a long text again and again. */
const ONE = new RegExp(`^${STRAY}$`, 'u');

/**
 * Where the words of `text` stand, without what is stray at its ends.
 *
 * @param {string} text
 * @param {number} start position of `text` in the whole text, in code points
 * @returns {?import('./intervals.js').Interval} null where nothing but stray characters is there
 */
export function bare(text, start) {
  const before = LEADING.exec(text)?.[0].length ?? 0;
  if (before === text.length) return null;
  let after = text.length;
  while (ONE.test(text[after - 1])) after--;
  const from = start + lengthOf(text.slice(0, before));
  return { start: from, end: from + lengthOf(text.slice(before, after)) };
}
