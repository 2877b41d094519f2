/** Pointing at the text: hovering emphasises the card, a click takes the smallest annotation, clicking again the next. */
export class Pointing {
  #frame = 0;

  /**
   * @param {import('./passage.js').Passage} passage
   * @param {import('./store.js').Store} store
   * @param {() => ?import('./shown.js').Shown} shown the entries whose highlights can be seen
   */
  constructor(passage, store, shown) {
    Object.assign(this, { passage, store, shown });
    passage.element.addEventListener('pointermove', (event) => this.#moved(event));
    passage.element.addEventListener('pointerleave', () => this.#left());
    passage.element.addEventListener('click', (event) => this.#clicked(event));
  }

  #entries({ clientX, clientY }) {
    const position = this.passage.positionUnder(clientX, clientY);
    return position === null ? [] : this.shown()?.at(position) ?? [];
  }

  #moved(event) {
    if (event.pointerType === 'touch' || event.buttons) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const [smallest] = this.#entries(event);
      this.passage.element.toggleAttribute('data-over', smallest !== undefined);
      this.store.hover(smallest ?? null);
    });
  }

  #left() {
    cancelAnimationFrame(this.#frame);
    this.passage.element.removeAttribute('data-over');
    this.store.hover(null);
  }

  #clicked(event) {
    if (!document.getSelection().isCollapsed) return;
    const entries = this.#entries(event);
    const now = entries.findIndex((entry) => entry.id === this.store.selected?.id);
    if (entries.length > 0) this.store.select(entries[(now + 1) % entries.length], 'text');
    else if (this.store.selected) this.store.select(null, 'text');
  }
}
