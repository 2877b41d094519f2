/** Whole words: offered where a selection cuts one, and taken unasked only where a person has said so. */
import { keep, kept } from './kept.js';

const ALWAYS = 'apostil.whole-words';

/**
 * @param {import('./segments.js').Segments} segments
 * @param {import('./intervals.js').Interval} span
 * @returns {?import('./intervals.js').Interval} the span with the words that its ends cut, or null where it cuts none
 */
export function wholeWords(segments, span) {
  return widened(segments, span, 'word');
}

/** The span with the characters that its ends cut: half an emoji or a letter without its accent is never meant. */
export function wholeCharacters(segments, span) {
  return widened(segments, span, 'character') ?? span;
}

export function alwaysWhole() {
  return kept(ALWAYS) === 'true';
}

export function setAlwaysWhole(always) {
  keep(ALWAYS, String(always));
}

function widened(segments, { start, end }, unit) {
  const from = cut(segments, unit, start)?.start ?? start;
  const to = cut(segments, unit, end)?.end ?? end;
  return from === start && to === end ? null : { start: from, end: to };
}

/** The unit that goes on at both sides of a position. */
function cut(segments, unit, position) {
  const found = segments.at(unit, position);
  return found && found.start < position ? found : null;
}
