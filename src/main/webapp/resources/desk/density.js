/**
 * How much room each card gets. Decided once for each stretch of the text, and not anew while scrolling: a stretch shows
 * whole cards where they fit beside it, lines where they do not, and one card that gathers all where not even lines would.
 * A few cards in a whole text are never folded. Heights are expected ones, in pixels; where cards really stand is the margin's business.
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
import { ASIDE } from './words.js';

export const GAP = 6;
/** Expected height of a whole card by kind, of a line, and of a card that gathers. */
const CARD = { claim: 158, 'speaker-mention': 104, 'credibility-note': 136, comment: 116, thread: 112 };
const FOLDED = 44;
const LINE = 30;
const GATHERED = 40;
/** How far a card may stand below its passage. */
const DRIFT = { card: 250, line: 160 };
/** Where all whole cards together take no more than this, which any window has, none is folded. */
const ROOM = 640;
/** Fewer are never gathered. */
const FEW = 4;
/** How many stretches back whole cards are folded, so that others need not be gathered. */
const REACH = 8;

/**
 * @param {import('./entry.js').Entry[]} entries in document order
 * @param {Stretch[]} stretches of the whole text, in order
 * @param {(entry: import('./entry.js').Entry, stretch: Stretch) => number} depth how far into its stretch an entry is expected to
 *   stand
 * @returns {Item[]} in document order
 */
export function plan(entries, stretches, depth) {
  if (entries.reduce((sum, entry) => sum + heightOf('card', entry) + GAP, 0) <= ROOM) return entries.map((entry) => itemOf('card', entry));
  const groups = grouped(entries, stretches, depth);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at];
    group.before = groups[at - 1]?.after ?? 0;
    group.form = formOf(group);
    const crowding = group.form === 'gathered' ? whoCrowds(groups, at) : -1;
    if (crowding >= 0) {
      groups[crowding].folded = true;
      at = crowding - 1;
    } else group.after = laid(group.form, group).free;
  }
  return groups.flatMap(itemsOf);
}

/** The entries of each stretch, with where they are expected to stand. */
function grouped(entries, stretches, depth) {
  const groups = [];
  for (let at = 0; at < entries.length;) {
    const index = Math.max(0, countBefore(stretches.length, (each) => stretches[each].start <= entries[at].start) - 1);
    const [stretch, until] = [stretches[index], stretches[index + 1]?.start ?? Infinity];
    let end = at + 1;
    while (end < entries.length && entries[end].start < until) end++;
    const here = entries.slice(at, end);
    groups.push({ stretch, here, ideals: here.map((entry) => stretch.top + depth(entry, stretch)), folded: false });
    at = end;
  }
  return groups;
}

function formOf(group) {
  if (!group.folded && laid('card', group).drift <= DRIFT.card) return 'card';
  return group.here.length < FEW || laid('line', group).drift <= DRIFT.line ? 'line' : 'gathered';
}

/** The nearest of those before that take the room of this one and could be folded; -1 for none. */
function whoCrowds(groups, at) {
  for (let before = at - 1; before >= Math.max(0, at - REACH) && groups[before + 1].before > groups[before + 1].ideals[0]; before--) {
    if (groups[before].form === 'card') return before;
  }
  return -1;
}

function itemsOf({ form, here, stretch }) {
  if (form === 'gathered') return [{ key: `gathered-${stretch.start}`, form, entries: here, start: here[0].start }];
  return here.map((entry) => itemOf(form, entry));
}

function itemOf(form, entry) {
  return { key: entry.id, form, entries: [entry], start: entry.start };
}

/** Where it would lead to show entries in a form: how far the last drift from their passages, and what is free below. */
function laid(form, { here, ideals, before }) {
  if (form === 'gathered') return { drift: 0, free: Math.max(ideals[0], before) + GATHERED + GAP };
  let drift = 0;
  let next = before;
  here.forEach((entry, at) => {
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
  return ASIDE.has(entry.state) ? FOLDED : CARD[entry.kind];
}
