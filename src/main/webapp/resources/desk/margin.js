/**
 * The margin beside the text: cards stand beside their passages, and an open form beside the one that it is about.
 * On a narrow screen the stylesheet lets cards and form flow, and no place is computed.
 */
import { place } from './placing.js';

const GAP = 8;
const WIDE = matchMedia('(min-width: 900px)');

export class Margin {
  #frame = 0;
  #composerAt = 0;
  #focused = null;

  /**
   * @param {HTMLElement} margin
   * @param {import('./passage.js').Passage} passage
   * @param {import('./cards.js').Cards} cards
   * @param {import('./store.js').Store} store
   * @param {import('./composing.js').Composing} composing
   */
  constructor(margin, passage, cards, store, composing) {
    Object.assign(this, { margin, passage, cards, store, composing });
    this.observer = new ResizeObserver(() => this.soon());
    this.observer.observe(passage.element);
    this.observer.observe(composing.composer);
    window.addEventListener('resize', () => this.soon());
    WIDE.addEventListener('change', () => this.soon());
    document.fonts?.ready.then(() => this.soon());
    margin.addEventListener('click', ({ target }) => this.#besideCards(target));
    cards.list.addEventListener('focusin', ({ target }) => this.#focusOn(target.matches(':focus-visible') ? target : null));
    cards.list.addEventListener('focusout', () => this.#focusOn(null));
  }

  /** Places everything before the next picture is drawn. */
  soon() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  /** Watches the cards that are shown now. */
  watch() {
    for (const { element } of this.cards.slots) this.observer.observe(element);
    this.soon();
  }

  /** Lets the open form travel to where the person works now. */
  anchorComposer() {
    this.#composerAt = this.#composerIdeal();
    this.soon();
  }

  #place() {
    if (!WIDE.matches) {
      this.margin.style.removeProperty('min-height');
      return;
    }
    const origin = this.margin.getBoundingClientRect().top;
    const items = this.cards.slots.map((slot) => ({
      element: slot.element, id: slot.id, height: slot.element.offsetHeight,
      ideal: (this.passage.rects(slot.place)[0]?.top ?? origin) - origin - 6,
    }));
    const chosen = items.findIndex((item) => item.id === this.store.selected?.id);
    const focused = items.findIndex((item) => item.element === this.#focused);
    let pinned = focused >= 0 ? focused : chosen;
    if (this.composing.active) {
      const { composer } = this.composing;
      const form = { element: composer, height: composer.offsetHeight, ideal: this.#composerAt };
      const at = chosen >= 0 && this.composing.about(items[chosen].id) ? chosen + 1
        : items.findLastIndex((item) => item.ideal <= form.ideal) + 1;
      items.splice(at, 0, form);
      pinned = at;
    }
    const tops = place(items, pinned, { gap: GAP, top: 0 });
    items.forEach(({ element }, index) => element.style.setProperty('--top', `${Math.round(tops[index])}px`));
    const end = items.length ? tops.at(-1) + items.at(-1).height : 0;
    this.margin.style.minHeight = `${Math.ceil(end)}px`;
    requestAnimationFrame(() => this.margin.toggleAttribute('data-placed', true));
  }

  /** A click beside the cards lets go of the selected one, and those that made way for it come back. */
  #besideCards(target) {
    const beside = target === this.margin || target === this.cards.list || target === this.cards.list.parentElement;
    if (beside && this.store.selected && !this.composing.active) this.store.select(null, 'text');
  }

  /** Whoever steps through the cards with the keyboard sees the one that has the focus. */
  #focusOn(target) {
    this.#focused = target?.closest('.desk-slot') ?? null;
    this.soon();
  }

  /** Beside the passage of the form, or the selected card, but wholly in the window if it fits. */
  #composerIdeal() {
    const origin = this.margin.getBoundingClientRect().top;
    const { latest } = this.composing;
    const { selected } = this.store;
    const about = latest ?? selected?.place;
    const card = !latest && selected ? this.cards.cardOf(selected.id)?.offsetHeight + GAP : 0;
    const beside = ((about && this.passage.rects(about)[0]?.top) ?? 120) + card;
    const lowest = window.innerHeight - this.composing.composer.offsetHeight - 16;
    return Math.max(Math.min(beside - 6, lowest), 72) - origin;
  }
}
