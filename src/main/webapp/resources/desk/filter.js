/** Which annotations are shown. The choice lives in the page's address, so that it survives a reload and can be sent. */
import { LAYERS } from './paint.js';

/** Fires `change`. */
export class Filter extends EventTarget {
  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    /** Kinds that are not shown. */
    this.withoutKinds = new Set(list(query.get('without')));
    /** States that are shown; empty means all of them. */
    this.states = new Set(list(query.get('states')));
    this.withdrawn = query.get('withdrawn') === 'shown';
    this.highlights = query.get('highlights') !== 'hidden';
  }

  /** @param {import('./store.js').Entry} entry */
  lets(entry) {
    if (this.withoutKinds.has(entry.kind)) return false;
    if (entry.state === 'withdrawn') return this.withdrawn;
    return this.states.size === 0 || this.states.has(entry.state);
  }

  get active() {
    return this.withoutKinds.size > 0 || this.states.size > 0;
  }

  toggleKind(kind) {
    toggle(this.withoutKinds, kind);
    this.#changed();
  }

  toggleState(state) {
    toggle(this.states, state);
    this.#changed();
  }

  toggleWithdrawn() {
    this.withdrawn = !this.withdrawn;
    this.#changed();
  }

  toggleHighlights() {
    this.highlights = !this.highlights;
    this.#changed();
  }

  clear() {
    this.withoutKinds.clear();
    this.states.clear();
    this.#changed();
  }

  /** Makes sure that an entry is shown. @param {import('./store.js').Entry} entry */
  admit(entry) {
    if (this.lets(entry)) return;
    this.withoutKinds.delete(entry.kind);
    if (entry.state === 'withdrawn') this.withdrawn = true;
    else this.states.clear();
    this.#changed();
  }

  #changed() {
    const address = new URL(location.href);
    write(address, 'without', LAYERS.filter((kind) => this.withoutKinds.has(kind)).join(' '));
    write(address, 'states', [...this.states].join(' '));
    write(address, 'withdrawn', this.withdrawn ? 'shown' : '');
    write(address, 'highlights', this.highlights ? '' : 'hidden');
    history.replaceState(history.state, '', address);
    this.dispatchEvent(new Event('change'));
  }
}

function list(value) {
  return value ? value.split(' ') : [];
}

function toggle(set, member) {
  if (!set.delete(member)) set.add(member);
}

function write(address, name, value) {
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
}
