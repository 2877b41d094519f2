/** One card for all annotations of a stretch of text where not even lines would find room. It opens into a list. */
import { element, heard } from './element.js';
import { icon } from './icons.js';
import { about, line } from './card-line.js';
import { KINDS, KINDS_COUNTED } from './words.js';

/** How many the open list shows; who wants others filters, or steps through them. */
const MOST = 200;

/**
 * @param {import('./density.js').Item} item
 * @param {boolean} unfolded
 * @param {(entry: import('./entry.js').Entry) => string} quotation
 * @returns {HTMLElement}
 */
export function gathered({ key, entries }, unfolded, quotation) {
  const id = `card-${key}`;
  const beyond = entries.length - MOST;
  return element('article', { class: 'desk-card desk-card-gathered', id, tabindex: -1, 'aria-labelledby': `${id}-title`, 'data-unfolded': unfolded, 'data-gathers': key },
    element('h3', { class: 'desk-card-title', id: `${id}-title` },
      element('button', { type: 'button', class: 'desk-card-toggle', 'data-gather': key, 'aria-expanded': String(unfolded) },
        icon('next'), element('span', {}, `${entries.length} annotations`), heard(': '), counts(entries))),
    unfolded && element('ul', { class: 'desk-gathered-list' },
      entries.slice(0, MOST).map((entry) => element('li', about(entry), line(entry, quotation(entry)))),
      beyond > 0 && element('li', { class: 'desk-gathered-more' }, `and ${beyond} more: step through them with n, or filter`)));
}

/** How many of each kind. */
function counts(entries) {
  return element('span', { class: 'desk-gathered-counts' }, Object.keys(KINDS).map((kind) => {
    const number = entries.filter((entry) => entry.kind === kind).length;
    return number > 0 && element('span', { class: 'desk-gathered-count', 'data-kind': kind, title: KINDS_COUNTED[kind] },
      icon(kind), number, heard(` ${number === 1 ? KINDS[kind].toLowerCase() : KINDS_COUNTED[kind]}, `));
  }));
}
