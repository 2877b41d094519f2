/** One card of the margin: an annotation, or a discussion on a passage. Built anew whenever what it shows changes. */
import { element, heard, time } from './element.js';
import { icon } from './icons.js';
import { actions } from './card-actions.js';
import { decisions, grade, speakers } from './card-parts.js';
import { threadView } from './card-thread.js';

const KIND_OF_THREAD = { code: 'thread', words: 'Discussion' };
const STATES_OF_THREAD = { open: 'Open', resolved: 'Resolved' };

/**
 * @param {import('./store.js').Entry} entry
 * @param {{quotation: string, open: boolean, here: import('./store.js').Entry[]}} view
 *   the words of the passage, whether the card is unfolded, and the other entries on the same words
 * @returns {HTMLElement}
 */
export function card(entry, view) {
  const { annotation } = entry;
  const kind = annotation?.kind ?? KIND_OF_THREAD;
  const state = annotation?.state ?? { code: entry.state, words: STATES_OF_THREAD[entry.state] };
  const id = `card-${entry.id}`;
  return element('article', {
    class: 'desk-card', id, tabindex: -1, 'aria-labelledby': `${id}-title`,
    'data-annotation': annotation?.id, 'data-thread': annotation ? null : entry.id,
    'data-kind': kind.code, 'data-state': state.code, 'data-selected': view.open,
  },
  element('header', { class: 'desk-card-head' },
    element('h3', { class: 'desk-card-title', id: `${id}-title` },
      element('button', { type: 'button', class: 'desk-card-toggle', 'data-select': entry.id, 'aria-expanded': String(view.open) },
        annotation && [element('span', { class: 'desk-card-number' }, annotation.number), heard(', ')],
        icon(kind.code), element('span', { class: 'desk-card-kind' }, kind.words),
        heard(`, ${state.words.toLowerCase()}: “${shortened(view.quotation)}”`))),
    stateOf(state),
    element('button', { type: 'button', class: 'desk-button desk-button-quiet desk-card-close', 'data-close': true, 'aria-label': 'Close card' }, icon('close'))),
  element('blockquote', { class: 'desk-card-quotation' }, view.quotation),
  annotation?.claim && element('p', { class: 'desk-card-claim' }, annotation.claim.proposition),
  annotation && grade(annotation, view.open),
  annotation?.note && element('p', { class: 'desk-card-note' }, annotation.note),
  annotation && element('div', { class: 'desk-card-foot' }, speakers(annotation, view.open), element('p', { class: 'desk-card-byline' }, element('span', {}, annotation.mine ? 'You' : annotation.author.name), ' · ',
    time(annotation.at, view.open), view.open && annotation.revision > 1 && ` · revision ${annotation.revision}`,
    !view.open && annotation.openThreads > 0 && [' · ', element('span', { class: 'desk-card-threads' }, icon('thread'),
      `${annotation.openThreads} open`, heard(' discussions'))])),
  annotation && decisions(annotation, view.open),
  (view.open || !annotation) && entry.threads.map((thread) => threadView(thread, view.open)),
  view.open && annotation && actions(annotation.actions, `${id}-actions`, annotation),
  view.open && alsoHere(view.here));
}

function stateOf(state) {
  return element('span', { class: 'desk-state', 'data-state': state.code, 'aria-hidden': 'true' }, icon(state.code), state.words);
}

function alsoHere(entries) {
  if (entries.length === 0) return null;
  return element('p', { class: 'desk-card-here' }, element('span', {}, 'Also here'), entries.map((other) => element('button',
    { type: 'button', class: 'desk-link', 'data-select': other.id, 'data-kind': other.kind }, icon(other.kind), nameOf(other))));
}

/** What an entry is called in one line. @param {import('./store.js').Entry} entry */
export function nameOf(entry) {
  return entry.annotation ? `${entry.annotation.number} ${entry.annotation.kind.words}` : 'Discussion';
}

function shortened(quotation) {
  return quotation.length <= 80 ? quotation : `${quotation.slice(0, 79).trimEnd()}…`;
}
