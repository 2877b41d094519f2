/** What an entry is called. */
import { KINDS } from './words.js';

/** In one line, such as “12 Claim”. @param {import('./entry.js').Entry} entry */
export function nameOf(entry) {
  return entry.kind === 'thread' ? KINDS.thread : `${entry.number} ${KINDS[entry.kind]}`;
}

/**
 * The words of its passage, from the first content on.
 *
 * @param {import('./entry.js').Entry} entry
 * @param {import('./passage.js').Passage} passage
 * @param {number} most code points of each part
 */
export function quotationOf(entry, passage, most = Infinity) {
  return entry.spans.filter((span) => span.role === 'content')
    .map(({ start, end }) => passage.exact({ start, end: Math.min(end, start + most) })).join(' … ');
}
