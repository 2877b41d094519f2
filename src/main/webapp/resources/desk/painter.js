/**
 * Paints spans over the unaltered text, in named layers whose look is in text.css.
 *
 * @typedef {{set(layer: string, spans: import('./intervals.js').Interval[], priority?: number): void}} Painter
 */

/** @param {import('./passage.js').Passage} passage @returns {Painter} */
export function painter(passage) {
  return 'highlights' in CSS && typeof Highlight === 'function' ? new Highlights(passage) : new Overlay(passage);
}

/** Layers are ::highlight(apostil-…): no element is made, and no text node touched. */
class Highlights {
  constructor(passage) {
    this.passage = passage;
  }

  set(layer, spans, priority = 0) {
    const highlight = new Highlight(...spans.flatMap((span) => this.passage.ranges(span)));
    highlight.priority = priority;
    CSS.highlights.set(`apostil-${layer}`, highlight);
  }
}

/** For a browser without highlights: rectangles behind the text, drawn anew when the text flows differently. */
class Overlay {
  constructor(passage) {
    this.passage = passage;
    this.layers = new Map();
    this.ground = document.createElement('div');
    this.ground.className = 'desk-overlay';
    this.ground.setAttribute('aria-hidden', 'true');
    passage.element.before(this.ground);
    new ResizeObserver(() => this.draw()).observe(passage.element);
  }

  set(layer, spans, priority = 0) {
    this.layers.set(layer, { spans, priority });
    this.draw();
  }

  draw() {
    const origin = this.ground.getBoundingClientRect();
    const layers = [...this.layers].sort(([, a], [, b]) => a.priority - b.priority);
    this.ground.replaceChildren(...layers.flatMap(([layer, { spans }]) => spans
      .flatMap((span) => this.passage.rects(span))
      .map((rect) => rectangle(layer, rect, origin))));
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
