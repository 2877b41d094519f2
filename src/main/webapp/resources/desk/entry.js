/**
 * An annotation, or a thread on a passage: whatever has its own card and its own place in the text. An entry is cheap: it
 * knows what the outline of the text tells of it, and holds the rest only after somebody looked at it.
 */
import { axesOf, KINDS, STATES } from './words.js';

const ROLES = ['content', 'cue', 'source'];

export class Entry {
  /** Place among all entries, from 0. */
  rank = 0;
  /** Place among the annotations in document order, from 1; 0 for a thread. */
  number = 0;
  /** Grows with every change of what a card would show. */
  version = 0;
  /** All that the server says of the annotation, once it was asked. @type {?import('./types.js').Annotation} */
  full = null;
  /** The threads on it, once the server was asked. @type {import('./types.js').Thread[]} */
  threads = [];
  #sketch = null;

  /**
   * @param {import('./names.js').Names} names
   * @param {{id: string, kind: string, state: string, author: number, speakers?: number[], grade?: string, spans: number[],
   *   openThreads?: number, openSuggestions?: number, needsMe?: boolean}} told spans as role, start, end, role, start, end …
   */
  constructor(names, told) {
    this.names = names;
    this.id = told.id;
    this.tell(told);
  }

  /** Takes over what the outline, or a newer answer, tells. */
  tell({ kind, state, author, speakers = [], grade = '', spans, openThreads = 0, openSuggestions = 0, needsMe = false }) {
    this.kind = kind;
    this.state = state;
    this.author = author;
    this.speakers = speakers;
    this.grade = grade;
    this.flat = spans;
    this.openThreads = openThreads;
    this.openSuggestions = openSuggestions;
    this.needsMe = Boolean(needsMe);
    [this.start, this.end] = around(spans);
    this.#sketch = null;
    this.version++;
  }

  /** Whether all of its card is known. */
  get complete() {
    return this.kind === 'thread' ? this.threads.length > 0 : this.full !== null;
  }

  /** Around its content. @returns {import('./intervals.js').Interval} */
  get place() {
    return this;
  }

  get mine() {
    return this.author === this.names.me;
  }

  /** @returns {import('./types.js').Span[]} */
  get spans() {
    if (this.full) return this.full.spans;
    const spans = [];
    for (let at = 0; at < this.flat.length; at += 3) {
      spans.push({ role: ROLES[this.flat[at]], start: this.flat[at + 1], end: this.flat[at + 2] });
    }
    return spans;
  }

  /** The annotation, as far as it is known; null for a thread. @returns {?import('./types.js').Annotation} */
  get annotation() {
    if (this.kind === 'thread') return null;
    const known = this.full ?? (this.#sketch ??= this.#sketched());
    known.number = this.number;
    return known;
  }

  #sketched() {
    const { names, kind, state } = this;
    return {
      id: this.id, number: this.number, kind: { code: kind, words: KINDS[kind] }, state: { code: state, words: STATES[state] },
      revision: 0, etag: null, author: names.people[this.author], mine: this.mine, at: null, spans: this.spans, mode: null, claim: null,
      speakers: this.speakers.map((each) => names.speakers[each]), ...axesOf(this.grade), independentOrigin: null, about: null,
      note: null, decisions: [], review: null, openThreads: this.openThreads, actions: [], coauthors: [], contributors: [], openSuggestions: this.openSuggestions, suggestions: [],
    };
  }
}

/** Spans as the outline writes them. @param {import('./types.js').Span[]} spans */
export function flat(spans) {
  return spans.flatMap(({ role, start, end }) => [ROLES.indexOf(role), start, end]);
}

/** From the first content to the last; of what has no content, from its first span to its last. */
function around(spans) {
  const only = spans[0] === 0 || spans.some((role, at) => at % 3 === 0 && role === 0) ? 0 : -1;
  let [start, end] = [Infinity, 0];
  for (let at = 0; at < spans.length; at += 3) {
    if (only === 0 && spans[at] !== 0) continue;
    start = Math.min(start, spans[at + 1]);
    end = Math.max(end, spans[at + 2]);
  }
  return [start, end];
}
