/**
 * What is painted over the text for the annotations: a layer for each kind and lane (nested annotations underline below
 * one another and their tints add up), cues dotted, sources dashed, and what the reader points at or has chosen.
 */
import { LANES } from './lanes.js';
import { KINDS } from './words.js';

/** Threads on passages are painted and filtered like a kind of their own. */
export const LAYERS = Object.keys(KINDS);

const LAYER_OF_ROLE = [null, 'cue', 'source'];

/**
 * @param {import('./painter.js').Painter} painter
 * @param {?import('./shown.js').Shown} shown those that the filter lets through, or null to paint none
 * @param {import('./intervals.js').Interval} near the part of the text that is near the window
 */
export function paintEntries(painter, shown, near) {
  const layers = new Map(LAYERS.flatMap((kind) => Array.from({ length: LANES }, (_, lane) => [`${kind}-${lane}`, []])));
  layers.set('cue', []).set('source', []);
  for (const part of shown?.painted(near) ?? []) layers.get(LAYER_OF_ROLE[part.role] ?? `${part.kind}-${part.lane}`).push(part);
  for (const [layer, spans] of layers) painter.paint(layer, spans, LAYER_OF_ROLE.includes(layer) ? 4 : Number(layer.at(-1)));
}

/** @param {?import('./entry.js').Entry} entry */
export function paintHovered(painter, entry) {
  painter.set('hovered', entry?.spans ?? [], 5);
}

/** @param {?import('./entry.js').Entry} entry */
export function paintSelected(painter, entry) {
  painter.set('selected', entry?.spans.filter((span) => span.role === 'content') ?? [], 6);
}
