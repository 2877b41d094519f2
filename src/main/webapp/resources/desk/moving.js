/**
 * Where a selection goes by a key: pure functions over intervals of code points.
 *
 * A step takes the whole unit that the selection is a part of; of a selection that is larger than the unit, the unit at
 * its beginning or its end; of one that is such a unit, the next. An extension moves one end of the selection, and the
 * other stays.
 *
 * @typedef {{start: number, end: number, backwards: boolean}} Selection `backwards`: the end that moves is its start
 * @typedef {{unit: import('./segments.js').Unit, back: boolean}} Step
 */
import { same } from './intervals.js';

/**
 * @param {import('./segments.js').Segments} segments
 * @param {Selection} now
 * @param {Step} step
 * @returns {?Selection} null where the text ends
 */
export function stepped(segments, now, { unit, back }) {
  const whole = segments.at(unit, now.start) ?? segments.before(unit, now.start);
  if (!whole) return null;
  if (same(whole, now)) return taken(back ? segments.before(unit, now.start) : segments.after(unit, now.end));
  if (within(now, whole)) return taken(whole);
  return taken(back ? whole : upTo(segments, unit, now.end));
}

/** Moves the end that moves; a selection of no more than one unit grows in the direction of the step. */
export function extended(segments, now, step) {
  const whole = segments.at(step.unit, now.start);
  const backwards = whole && within(now, whole) ? step.back : now.backwards;
  return edgeMoved(segments, { ...now, backwards }, step);
}

/** Moves the end that `now.backwards` names, outwards or inwards, and never over the other one. */
export function edgeMoved(segments, now, { unit, back }) {
  const { start, end, backwards } = now;
  if (backwards) {
    const found = back ? first(segments.backwards(unit, start))
      : first(segments.onwards(unit, start), (each) => each.start > start);
    return found && found.start < end ? { start: found.start, end, backwards } : null;
  }
  const found = back ? first(segments.backwards(unit, end), (each) => each.end < end) : first(segments.onwards(unit, end));
  return found && found.end > start ? { start, end: found.end, backwards } : null;
}

/**
 * To the first or the last word of an interval, or extended to its beginning or end.
 *
 * @param {{back: boolean, extend: boolean}} wish
 */
export function toEdge(segments, now, interval, { back, extend }) {
  if (extend) return back ? { start: interval.start, end: now.end, backwards: true } : { start: now.start, end: interval.end, backwards: false };
  return taken(back ? segments.at('word', interval.start) : upTo(segments, 'word', interval.end));
}

function upTo(segments, unit, position) {
  return first(segments.backwards(unit, position));
}

function taken(unit) {
  return unit ? { ...unit, backwards: false } : null;
}

function within(inner, outer) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function first(generator, wanted = () => true) {
  for (const each of generator) if (wanted(each)) return each;
  return null;
}
