/**
 * The one place in the browser where positions in Unicode code points meet JavaScript's UTF-16 units.
 *
 * Positions count code points from 0 and ends are exclusive, as in the TextPositionSelector of the W3C Web Annotation
 * Data Model. The server has its counterpart in org.apostil.source.CodePoints.
 */

/** How many code points `text` has. @param {string} text */
export function lengthOf(text) {
  return fromUtf16(text, text.length);
}

/**
 * The UTF-16 index of the code point at `position`.
 *
 * @param {string} text
 * @param {number} position in code points, 0 to the length of the text
 * @throws {RangeError} when the position lies outside the text
 */
export function toUtf16(text, position) {
  let index = 0;
  for (let left = position; left > 0; left--) {
    if (index >= text.length) throw new RangeError(`Position ${position} lies outside the text.`);
    index += unitsAt(text, index);
  }
  return index;
}

/**
 * The position in code points of the UTF-16 index `index`; an index inside a surrogate pair counts as before the pair.
 *
 * @param {string} text
 * @param {number} index
 */
export function fromUtf16(text, index) {
  let position = 0;
  for (let at = 0; at < index;) {
    at += unitsAt(text, at);
    if (at > index) break;
    position++;
  }
  return position;
}

/** The part of `text` from code point `start` to before code point `end`. */
export function slice(text, start, end) {
  const from = toUtf16(text, start);
  const rest = text.slice(from);
  return rest.slice(0, toUtf16(rest, end - start));
}

function unitsAt(text, index) {
  return text.codePointAt(index) > 0xffff ? 2 : 1;
}
