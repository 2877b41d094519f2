/** Icons drawn for a 16 × 16 grid with one stroke; always beside words, so hidden from assistive technology. */
const SVG = 'http://www.w3.org/2000/svg';

/** Path data by name: kinds, states, then controls. */
const PATHS = {
  claim: 'M3 6.5A2 2 0 0 1 5 4.5M3 6.5v3h3.5v-3H3M9.5 6.5a2 2 0 0 1 2-2M9.5 6.5v3H13v-3H9.5M3 12.5h10',
  'speaker-mention': 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 13.5c.4-2.6 2.4-4 5-4s4.600 1.400 5 4',
  'credibility-note': 'M8 2.500v11M4.500 13.500h7M3 5h10M3 5l-1.500 4.500a2 2 0 0 0 3 0zM13 5l-1.500 4.500a2 2 0 0 0 3 0z',
  comment: 'M3 3h10v10H6.500L3 13zM5.500 6.500h5M5.500 9.500h3',
  thread: 'M2 3h8.500v6H5L2 11zM12.500 6H14v8l-2.500-2H6.500v-1',
  suggestion: 'M2.500 10l7-7 3.500 3.500-7 7H2.500zM10 13.500h4M12 11.500v4',
  draft: 'M3 13l.700-3L10.500 3.200a1.300 1.300 0 0 1 2.300 2.300L6 12.300zM9.500 4.500l2 2',
  submitted: 'M8 13V3.500M4 7.500l4-4 4 4',
  'changes-requested': 'M3 8a5 5 0 0 1 9-3M12.500 2.500V5.500h-3M13 8a5 5 0 0 1-9 3M3.500 13.500v-3h3',
  approved: 'M3 8.500l3.500 3.500L13 4.500',
  rejected: 'M4 4l8 8M12 4l-8 8',
  withdrawn: 'M3.500 8h9',
  superseded: 'M3 4h10M3 8h6M10 10.500l3 3M13 10.500v3h-3',
  open: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11',
  resolved: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11M5.500 8l2 2 3.500-4',
  previous: 'M12 10L8 6l-4 4',
  next: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  hide: 'M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2.500 13.500l11-11',
  find: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9M10.500 10.500l3.500 3.500',
  chosen: 'M3 8.500l3.500 3.500L13 4.500',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  undo: 'M5.500 3l-3 3 3 3M2.500 6h7a4 4 0 0 1 0 8H6',
  redo: 'M10.500 3l3 3-3 3M13.500 6h-7a4 4 0 0 0 0 8H10',
  arrow: 'M2.500 8h10.500M9.500 4.500L13 8l-3.500 3.500',
  back: 'M10 4L6 8l4 4',
  on: 'M6 4l4 4-4 4',
  words: 'M2.500 5v7M13.500 5v7M5 8.500h6',
  list: 'M3 4h.01M6 4h7.500M3 8h.01M6 8h7.500M3 12h.01M6 12h7.500',
  adjust: 'M5.500 4.500L2 8l3.500 3.500M10.500 4.500L14 8l-3.500 3.500M8 3v10',
  print: 'M4.500 6V2.500h7V6M4.500 11.500h-2v-5.500h11v5.500h-2M4.500 9.500h7v4h-7z',
  link: 'M6.500 9.500l3-3M7.500 4.500l1-1a2.800 2.800 0 0 1 4 4l-1 1M8.500 11.500l-1 1a2.800 2.800 0 0 1-4-4l1-1',
};

/** @param {string} name @returns {SVGElement} */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'desk-icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.comment);
  svg.append(path);
  return svg;
}
