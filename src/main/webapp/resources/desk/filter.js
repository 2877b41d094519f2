/** Which annotations are shown. The choice lives in the page's address, so that it survives a reload and can be sent. */
import { FACETS } from './facets.js';
import { LAYERS } from './paint.js';
import { ASIDE } from './words.js';

/** All conditions are met: of most entries, so that it is not made anew for each. @type {string[]} */
const MET = [];

/** Fires `change`, and `words` when other words are sought. */
export class Filter extends EventTarget {
  /** The ids of what holds the sought words; null while that is not known. @type {?Set<string>} */
  matching = null;

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    /** Kinds that are not shown. */
    this.withoutKinds = new Set(list(query.get('without')));
    /** What is shown of each facet; empty means all. @type {Map<string, Set<string>>} */
    this.chosen = new Map(FACETS.map(({ name }) => [name, new Set(list(query.get(name)))]));
    this.withdrawn = query.get('withdrawn') === 'shown';
    this.needsMe = query.get('needs') === 'me';
    this.words = query.get('q') ?? '';
    this.highlights = query.get('highlights') !== 'hidden';
  }

  /** @param {import('./entry.js').Entry} entry */
  lets(entry) {
    return this.missed(entry).length === 0;
  }

  /** The conditions that an entry does not meet. @param {import('./entry.js').Entry} entry @returns {string[]} */
  missed(entry) {
    let missed = MET;
    const miss = (name) => { missed = missed === MET ? [name] : [...missed, name]; };
    if (this.withoutKinds.has(entry.kind)) miss('kinds');
    if (ASIDE.has(entry.state) && !this.withdrawn && !this.chosen.get('states').has(entry.state)) miss('withdrawn');
    if (this.needsMe && !entry.needsMe) miss('needs');
    if (this.words && this.matching && !this.matching.has(entry.id)) miss('q');
    for (const { name, of } of FACETS) {
      const chosen = this.chosen.get(name);
      if (chosen.size > 0 && !of(entry).some((value) => chosen.has(value))) miss(name);
    }
    return missed;
  }

  /** Whether anything is left out that is shown otherwise. */
  get active() {
    return this.conditions > 0;
  }

  /** How many conditions there are. */
  get conditions() {
    const chosen = [...this.chosen.values()].reduce((sum, each) => sum + each.size, 0);
    return this.withoutKinds.size + chosen + Number(this.needsMe) + Number(this.words !== '');
  }

  toggleKind(kind) {
    toggle(this.withoutKinds, kind);
    this.#changed();
  }

  /** @param {string} facet @param {string} value */
  toggle(facet, value) {
    toggle(this.chosen.get(facet), value);
    this.#changed();
  }

  toggleWithdrawn() {
    this.withdrawn = !this.withdrawn;
    this.#changed();
  }

  toggleNeedsMe() {
    this.needsMe = !this.needsMe;
    this.#changed();
  }

  toggleHighlights() {
    this.highlights = !this.highlights;
    this.#changed();
  }

  /** Shows what holds these words, as soon as somebody tells what that is. @param {string} words */
  seek(words) {
    if (words === this.words) return;
    this.words = words;
    this.matching = words ? this.matching : null;
    this.#changed();
    this.dispatchEvent(new Event('words'));
  }

  /** @param {?Iterable<string>} ids of what holds the sought words; null to show all */
  match(ids) {
    this.matching = ids && new Set(ids);
    this.#changed();
  }

  clear() {
    this.withoutKinds.clear();
    for (const each of this.chosen.values()) each.clear();
    this.needsMe = false;
    this.words = '';
    this.matching = null;
    this.#changed();
  }

  /** Makes sure that an entry is shown: lets go of what it does not meet. @param {import('./entry.js').Entry} entry */
  admit(entry) {
    const missed = this.missed(entry);
    if (missed.length === 0) return;
    for (const name of missed) {
      if (name === 'kinds') this.withoutKinds.delete(entry.kind);
      else if (name === 'withdrawn') this.withdrawn = true;
      else if (name === 'needs') this.needsMe = false;
      else if (name === 'q') this.words = '';
      else this.chosen.get(name).clear();
    }
    this.#changed();
  }

  #changed() {
    const address = new URL(location.href);
    write(address, 'without', LAYERS.filter((kind) => this.withoutKinds.has(kind)).join(' '));
    for (const [name, values] of this.chosen) write(address, name, [...values].join(' '));
    write(address, 'withdrawn', this.withdrawn ? 'shown' : '');
    write(address, 'needs', this.needsMe ? 'me' : '');
    write(address, 'q', this.words);
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
