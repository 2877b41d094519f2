/**
 * Arithmetic of spans: pure functions over half-open intervals [start, end) of code points.
 *
 * @typedef {{start: number, end: number}} Interval
 */

/** @param {Interval} a @param {Interval} b */
export function overlap(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** @param {Interval} a @param {Interval} b */
export function same(a, b) {
  return a.start === b.start && a.end === b.end;
}

/** @param {Interval} interval @param {number} position */
export function holds(interval, position) {
  return interval.start <= position && position < interval.end;
}

/** The sum of the lengths. @param {Interval[]} intervals */
export function sizeOf(intervals) {
  return intervals.reduce((sum, each) => sum + each.end - each.start, 0);
}

/** The smallest interval around all. @param {Interval[]} intervals @returns {Interval} */
export function hull(intervals) {
  return {
    start: Math.min(...intervals.map((each) => each.start)),
    end: Math.max(...intervals.map((each) => each.end)),
  };
}

/** Document order: by start, the longer first where starts are equal. */
export function inDocumentOrder(a, b) {
  return a.start - b.start || b.end - a.end;
}

/**
 * The spans with `added` among them; spans of the same role that it overlaps or touches become one with it.
 *
 * @param {import('./types.js').Span[]} spans
 * @param {import('./types.js').Span} added
 */
export function withSpan(spans, added) {
  const meets = (span) => span.role === added.role && span.start <= added.end && added.start <= span.end;
  const joined = { role: added.role, ...hull([added, ...spans.filter(meets)]) };
  return [...spans.filter((span) => !meets(span)), joined].sort(inDocumentOrder);
}
