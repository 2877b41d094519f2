/** What the desk knows: annotations and threads, which of them is selected, and who asks to be told of changes. */
import { countBefore } from './bounds.js';
import { Entry, flat } from './entry.js';
import { Names } from './names.js';
import { needsMe, threadNeedsMe } from './needs-me.js';
import { entriesOf } from './outline.js';
import { pause } from './pause.js';

/** Fires `data` when entries came, went or changed, `details` when more became known of some, `selection` and `hover`. */
export class Store extends EventTarget {
  names = new Names({});
  /** In document order. @type {Entry[]} */
  entries = [];
  /** @type {?Entry} */
  selected = null;
  /** @type {?Entry} */
  hovered = null;
  #byId = new Map();

  /** Replaces everything. @param {import('./types.js').Outline} outline */
  async load(outline) {
    const names = new Names(outline);
    this.entries = await entriesOf(outline, names);
    this.names = names;
    await pause();
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.#learn(outline.cards ?? {});
    this.selected = this.entry(this.selected?.id);
    this.#changed();
  }

  /** Takes in full cards of entries that are there. @param {{annotations?: object[], threads?: object[]}} cards */
  putCards(cards) {
    this.#learn(cards);
    this.dispatchEvent(new Event('details'));
  }

  /** Puts in one annotation or replaces it. @param {import('./types.js').Annotation} annotation */
  putAnnotation(annotation) {
    const { names } = this;
    const author = names.ofPerson(annotation.author);
    if (annotation.mine) names.me = author;
    this.#put(annotation.id, {
      kind: annotation.kind.code, state: annotation.state.code, author,
      speakers: annotation.speakers.map((speaker) => names.ofSpeaker(speaker)),
      grade: `${annotation.reliability?.code ?? ''}${annotation.credibility?.code ?? ''}`, spans: flat(annotation.spans),
      openThreads: annotation.openThreads, openSuggestions: annotation.openSuggestions, needsMe: needsMe(annotation),
    });
    this.#learn({ annotations: [annotation] });
    this.#changed();
  }

  /** Puts in one thread or replaces it. @param {import('./types.js').Thread} thread */
  putThread(thread) {
    if (!thread.annotation) {
      this.#put(thread.id, {
        kind: 'thread', state: thread.takenBack ? 'withdrawn' : thread.open ? 'open' : 'resolved', author: this.names.ofPerson(thread.openedBy),
        spans: [0, thread.span.start, thread.span.end], openThreads: thread.open ? 1 : 0, needsMe: threadNeedsMe(thread, this.names),
      });
    }
    this.#learn({ threads: [thread] });
    this.#changed();
  }

  /** The entry of an annotation or of a thread, be the thread on a passage or on an annotation. @returns {?Entry} */
  entry(id) {
    return this.#byId.get(id) ?? null;
  }

  /** @param {?Entry} entry @param {'text'|'card'|'key'|'link'|'server'|'tools'} [by] where the wish came from */
  select(entry, by) {
    this.selected = entry;
    this.dispatchEvent(new CustomEvent('selection', { detail: { by } }));
  }

  /** @param {?Entry} entry */
  hover(entry) {
    if (this.hovered?.id === entry?.id) return;
    this.hovered = entry;
    this.dispatchEvent(new Event('hover'));
  }

  /** A newcomer stands after those of its start that are older, as ids are made in the order of time. */
  #put(id, told) {
    const known = this.entry(id);
    const start = known?.start;
    known?.tell(told);
    const entry = known ?? new Entry(this.names, { id, ...told });
    if (known && known.start === start) return;
    if (known) this.entries.splice(known.rank, 1);
    const later = (other) => other.start > entry.start || (other.start === entry.start && other.id > entry.id);
    this.entries.splice(countBefore(this.entries.length, (at) => !later(this.entries[at])), 0, entry);
    this.#byId.set(id, entry);
    this.#number();
  }

  /** Keeps what cards show, with the entry that it belongs to. */
  #learn({ annotations = [], threads = [] }) {
    for (const annotation of annotations) {
      const entry = this.entry(annotation.id);
      if (!entry) continue;
      entry.full = annotation;
      entry.version++;
    }
    for (const thread of threads) {
      const entry = this.entry(thread.annotation ?? thread.id);
      if (!entry) continue;
      const at = entry.threads.findIndex((each) => each.id === thread.id);
      entry.threads = at < 0 ? [...entry.threads, thread] : entry.threads.with(at, thread);
      this.#byId.set(thread.id, entry);
      entry.version++;
    }
  }

  #changed() {
    this.#number();
    this.hovered = null;
    this.dispatchEvent(new Event('data'));
  }

  #number() {
    let annotations = 0;
    this.entries.forEach((entry, rank) => {
      entry.rank = rank;
      if (entry.kind !== 'thread') entry.number = ++annotations;
    });
  }
}
