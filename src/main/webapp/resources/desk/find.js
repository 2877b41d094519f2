/** Finding words in a text, whatever their case and whichever quotation marks, dashes or spaces they are typed with. */
import { fromUtf16, lengthOf } from './codepoints.js';

const ALIKE = new Map([
  ['‘', "'"], ['’', "'"], ['ʼ', "'"], ['“', '"'], ['”', '"'], ['„', '"'], ['«', '"'], ['»', '"'],
  ['–', '-'], ['—', '-'], ['‑', '-'], ['\u00a0', ' '], ['\n', ' '], ['\r', ' '], ['\t', ' '],
]);

/**
 * Every place of `wanted` in `text`, in code points, not overlapping.
 *
 * @param {string} text
 * @param {string} wanted
 * @returns {import('./intervals.js').Interval[]}
 */
export function find(text, wanted) {
  const folded = fold(text);
  const sought = fold(wanted.trim());
  if (sought === '') return [];
  const found = [];
  const length = lengthOf(sought);
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const start = fromUtf16(folded, at);
    found.push({ start, end: start + length });
  }
  return found;
}

/** One code point for one code point, so that positions stay what they are. */
function fold(text) {
  return Array.from(text, (each) => ALIKE.get(each) ?? foldCase(each)).join('');
}

function foldCase(each) {
  const lower = each.toLowerCase();
  return lengthOf(lower) === 1 ? lower : each;
}
