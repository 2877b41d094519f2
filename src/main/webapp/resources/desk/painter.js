/**
 * Paints spans over the unaltered text, in named layers whose look is in text.css, and only near the window.
 *
 * @typedef {object} Painter
 * @property {(layer: string, spans: import('./intervals.js').Interval[], priority?: number) => void} set keeps spans in a layer
 *   until they are set anew, wherever the reader goes
 * @property {(layer: string, spans: import('./intervals.js').Interval[], priority?: number) => void} paint paints spans once, as
 *   they are to be seen from here
 * @property {(near: import('./intervals.js').Interval) => void} see tells which part of the text is near the window
 */
import { overlap } from './intervals.js';
import { Overlay } from './overlay.js';

/** @param {import('./passage.js').Passage} passage @returns {Painter} */
export function painter(passage) {
  const surface = 'highlights' in CSS && typeof Highlight === 'function' ? new Highlights(passage) : new Overlay(passage);
  return new Near(surface, passage);
}

class Near {
  #kept = new Map();

  constructor(surface, passage) {
    this.surface = surface;
    this.near = { start: 0, end: passage.length };
  }

  set(layer, spans, priority = 0) {
    this.#kept.set(layer, { spans, priority });
    this.paint(layer, spans, priority);
  }

  paint(layer, spans, priority = 0) {
    const { near } = this;
    this.surface.draw(layer, spans.filter((span) => overlap(span, near))
      .map(({ start, end }) => ({ start: Math.max(start, near.start), end: Math.min(end, near.end) })), priority);
  }

  see(near) {
    this.near = near;
    for (const [layer, { spans, priority }] of this.#kept) this.paint(layer, spans, priority);
  }
}

/** Layers are ::highlight(apostil-…): no element is made, no text node touched, and no range follows the document. */
class Highlights {
  constructor(passage) {
    this.passage = passage;
  }

  draw(layer, spans, priority) {
    const name = `apostil-${layer}`;
    if (spans.length === 0 && !(CSS.highlights.get(name)?.size > 0)) return;
    const highlight = new Highlight(...spans.flatMap((span) => this.passage.places(span)).map((place) => new StaticRange(place)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}
