/**
 * The list of cards in the margin, in document order. Only those near the window are elements, and the selected one and the
 * one that has the focus wherever they are; only what changed is built anew.
 */
import { element } from './element.js';
import { askedOf } from './card-suggestion.js';
import { viewOf } from './card-view.js';

/** How many more a list below the text shows at a time. */
const MORE = 50;

export class Cards extends EventTarget {
  #slots = new Map();
  #listed = MORE;
  /** Keys of the gathering cards that are unfolded. */
  #unfolded = new Set();

  /**
   * @param {HTMLElement} container the page's `[data-cards]`
   * @param {import('./store.js').Store} store
   * @param {import('./passage.js').Passage} passage
   * @param {{act: Function, actOnThread: Function, actOnSuggestion: Function}} asks what buttons ask for
   */
  constructor(container, store, passage, asks) {
    super();
    Object.assign(this, { store, passage, asks });
    this.list = element('ol', { class: 'desk-card-list', 'aria-label': 'Annotations in the order of the text', hidden: true });
    this.empty = element('p', { class: 'desk-empty', hidden: true });
    this.more = element('button', { type: 'button', class: 'desk-button desk-cards-more', hidden: true, onclick: () => this.#showMore() });
    this.title = element('h2', { class: 'desk-heard desk-margin-title' }, 'Annotations');
    this.message = element('div', { class: 'desk-cards-message' });
    container.replaceChildren(this.title, this.message, this.empty, this.list, this.more);
    this.list.addEventListener('click', (event) => this.#clicked(event));
    this.list.addEventListener('pointerover', (event) => store.hover(this.#entryOf(event.target)));
    this.list.addEventListener('pointerleave', () => store.hover(null));
  }

  /**
   * @param {import('./programme.js').Programme} programme
   * @param {import('./shown.js').Shown} shown
   * @param {?import('./intervals.js').Interval} near the part of the text whose cards are needed; null for a list from the beginning
   * @param {string} hint what to say where there is nothing
   */
  show(programme, shown, near, hint) {
    const focused = this.#focused();
    const slots = new Map();
    for (const { item, open, position } of this.#wanted(programme, near)) {
      const view = viewOf(item, { open, unfolded: this.#unfolded.has(item.key), shown, passage: this.passage });
      slots.set(item.key, this.#slot(item, open, view, position, programme.items.length));
    }
    for (const [key, { element: gone }] of this.#slots) if (!slots.has(key)) gone.remove();
    this.#slots = slots;
    this.#arrange();
    const { length } = programme.items;
    this.list.hidden = length === 0;
    this.empty.hidden = length > 0;
    this.empty.textContent = hint;
    this.more.hidden = near !== null || length <= this.#listed;
    this.more.textContent = `Show ${Math.min(MORE, length - this.#listed)} more of ${length}`;
    if (focused && !this.list.contains(document.activeElement)) this.list.querySelector(focused)?.focus({ preventScroll: true });
  }

  /** Puts a message before the cards, or takes it away. @param {...Node} message */
  head(...message) {
    this.message.replaceChildren(...message);
  }

  /** The slots in document order, for placing. */
  get slots() {
    return [...this.#slots.values()];
  }

  /** The entries whose cards are there, those that are seen whole first. */
  get entries() {
    return this.slots.flatMap(({ item, unfolded, open }) => (item.form === 'gathered' && !unfolded && !open ? [] : item.entries))
      .sort((a, b) => Number(b === this.store.selected) - Number(a === this.store.selected));
  }

  /** @param {?string} id of the entry whose card is emphasised */
  hover(id) {
    for (const { element: slot, item } of this.slots) {
      slot.toggleAttribute('data-hovered', id !== undefined && id !== null && item.entries.some((entry) => entry.id === id));
    }
  }

  /** The card of an entry, if it is there. @param {?string} id */
  cardOf(id) {
    return this.#slots.get(id)?.element.firstElementChild ?? null;
  }

  /** The items that become elements; a selected one that is gathered stands after the others of its stretch, by itself. */
  #wanted(programme, near) {
    const { items } = programme;
    const { selected } = this.store;
    const [from, to] = near ? programme.within(near) : [0, this.#listed];
    const places = new Set(items.slice(from, to).map((_, at) => from + at));
    const always = [selected?.id, this.#focusedKey()].map((id) => programme.placeOf(id)).filter((at) => at !== undefined);
    always.forEach((at) => places.add(at));
    return [...places].sort((a, b) => a - b).flatMap((at) => {
      const item = items[at];
      const chosen = selected !== null && item.entries.includes(selected);
      if (!chosen || item.form !== 'gathered') return [{ item, open: chosen, position: at + 1 }];
      const apart = { key: selected.id, form: 'card', entries: [selected], start: selected.start, apart: true };
      return [{ item, open: false, position: at + 1 }, { item: apart, open: true, position: at + 1 }];
    });
  }

  #slot(item, open, view, position, size) {
    const known = this.#slots.get(item.key);
    const slot = known ?? { key: item.key, element: element('li', { class: 'desk-slot', 'data-start': item.start }) };
    Object.assign(slot, { item, open, unfolded: this.#unfolded.has(item.key), folded: !open && !this.#unfolded.has(item.key) });
    if (slot.element.hasAttribute('data-open') !== open) slot.element.toggleAttribute('data-open', open);
    if (slot.content !== view.content) rebuilt(slot.element, view.build());
    slot.content = view.content;
    if (slot.position !== position) slot.element.setAttribute('aria-posinset', String(slot.position = position));
    if (slot.size !== size) slot.element.setAttribute('aria-setsize', String(slot.size = size));
    return slot;
  }

  /** In order, without moving what stands right: what is moved loses its focus. */
  #arrange() {
    let before = null;
    for (const { element: slot } of this.#slots.values()) {
      const next = before ? before.nextSibling : this.list.firstChild;
      if (slot !== next) this.list.insertBefore(slot, next);
      before = slot;
    }
  }

  #showMore() {
    this.#listed += MORE;
    this.dispatchEvent(new Event('wanted'));
  }

  #focusedKey() {
    const slot = this.list.contains(document.activeElement) && document.activeElement.closest('.desk-slot');
    return slot ? this.slots.find(({ element: each }) => each === slot)?.key : null;
  }

  #focused() {
    const active = document.activeElement;
    const article = this.list.contains(active) && active.closest('article');
    if (!article) return null;
    const data = ['select', 'gather', 'act', 'thread-act', 'piece-act'].find((name) => active.hasAttribute(`data-${name}`));
    const of = active.dataset.of ? `[data-of="${active.dataset.of}"]` : '';
    return `#${CSS.escape(article.id)} ${data ? `[data-${data}="${active.getAttribute(`data-${data}`)}"]${of}` : ''}`.trim();
  }

  #entryOf(target) {
    const about = target.closest('[data-annotation], [data-thread]');
    return about && this.store.entry(about.dataset.annotation ?? about.dataset.thread);
  }

  #clicked({ target }) {
    const pressed = target.closest('button');
    if (pressed?.ariaDisabled === 'true') return;
    if (pressed?.dataset.gather) return this.#unfold(pressed.dataset.gather);
    const entry = this.#entryOf(target);
    if (pressed?.dataset.select) return this.#toggle(pressed.dataset.select, pressed.closest('.desk-card-gathered')?.dataset.gathers);
    if (!entry) return;
    if (pressed?.dataset.act) this.asks.act(entry.id, pressed.dataset.act);
    else if (pressed?.dataset.threadAct) this.asks.actOnThread(pressed.dataset.of, pressed.dataset.threadAct);
    else if (pressed?.dataset.pieceAct) this.asks.actOnSuggestion(...askedOf(pressed, entry));
    else if (pressed && 'close' in pressed.dataset) this.store.select(null, 'card');
    else if (!pressed && document.getSelection().isCollapsed) this.store.select(entry, 'card');
  }

  #unfold(key) {
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
    this.dispatchEvent(new Event('wanted'));
  }

  /** @param {string} id @param {string} [gathers] key of the list that it was chosen from, which folds to make way */
  #toggle(id, gathers) {
    const wanted = this.store.entry(id);
    this.#unfolded.delete(gathers);
    this.store.select(wanted?.id === this.store.selected?.id ? null : wanted, gathers ? 'key' : 'card');
  }
}

/** A card that says something new keeps unfolded what the person had unfolded on it. */
function rebuilt(slot, card) {
  const unfolded = [...slot.querySelectorAll('details')].map(({ open, className }) => open && className);
  slot.replaceChildren(card);
  slot.querySelectorAll('details').forEach((details, at) => {
    if (unfolded[at] && unfolded[at] === details.className) details.open = true;
  });
}
