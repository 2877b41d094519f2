/**
 * Arithmetic of spans: pure functions over half-open intervals [start, end) of code points.
 *
 * @typedef {{start: number, end: number}} Interval
 */

/** How many lines of underline are told apart; deeper nesting shares the last one. */
export const LANES = 3;

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
 * Those of `items` that have a span at `position`, the smallest first.
 *
 * @template {{spans: Interval[]}} I
 * @param {I[]} items
 * @param {number} position
 * @returns {I[]}
 */
export function at(items, position) {
  return items
    .filter((item) => item.spans.some((span) => holds(span, position)))
    .sort((a, b) => sizeOf(a.spans) - sizeOf(b.spans));
}

/**
 * Gives overlapping intervals different lanes, the smaller the nearer to the text, so that nesting reads like brackets.
 *
 * @template {Interval} I
 * @param {I[]} intervals
 * @returns {Map<I, number>} lane 0 to LANES - 1 of each
 */
export function lanes(intervals) {
  const found = new Map();
  for (const cluster of clusters(intervals)) {
    const bySize = [...cluster].sort((a, b) => a.end - a.start - (b.end - b.start));
    for (const each of bySize) {
      const taken = new Set(bySize.filter((other) => found.has(other) && overlap(each, other)).map((o) => found.get(o)));
      let lane = 0;
      while (taken.has(lane) && lane < LANES - 1) lane++;
      found.set(each, lane);
    }
  }
  return found;
}

/** Groups of intervals that hang together by overlapping. */
function clusters(intervals) {
  const groups = [];
  let reach = -1;
  for (const each of [...intervals].sort(inDocumentOrder)) {
    if (each.start >= reach) groups.push([]);
    groups.at(-1).push(each);
    reach = Math.max(reach, each.end);
  }
  return groups;
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
