/** The list of cards in the margin, in document order. Only cards whose content changed are built anew. */
import { element } from './element.js';
import { overlap } from './intervals.js';
import { card } from './card.js';

export class Cards {
  #slots = new Map();

  /**
   * @param {HTMLElement} container the page's `[data-cards]`
   * @param {import('./store.js').Store} store
   * @param {import('./passage.js').Passage} passage
   * @param {{act: Function, actOnThread: Function}} asks what buttons ask for
   */
  constructor(container, store, passage, asks) {
    Object.assign(this, { container, store, passage, asks });
    this.list = element('ol', { class: 'desk-card-list', 'aria-label': 'Annotations in the order of the text' });
    this.empty = element('p', { class: 'desk-empty', hidden: true });
    this.title = element('h2', { class: 'desk-heard desk-margin-title' }, 'Annotations');
    this.head();
    this.list.addEventListener('click', (event) => this.#clicked(event));
    this.list.addEventListener('pointerover', (event) => store.hover(this.#entryOf(event.target)));
    this.list.addEventListener('pointerleave', () => store.hover(null));
  }

  /** @param {import('./store.js').Entry[]} entries those that the filter lets through */
  show(entries, hint) {
    const focused = this.#focused();
    const slots = new Map(entries.map((entry) => [entry.id, this.#slot(entry, entries)]));
    for (const [id, { element: gone }] of this.#slots) if (!slots.has(id)) gone.remove();
    this.#slots = slots;
    let before = null;
    for (const { element: slot } of slots.values()) {
      const next = before ? before.nextSibling : this.list.firstChild;
      if (slot !== next) this.list.insertBefore(slot, next);
      before = slot;
    }
    this.list.hidden = entries.length === 0;
    this.empty.hidden = entries.length > 0;
    this.empty.textContent = hint;
    if (focused) this.list.querySelector(focused)?.focus({ preventScroll: true });
  }

  /** Puts a message before the cards, or takes it away. @param {...Node} message */
  head(...message) {
    this.container.replaceChildren(this.title, ...message, this.empty, this.list);
  }

  /** The slots in document order, for placing. */
  get slots() {
    return [...this.#slots.values()];
  }

  /** @param {?string} id of the card that is emphasised */
  hover(id) {
    for (const [each, { element: slot }] of this.#slots) slot.toggleAttribute('data-hovered', each === id);
  }

  /** The card of an entry. */
  cardOf(id) {
    return this.#slots.get(id)?.element.firstElementChild ?? null;
  }

  #slot(entry, entries) {
    const view = {
      quotation: this.#quotation(entry), open: this.store.selected?.id === entry.id,
      here: entries.filter((other) => other.id !== entry.id && overlap(other.place, entry.place)),
    };
    const content = JSON.stringify([entry, view.open, view.open && view.here.map((other) => [other.id, other.annotation?.number])]);
    const known = this.#slots.get(entry.id);
    if (known?.content === content) return known;
    const slot = known?.element ?? element('li', { class: 'desk-slot' });
    slot.replaceChildren(card(entry, view));
    return { element: slot, content, place: entry.place, id: entry.id };
  }

  #quotation(entry) {
    const contents = entry.spans.filter((span) => span.role === 'content');
    return contents.map((span) => span.exact ?? this.passage.exact(span)).join(' … ');
  }

  #focused() {
    const active = document.activeElement;
    const article = this.list.contains(active) && active.closest('article');
    if (!article) return null;
    const data = ['select', 'act', 'thread-act'].find((name) => active.hasAttribute(`data-${name}`));
    return `#${CSS.escape(article.id)} ${data ? `[data-${data}="${active.getAttribute(`data-${data}`)}"]` : ''}`.trim();
  }

  #entryOf(target) {
    const article = target.closest('article');
    return article && this.store.entry(article.dataset.annotation ?? article.dataset.thread);
  }

  #clicked({ target }) {
    const pressed = target.closest('button');
    const entry = this.#entryOf(target);
    if (!entry || pressed?.ariaDisabled === 'true') return;
    if (pressed?.dataset.act) this.asks.act(entry.id, pressed.dataset.act);
    else if (pressed?.dataset.threadAct) this.asks.actOnThread(pressed.dataset.of, pressed.dataset.threadAct);
    else if (pressed && 'close' in pressed.dataset) this.store.select(null, 'card');
    else if (pressed?.dataset.select) this.#toggle(pressed.dataset.select);
    else if (!pressed && document.getSelection().isCollapsed) this.store.select(entry, 'card');
  }

  #toggle(id) {
    const wanted = this.store.entry(id);
    this.store.select(wanted?.id === this.store.selected?.id ? null : wanted, 'card');
  }
}
