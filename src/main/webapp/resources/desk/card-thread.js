/** A discussion as a card shows it: its posts, its outcome, and what can be done with it. */
import { day, element } from './element.js';
import { icon } from './icons.js';
import { button } from './card-actions.js';
import { postView } from './card-post.js';
import { markdown } from './markdown.js';

/**
 * @param {import('./types.js').Thread} thread
 * @param {boolean} open whether the card is unfolded; folded, only the first post and the number of others are shown
 */
export function threadView(thread, open) {
  const posts = open ? thread.posts : thread.posts.slice(0, 1);
  const others = thread.posts.length - posts.length;
  return element('div', { class: 'desk-thread', role: 'group', 'data-open': thread.open, 'aria-label': `Discussion, ${standing(thread).words}` },
    (thread.takenBack || (open && thread.annotation)) && element('p', { class: 'desk-thread-state' }, icon(standing(thread).icon), standing(thread).title),
    thread.superseded && element('p', { class: 'desk-superseded' }, 'On an earlier version of the text; the words are quoted as they were there.'),
    !thread.takenBack && assigned(thread),
    !thread.takenBack && element('ol', { class: 'desk-posts' }, posts.map((post) => postView(post, open, thread.actions.some(({ code, allowed }) => code === 'reply' && allowed)))),
    !thread.takenBack && others > 0 && element('p', { class: 'desk-thread-more' }, others === 1 ? '1 reply' : `${others} replies`),
    thread.outcome && element('div', { class: 'desk-outcome' }, element('span', {}, `Outcome, by ${thread.outcome.by}`), ' ', markdown(thread.outcome.html)),
    open && !thread.takenBack && element('div', { class: 'desk-buttons' }, thread.actions.filter((action) => action.allowed)
      .map((action) => button(action, { 'data-thread-act': action.code, 'data-of': thread.id }))));
}

/** How it stands. What was taken back shows who opened it, and no words. */
function standing({ open, takenBack, openedBy }) {
  if (takenBack) return { icon: 'withdrawn', words: 'taken back', title: `Discussion taken back by ${openedBy.name}` };
  return open ? { icon: 'open', words: 'open', title: 'Open discussion' } : { icon: 'resolved', words: 'resolved', title: 'Resolved discussion' };
}

/** Who sees to it, and by when; that the day is over is said in words. */
function assigned({ assignment, open }) {
  if (!assignment?.assignee && !assignment?.due) return null;
  const { assignee, due, overdue } = assignment;
  return element('p', { class: 'desk-assigned', 'data-overdue': overdue },
    assignee ? ['Assigned to ', element('strong', {}, assignee.name)] : 'Assigned to nobody',
    due && [' · ', overdue ? 'overdue since ' : open ? 'due ' : 'was due ', day(due)]);
}
