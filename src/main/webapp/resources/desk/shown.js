/** Those entries that the filter lets through, found by where they stand in the text. */
import { countBefore } from './bounds.js';
import { IntervalIndex } from './interval-index.js';
import { sizeOf } from './intervals.js';
import { lanes } from './lanes.js';

const CONTENT = 0;

export class Shown {
  #starts;
  #ends;
  #roles;
  #of;
  #index;
  #lanes = null;

  /** @param {import('./entry.js').Entry[]} entries in document order */
  constructor(entries) {
    this.entries = entries;
    const parts = partsOf(entries);
    const count = parts.length;
    [this.#starts, this.#ends, this.#of] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    this.#roles = new Uint8Array(count);
    parts.forEach(([of, at], part) => {
      const { flat } = entries[of];
      this.#of[part] = of;
      this.#roles[part] = flat[at];
      this.#starts[part] = flat[at + 1];
      this.#ends[part] = flat[at + 2];
    });
    this.#index = new IntervalIndex(this.#starts, this.#ends);
  }

  /** The entries with a span that meets an interval, in document order. @returns {import('./entry.js').Entry[]} */
  meeting({ start, end }, contentOnly = false) {
    const found = new Set();
    for (const part of this.#index.meeting(start, end)) {
      if (!contentOnly || this.#roles[part] === CONTENT) found.add(this.#of[part]);
    }
    return [...found].sort((a, b) => a - b).map((of) => this.entries[of]);
  }

  /** The entries at a position, the smallest first. */
  at(position) {
    return this.meeting({ start: position, end: position + 1 })
      .map((entry) => [entry, sizeOf(entry.spans)]).sort(([, a], [, b]) => a - b).map(([entry]) => entry);
  }

  /** What is to be painted on an interval: each span with its entry's kind, its role (0 content, 1 cue, 2 source) and lane. */
  painted({ start, end }) {
    return this.#index.meeting(start, end).map((part) => ({
      kind: this.entries[this.#of[part]].kind, role: this.#roles[part], lane: this.#laneOf(part),
      start: this.#starts[part], end: this.#ends[part],
    }));
  }

  /** How many of the entries start before a position. */
  before(position) {
    return countBefore(this.entries.length, (at) => this.entries[at].start < position);
  }

  /** The place of an entry among these, or where it would be; -1 for none. @param {?import('./entry.js').Entry} entry */
  placeOf(entry) {
    return entry ? countBefore(this.entries.length, (at) => this.entries[at].rank < entry.rank) : -1;
  }

  #laneOf(part) {
    return (this.#lanes ??= lanes(...this.#contents()))[part];
  }

  /** Only contents take a lane: the others are nothing wide here. */
  #contents() {
    return [this.#starts, this.#ends.map((end, part) => (this.#roles[part] === CONTENT ? end : this.#starts[part]))];
  }
}

/** Every span of every entry, as the entry's index and the span's place in its columns, by start. */
function partsOf(entries) {
  const parts = [];
  entries.forEach(({ flat }, of) => {
    for (let at = 0; at < flat.length; at += 3) parts.push([of, at]);
  });
  const start = ([of, at]) => entries[of].flat[at + 1];
  return parts.sort((a, b) => start(a) - start(b));
}
