/**
 * How much room each card gets. Decided once for each stretch of the text, and not anew while scrolling: a stretch shows
 * whole cards where they fit beside it, lines where they do not, and one card that gathers all where not even lines would.
 * Heights are expected ones, in pixels; where cards really stand is the margin's business.
 *
 * @typedef {{start: number, end: number, top: number}} Stretch of the text, with where it is expected to begin
 *
 * @typedef {object} Item what has one place in the margin
 * @property {string} key
 * @property {'card'|'line'|'gathered'} form
 * @property {import('./entry.js').Entry[]} entries one, or all that are gathered
 * @property {number} start where its passage begins
 * @property {boolean} [apart] whether it stands beside the card that gathers it, for as long as it is selected
 */
import { countBefore } from './bounds.js';

export const GAP = 6;
/** Expected height of a whole card by kind, of a line, and of a card that gathers. */
const CARD = { claim: 158, 'speaker-mention': 104, 'credibility-note': 136, comment: 116, thread: 112 };
const FOLDED = 44;
const LINE = 30;
const GATHERED = 62;
/** How far a card may stand below its passage. */
const DRIFT = { card: 320, line: 160 };
/** Fewer are never gathered. */
const FEW = 4;

/**
 * @param {import('./entry.js').Entry[]} entries in document order
 * @param {Stretch[]} stretches of the whole text, in order
 * @param {(entry: import('./entry.js').Entry, stretch: Stretch) => number} depth how far into its stretch an entry is expected to
 *   stand
 * @returns {Item[]} in document order
 */
export function plan(entries, stretches, depth) {
  const items = [];
  let free = 0;
  for (let at = 0; at < entries.length;) {
    const index = Math.max(0, countBefore(stretches.length, (each) => stretches[each].start <= entries[at].start) - 1);
    const until = stretches[index + 1]?.start ?? Infinity;
    let end = at + 1;
    while (end < entries.length && entries[end].start < until) end++;
    const here = entries.slice(at, end);
    const ideals = here.map((entry) => stretches[index].top + depth(entry, stretches[index]));
    const form = formOf(here, ideals, free);
    free = laid(form, here, ideals, free).free;
    if (form === 'gathered') items.push({ key: `gathered-${stretches[index].start}`, form, entries: here, start: here[0].start });
    else for (const entry of here) items.push({ key: entry.id, form, entries: [entry], start: entry.start });
    at = end;
  }
  return items;
}

function formOf(entries, ideals, free) {
  if (laid('card', entries, ideals, free).drift <= DRIFT.card) return 'card';
  return entries.length < FEW || laid('line', entries, ideals, free).drift <= DRIFT.line ? 'line' : 'gathered';
}

/** Where it would lead to show entries in a form: how far the last drift from their passages, and what is free below. */
function laid(form, entries, ideals, free) {
  if (form === 'gathered') return { drift: 0, free: Math.max(ideals[0], free) + GATHERED + GAP };
  let drift = 0;
  let next = free;
  entries.forEach((entry, at) => {
    const top = Math.max(ideals[at], next);
    drift = Math.max(drift, top - ideals[at]);
    next = top + heightOf(form, entry) + GAP;
  });
  return { drift, free: next };
}

/** @param {'card'|'line'|'gathered'} form @param {import('./entry.js').Entry} entry */
export function heightOf(form, entry) {
  if (form === 'gathered') return GATHERED;
  if (form === 'line') return LINE;
  return entry.state === 'withdrawn' ? FOLDED : CARD[entry.kind];
}
