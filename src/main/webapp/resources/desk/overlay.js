/** For a browser without highlights: rectangles behind the text, drawn anew when the text flows differently. */
export class Overlay {
  #layers = new Map();
  #stale = new Set();
  #frame = 0;

  /** @param {import('./passage.js').Passage} passage */
  constructor(passage) {
    this.passage = passage;
    this.ground = document.createElement('div');
    this.ground.className = 'desk-overlay';
    this.ground.setAttribute('aria-hidden', 'true');
    passage.element.before(this.ground);
    new ResizeObserver(() => this.#soon(...this.#layers.keys())).observe(passage.element);
  }

  draw(layer, spans, priority) {
    if (!this.#layers.has(layer)) {
      if (spans.length === 0) return;
      const ground = document.createElement('div');
      ground.style.setProperty('z-index', String(priority));
      this.ground.append(ground);
      this.#layers.set(layer, { ground, spans });
    }
    this.#layers.get(layer).spans = spans;
    this.#soon(layer);
  }

  #soon(...layers) {
    layers.forEach((layer) => this.#stale.add(layer));
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** Reads all rectangles, then draws all. */
  #draw() {
    const origin = this.ground.getBoundingClientRect();
    const read = [...this.#stale].map((layer) => ({
      layer, ground: this.#layers.get(layer).ground,
      rects: this.#layers.get(layer).spans.flatMap((span) => this.passage.rects(span)),
    }));
    this.#stale.clear();
    for (const { layer, ground, rects } of read) ground.replaceChildren(...rects.map((rect) => rectangle(layer, rect, origin)));
  }
}

function rectangle(layer, rect, origin) {
  const drawn = document.createElement('div');
  drawn.className = `desk-overlay-${layer}`;
  Object.assign(drawn.style, {
    left: `${rect.left - origin.left}px`, top: `${rect.top - origin.top}px`,
    width: `${rect.width}px`, height: `${rect.height}px`,
  });
  return drawn;
}
