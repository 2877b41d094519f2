/**
 * What annotations can be filtered by, and how many there are of each, so that nobody chooses what leads to nothing. The
 * axes of a grade are told apart: neither says anything of the other.
 */
import { ASIDE, CREDIBILITY, RELIABILITY } from './words.js';

/**
 * @typedef {object} Facet
 * @property {string} name in the address
 * @property {(entry: import('./entry.js').Entry) => (string|number)[]} of what an entry has of it
 */

/** @type {Facet[]} */
export const FACETS = [
  { name: 'states', of: (entry) => [entry.state] },
  { name: 'reliability', of: ({ grade }) => (grade[0] in RELIABILITY ? [grade[0]] : []) },
  { name: 'credibility', of: ({ grade }) => (grade.at(-1) in CREDIBILITY ? [grade.at(-1)] : []) },
  { name: 'speakers', of: (entry) => entry.speakers.map((each) => entry.names.speakers[each].id) },
  { name: 'authors', of: (entry) => [entry.names.people[entry.author]?.id] },
];

/**
 * How many entries have each value of each facet, among those that pass all other conditions: what choosing it would show.
 *
 * @param {import('./entry.js').Entry[]} entries
 * @param {import('./filter.js').Filter} filter
 * @returns {{kinds: Map<string, number>, withdrawn: number, needsMe: number, facets: Map<string, Map<string, number>>}}
 */
export function counted(entries, filter) {
  const kinds = new Map();
  const facets = new Map(FACETS.map(({ name }) => [name, new Map()]));
  let [withdrawn, needsMe] = [0, 0];
  for (const entry of entries) {
    const missed = filter.missed(entry);
    if (missed.length > 1) continue;
    const free = (name) => missed.length === 0 || missed[0] === name;
    if (free('kinds')) add(kinds, entry.kind);
    if (ASIDE.has(entry.state) && free('withdrawn')) withdrawn++;
    if (entry.needsMe && free('needs')) needsMe++;
    for (const { name, of } of FACETS) if (free(name)) for (const value of of(entry)) add(facets.get(name), value);
  }
  return { kinds, withdrawn, needsMe, facets };
}

function add(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
