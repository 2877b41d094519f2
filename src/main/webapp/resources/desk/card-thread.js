/** A discussion as a card shows it: its posts, its outcome, and what can be done with it. */
import { element, time } from './element.js';
import { icon } from './icons.js';
import { button } from './card-actions.js';

/**
 * @param {import('./types.js').Thread} thread
 * @param {boolean} open whether the card is unfolded; folded, only the first post and the number of others are shown
 */
export function threadView(thread, open) {
  const posts = open ? thread.posts : thread.posts.slice(0, 1);
  const others = thread.posts.length - posts.length;
  return element('div', { class: 'desk-thread', role: 'group', 'data-open': thread.open, 'aria-label': `Discussion, ${thread.open ? 'open' : 'resolved'}` },
    open && thread.annotation && element('p', { class: 'desk-thread-state' }, icon(thread.open ? 'open' : 'resolved'),
      thread.open ? 'Open discussion' : 'Resolved discussion'),
    element('ol', { class: 'desk-posts' }, posts.map(post)),
    others > 0 && element('p', { class: 'desk-thread-more' }, others === 1 ? '1 reply' : `${others} replies`),
    thread.outcome && element('p', { class: 'desk-outcome' }, element('span', {}, `Outcome, by ${thread.outcome.by}`), ' ', thread.outcome.text),
    open && element('div', { class: 'desk-buttons' }, thread.actions.filter((action) => action.allowed)
      .map((action) => button(action, { 'data-thread-act': action.code, 'data-of': thread.id }))));
}

function post({ author, at, text }) {
  return element('li', { class: 'desk-post' },
    element('p', { class: 'desk-post-head' }, element('strong', {}, author.name), ' · ', time(at)),
    element('p', { class: 'desk-post-text' }, text));
}
