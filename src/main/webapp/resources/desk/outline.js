/** From the outline that the server tells of a text, in columns, to entries in document order. */
import { Entry } from './entry.js';
import { pause, PORTION } from './pause.js';

/**
 * @param {import('./types.js').Outline} outline
 * @param {import('./names.js').Names} names
 * @returns {Promise<Entry[]>} by start; annotations of one start as the server orders them, then threads
 */
export async function entriesOf({ annotations, threads }, names) {
  const made = [];
  for (let at = 0; at < annotations.ids.length; at++) {
    if (at % PORTION === PORTION - 1) await pause();
    made.push(new Entry(names, {
      id: annotations.ids[at], kind: annotations.kinds[at], state: annotations.states[at], author: annotations.authors[at],
      speakers: annotations.speakers[at], grade: annotations.grades[at], spans: annotations.spans[at],
      openThreads: annotations.openThreads[at], openSuggestions: annotations.openSuggestions[at], needsMe: annotations.needsMe[at],
    }));
  }
  const discussed = threads.ids.map((id, at) => new Entry(names, {
    id, kind: 'thread', state: threads.takenBack[at] ? 'withdrawn' : threads.open[at] ? 'open' : 'resolved', author: threads.authors[at],
    spans: [0, threads.starts[at], threads.ends[at]], openThreads: threads.open[at] ? 1 : 0, needsMe: threads.needsMe[at],
  }));
  return merged(inOrder(made), inOrder(discussed));
}

/** The server's order stands where the starts agree with it. */
function inOrder(entries) {
  return entries.every((entry, at) => at === 0 || entries[at - 1].start <= entry.start) ? entries
    : entries.sort((a, b) => a.start - b.start);
}

function merged(first, second) {
  if (second.length === 0) return first;
  const all = [];
  let next = 0;
  for (const entry of first) {
    while (next < second.length && second[next].start < entry.start) all.push(second[next++]);
    all.push(entry);
  }
  return [...all, ...second.slice(next)];
}
