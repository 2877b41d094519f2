/**
 * What is painted over the text for the annotations: a layer for each kind and lane (nested annotations underline below
 * one another and their tints add up), cues dotted, sources dashed, and what the reader points at or has chosen.
 */
import { lanes, LANES } from './intervals.js';

export const KINDS = ['claim', 'speaker-mention', 'credibility-note', 'comment'];
/** Threads on passages are painted and filtered like a kind of their own. */
export const LAYERS = [...KINDS, 'thread'];

/**
 * @param {import('./painter.js').Painter} painter
 * @param {import('./store.js').Entry[]} entries those that the filter lets through
 */
export function paintEntries(painter, entries) {
  const parts = entries.flatMap((entry) => entry.spans.map((span) => ({ kind: entry.kind, ...span })));
  const contents = parts.filter((part) => part.role === 'content');
  const lane = lanes(contents);
  for (const kind of LAYERS) {
    for (let each = 0; each < LANES; each++) {
      painter.set(`${kind}-${each}`, contents.filter((part) => part.kind === kind && lane.get(part) === each), each);
    }
  }
  painter.set('cue', parts.filter((part) => part.role === 'cue'), 4);
  painter.set('source', parts.filter((part) => part.role === 'source'), 4);
}

/** @param {?import('./store.js').Entry} entry */
export function paintHovered(painter, entry) {
  painter.set('hovered', entry?.spans ?? [], 5);
}

/** @param {?import('./store.js').Entry} entry */
export function paintSelected(painter, entry) {
  painter.set('selected', entry?.spans.filter((span) => span.role === 'content') ?? [], 6);
}
