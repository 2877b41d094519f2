/** The part of an annotation's card that says how far its review got: approvals, decisions, what stands instead, its past. */
import { element, time } from './element.js';
import { icon } from './icons.js';

/** How many approvals there are of how many, where more than one is needed. */
export function quorum({ state, review }) {
  if (!review || review.approvalsNeeded < 2 || state.code !== 'submitted') return null;
  return element('p', { class: 'desk-quorum' }, `${review.approvals} of ${review.approvalsNeeded} approvals`);
}

/** What stands instead of a superseded one, and what this one stands instead of. */
export function succession({ review }) {
  if (!review?.successor && !review?.replaces.length) return null;
  return element('p', { class: 'desk-card-succession' },
    review.successor && [element('span', {}, 'Superseded by '), other(review.successor)],
    review.replaces.length > 0 && [element('span', {}, 'Stands instead of '), review.replaces.map((each, at) => [at > 0 && ', ', other(each)])]);
}

function other({ id, number }) {
  return element('button', { type: 'button', class: 'desk-link', 'data-select': id }, number ? `annotation ${number}` : 'an annotation on another text');
}

/**
 * Decisions with reviewer and reason; one that counts no more says why. A folded card shows what stands and has a reason,
 * for its state says the rest, and what lapsed last where nothing stands since.
 */
export function decisions(annotation, open) {
  const standing = annotation.decisions.filter((decision) => decision.standing);
  const lapsed = standing.length === 0 && annotation.state.code === 'submitted' ? annotation.decisions.slice(-1) : [];
  const shown = open ? annotation.decisions : [...standing.filter((decision) => decision.reason), ...lapsed];
  if (shown.length === 0) return null;
  return element('ul', { class: 'desk-card-decisions', 'aria-label': 'Decisions' }, shown.map((decision) => element('li',
    { class: 'desk-decision', 'data-lapsed': !decision.standing },
    element('span', { class: 'desk-decision-words' }, decision.action.words), ' by ', decision.reviewer.name, ' · ', time(decision.at),
    !decision.standing && element('span', { class: 'desk-lapsed' }, decision.lapsed),
    open && decision.reason && element('q', { class: 'desk-decision-reason' }, decision.reason))));
}

/** Where what changed since the person's last look is shown, and the past; `past.js` fills it. @param {import('./types.js').Annotation} annotation */
export function pastOf({ id, revision, review }) {
  if (!review) return null;
  return element('div', { class: 'desk-past', 'data-past': id, 'data-revision': revision, 'data-looked': review.looked ?? '' },
    element('div', { class: 'desk-past-since', 'aria-live': 'polite' }),
    element('details', { class: 'desk-past-all' }, element('summary', {}, icon('list'), 'History'), element('div', { class: 'desk-past-entries' })));
}
