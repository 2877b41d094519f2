/**
 * Arriving at a passage: `#passage=START-END`, in code points, shows a stretch of the text and marks it for some seconds, as
 * search and whoever points at words lead here.
 */
import { announce } from './announce.js';

const SECONDS = 12;
let fading;

/**
 * @param {import('./passage.js').Passage} passage
 * @param {import('./painter.js').Painter} painter
 */
export function arrive(passage, painter) {
  const [, start, end] = /^#passage=(\d+)-(\d+)$/.exec(location.hash)?.map(Number) ?? [];
  if (!(start < end && end <= passage.length)) return;
  const span = { start, end };
  passage.reveal(span);
  painter.set('arrived', [span], 8);
  announce(`Here: “${passage.exact(span)}”`);
  clearTimeout(fading);
  fading = setTimeout(() => painter.set('arrived', []), SECONDS * 1000);
}
