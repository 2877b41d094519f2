/** What the desk knows: annotations and threads, which of them is selected, and who asks to be told of changes. */
import { hull, inDocumentOrder } from './intervals.js';

/**
 * An annotation, or a thread on a passage: whatever has its own card and its own place in the text.
 *
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} kind code of the annotation's kind, or `thread`
 * @property {string} state code of the state; of a thread `open` or `resolved`
 * @property {import('./types.js').Span[]} spans
 * @property {import('./intervals.js').Interval} place around its content
 * @property {?import('./types.js').Annotation} annotation
 * @property {import('./types.js').Thread[]} threads
 */

/** Fires `data`, `selection` and `hover`. */
export class Store extends EventTarget {
  /** @type {Map<string, import('./types.js').Annotation>} */
  annotations = new Map();
  /** @type {Map<string, import('./types.js').Thread>} */
  threads = new Map();
  /** @type {Entry[]} in document order */
  entries = [];
  /** @type {?Entry} */
  selected = null;
  /** @type {?Entry} */
  hovered = null;

  /** Replaces everything. */
  load({ annotations = [], threads = [] }) {
    this.annotations = new Map(annotations.map((each) => [each.id, each]));
    this.threads = new Map(threads.map((each) => [each.id, each]));
    this.#changed();
  }

  /** Puts in one annotation or replaces it. */
  putAnnotation(annotation) {
    const known = this.annotations.has(annotation.id);
    this.annotations.set(annotation.id, annotation);
    if (!known) this.#number();
    this.#changed();
  }

  /** Puts in one thread or replaces it. */
  putThread(thread) {
    this.threads.set(thread.id, thread);
    this.#changed();
  }

  /** The entry of an annotation or of a thread, be the thread on a passage or on an annotation. */
  entry(id) {
    const thread = this.threads.get(id);
    return this.entries.find((each) => each.id === (thread?.annotation ?? id)) ?? null;
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

  #changed() {
    const threads = [...this.threads.values()];
    this.entries = [
      ...[...this.annotations.values()].map((each) => ofAnnotation(each, threads)),
      ...threads.filter((each) => !each.annotation && each.span).map(ofThread),
    ].sort((a, b) => inDocumentOrder(a.place, b.place) || (a.annotation?.number ?? 0) - (b.annotation?.number ?? 0));
    this.selected = this.selected && this.entry(this.selected.id);
    this.hovered = null;
    this.dispatchEvent(new Event('data'));
  }

  /** A newcomer shifts the places of those after it. */
  #number() {
    const ordered = [...this.annotations.values()].sort((a, b) => inDocumentOrder(placeOf(a.spans), placeOf(b.spans)));
    ordered.forEach((each, index) => this.annotations.set(each.id, { ...each, number: index + 1 }));
  }
}

function ofAnnotation(annotation, threads) {
  return {
    id: annotation.id, kind: annotation.kind.code, state: annotation.state.code, spans: annotation.spans,
    place: placeOf(annotation.spans), annotation, threads: threads.filter((each) => each.annotation === annotation.id),
  };
}

function ofThread(thread) {
  const spans = [{ ...thread.span, role: 'content' }];
  return {
    id: thread.id, kind: 'thread', state: thread.open ? 'open' : 'resolved', spans,
    place: hull(spans), annotation: null, threads: [thread],
  };
}

function placeOf(spans) {
  const contents = spans.filter((span) => span.role === 'content');
  return hull(contents.length ? contents : spans);
}
