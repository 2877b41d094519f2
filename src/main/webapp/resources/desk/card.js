/** One card of the margin: an annotation, or a discussion on a passage. Built anew whenever what it shows changes. */
import { element, heard, time } from './element.js';
import { icon } from './icons.js';
import { actions } from './card-actions.js';
import { about } from './card-line.js';
import { grade, speakers } from './card-parts.js';
import { decisions, pastOf, quorum, succession } from './card-review.js';
import { suggestionView } from './card-suggestion.js';
import { threadView } from './card-thread.js';
import { nameOf } from './naming.js';
import { KINDS, STATES } from './words.js';

/**
 * @param {import('./entry.js').Entry} entry
 * @param {{quotation: string, open: boolean, here: {named: import('./entry.js').Entry[], others: number}}} view
 *   the words of the passage, whether the card is unfolded, and the other entries on the same words
 * @returns {HTMLElement}
 */
export function card(entry, view) {
  const { annotation } = entry;
  const id = `card-${entry.id}`;
  return element('article', {
    class: 'desk-card', id, tabindex: -1, 'aria-labelledby': `${id}-title`, ...about(entry), 'data-selected': view.open,
    'aria-busy': entry.complete ? null : 'true',
  },
  element('header', { class: 'desk-card-head' },
    element('h3', { class: 'desk-card-title', id: `${id}-title` },
      element('button', { type: 'button', class: 'desk-card-toggle', 'data-select': entry.id, 'aria-expanded': String(view.open) },
        annotation && [element('span', { class: 'desk-card-number' }, entry.number), heard(', ')],
        icon(entry.kind), element('span', { class: 'desk-card-kind' }, KINDS[entry.kind]),
        heard(`, ${STATES[entry.state].toLowerCase()}: “${shortened(view.quotation)}”`))),
    stateOf(entry.state),
    element('button', { type: 'button', class: 'desk-button desk-button-quiet desk-card-close', 'data-close': true, 'aria-label': 'Close card' }, icon('close'))),
  element('blockquote', { class: 'desk-card-quotation' }, view.quotation),
  annotation?.claim && element('p', { class: 'desk-card-claim' }, annotation.claim.proposition),
  annotation && grade(annotation, view.open),
  annotation?.note && element('p', { class: 'desk-card-note' }, annotation.note),
  annotation && element('div', { class: 'desk-card-foot' }, speakers(annotation, view.open), byline(annotation, view.open)),
  annotation && [succession(annotation), quorum(annotation), decisions(annotation, view.open), view.open && pastOf(annotation)],
  view.open && annotation && annotation.suggestions.map((suggestion) => suggestionView(suggestion, `${id}-suggestions`)),
  (view.open || !annotation) && entry.threads.map((thread) => threadView(thread, view.open)),
  view.open && annotation && actions(annotation.actions, `${id}-actions`, annotation),
  view.open && alsoHere(view.here));
}

function stateOf(state) {
  return element('span', { class: 'desk-state', 'data-state': state, 'aria-hidden': 'true' }, icon(state), STATES[state]);
}

function byline(annotation, open) {
  return element('p', { class: 'desk-card-byline' }, element('span', {}, annotation.mine ? 'You' : annotation.author.name, annotation.coauthors.length > 0 && ` with ${annotation.coauthors.map((person) => person.name).join(' and ')}`),
    annotation.at && [' · ', time(annotation.at, open)], open && annotation.revision > 1 && ` · revision ${annotation.revision}`,
    open && annotation.origin && element('span', { class: 'desk-card-credit' }, ` · ${imported(annotation.origin)}`),
    open && annotation.contributors.length > 0 && element('span', { class: 'desk-card-credit' }, ` · with changes suggested by ${annotation.contributors.map(({ name }) => name).join(', ')}`),
    !open && annotation.openSuggestions > 0 && [' · ', element('span', { class: 'desk-card-suggestions' }, icon('suggestion'), counted(annotation.openSuggestions))],
    !open && annotation.openThreads > 0 && [' · ', element('span', { class: 'desk-card-threads' }, icon('thread'),
      `${annotation.openThreads} open`, heard(' discussions'))]);
}

/** Where an annotation was imported from, and whom the file names; they are nobody's account here. */
function imported({ format, id, creator, created }) {
  const by = [creator && ` by ${creator}`, created && `, ${created}`].filter(Boolean).join('');
  return `imported from ${format.words}: ${id}${by}`;
}

function counted(suggestions) {
  return suggestions === 1 ? '1 suggestion' : `${suggestions} suggestions`;
}

function alsoHere({ named, others }) {
  if (named.length === 0) return null;
  return element('p', { class: 'desk-card-here' }, element('span', {}, 'Also here'), named.map((other) => element('button',
    { type: 'button', class: 'desk-link', 'data-select': other.id, 'data-kind': other.kind }, icon(other.kind), nameOf(other))),
  others > 0 && element('span', {}, `and ${others} more`));
}

function shortened(quotation) {
  return quotation.length <= 80 ? quotation : `${quotation.slice(0, 79).trimEnd()}…`;
}
