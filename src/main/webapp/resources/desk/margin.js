/**
 * The margin beside the text: cards stand beside their passages, and an open form beside the one that it is about. Places
 * are kept relative to the blocks of the text, so that cards go along when blocks take another height. On a narrow screen
 * the stylesheet lets cards and form flow, and no place is computed.
 */
import { GAP, heightOf } from './density.js';
import { place, settle } from './placing.js';

const WIDE = matchMedia('(min-width: 900px)');
/** How long cards that make way for another take for it, in milliseconds. */
const TRAVEL = 260;
/** How long the text takes its heights after somebody came from far away, in milliseconds. */
const ARRIVAL = 300;

export class Margin {
  #frame = 0;
  #travelling = 0;
  #composerAt = 0;
  /** Where each card stands when none is unfolded, from the top of the block that its passage begins in. */
  #offsets = new Map();
  #ideals = new Map();
  #heights = new Map();
  #width = 0;
  #jumped = -Infinity;

  /**
   * @param {HTMLElement} margin
   * @param {import('./passage.js').Passage} passage
   * @param {import('./cards.js').Cards} cards
   * @param {import('./store.js').Store} store
   * @param {import('./composing.js').Composing} composing
   */
  constructor(margin, passage, cards, store, composing) {
    Object.assign(this, { margin, passage, cards, store, composing });
    new ResizeObserver(() => this.soon()).observe(composing.composer);
    margin.addEventListener('click', ({ target }) => this.#besideCards(target));
  }

  /** Whether cards stand beside the text. */
  static get beside() {
    return WIDE.matches;
  }

  /** Forgets where cards stood: other ones are shown now, or the text has another width. */
  forget() {
    this.#offsets.clear();
    this.#ideals.clear();
  }

  /** The reader has come from far away, and the text here may still take its heights. */
  arrive() {
    this.#jumped = performance.now();
  }

  /** Lets the cards be seen travelling to the places that they take next. */
  travel() {
    clearTimeout(this.#travelling);
    this.margin.toggleAttribute('data-placed', true);
    this.#travelling = setTimeout(() => this.margin.removeAttribute('data-placed'), TRAVEL);
  }

  /** Places everything before the next picture is drawn. */
  soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.place());
  }

  /** Lets the open form travel to where the person works now. */
  anchorComposer() {
    this.#composerAt = this.#composerIdeal();
    this.travel();
    this.soon();
  }

  /** Reads what is needed, then writes: places those that are new, and all again that had to make way. */
  place() {
    cancelAnimationFrame(this.#frame);
    if (!WIDE.matches) {
      this.margin.style.removeProperty('min-height');
      return;
    }
    const items = this.#read();
    const seen = this.#seen();
    const lasting = items.filter((item) => !item.apart);
    settle(lasting, { gap: GAP, top: 0 }).forEach((top, at) => {
      lasting[at].rest = top;
      this.#offsets.set(lasting[at].key, top - lasting[at].block);
    });
    const standing = items.map((item) => ({ ...item, ideal: item.chosen ? item.ideal : item.rest, height: item.now }));
    const pinned = this.#withComposer(standing);
    const tops = place(standing, pinned, { gap: GAP, top: 0 });
    standing.forEach(({ element }, at) => stand(element, Math.round(tops[at])));
    const end = Math.max(0, ...standing.map(({ height }, at) => tops[at] + height));
    this.margin.style.minHeight = `${Math.ceil(Math.max(end, seen))}px`;
  }

  /** Down to where the margin is seen: were it shorter, it would take the ground from under what the person sees. */
  #seen() {
    const { top, height } = this.margin.getBoundingClientRect();
    return Math.min(height, window.innerHeight - top);
  }

  #read() {
    const { top: origin, width } = this.margin.getBoundingClientRect();
    if (width !== this.#width) this.forget();
    this.#width = width;
    const tops = new Map();
    return this.cards.slots.map(({ key, item, element, folded, open }) => {
      const block = this.passage.blockAt(item.start);
      if (!tops.has(block)) tops.set(block, block.element.getBoundingClientRect().top - origin);
      const now = element.offsetHeight;
      if (folded) this.#heights.set(key, now);
      const at = this.#standing(key, tops.get(block), now, origin);
      if (!this.#ideals.has(key)) this.#ideals.set(key, this.passage.top(item.start) - origin - tops.get(block));
      return {
        key, element, now, block: tops.get(block), chosen: open, apart: item.apart, id: item.entries[0].id,
        height: this.#heights.get(key) ?? heightOf(item.form, item.entries[0]),
        ideal: tops.get(block) + this.#ideals.get(key) - 5, at,
      };
    });
  }

  /** Where a card stands that can be seen; of others it is found anew, and of all while the reader has only just come. */
  #standing(key, block, height, origin) {
    const offset = this.#offsets.get(key);
    if (offset === undefined || performance.now() - this.#jumped < ARRIVAL) return null;
    const top = block + offset;
    return origin + top + height > 0 && origin + top < window.innerHeight ? top : null;
  }

  /** Puts the open form among the others. @returns {number} the one that the others make way for */
  #withComposer(items) {
    const chosen = items.findIndex((item) => item.chosen);
    if (!this.composing.active) return chosen;
    const { composer } = this.composing;
    const own = chosen >= 0 && this.composing.about(items[chosen].id) ? items[chosen] : null;
    // Its own card keeps its room above it, for what is edited or decided on is read there.
    const form = { element: composer, height: composer.offsetHeight, ideal: Math.max(this.#composerAt, own ? own.height + GAP : 0) };
    const at = own ? chosen + 1
      : items.findLastIndex((item) => item.ideal <= form.ideal) + 1;
    items.splice(at, 0, form);
    return at;
  }

  /** A click beside the cards lets go of the selected one, and those that made way for it come back. */
  #besideCards(target) {
    const beside = target === this.margin || target === this.cards.list || target === this.cards.list.parentElement;
    if (beside && this.store.selected && !this.composing.active) this.store.select(null, 'text');
  }

  /** Beside the passage of the form, or the selected card, but wholly in the window if it fits. */
  #composerIdeal() {
    const origin = this.margin.getBoundingClientRect().top;
    const { latest } = this.composing;
    const { selected } = this.store;
    const about = latest ?? selected?.place;
    const card = !latest && selected ? this.cards.cardOf(selected.id)?.offsetHeight + GAP : 0;
    const beside = (about ? this.passage.top(about.start) : 120) + card;
    const lowest = window.innerHeight - this.composing.composer.offsetHeight - 16;
    return Math.max(Math.min(beside - 6, lowest), 72) - origin;
  }
}

/** A newcomer stands where it shall at once; others may be seen travelling. */
function stand(element, top) {
  if (element.dataset.top === String(top)) return;
  const isNew = element.dataset.top === undefined;
  element.dataset.top = String(top);
  if (isNew) element.style.setProperty('transition', 'none');
  else element.style.removeProperty('transition');
  element.style.setProperty('--top', `${top}px`);
}
