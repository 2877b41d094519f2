/** What somebody said in a discussion, as a card shows it: with the names of those addressed, and what it said before. */
import { element, time } from './element.js';
import { markdown } from './markdown.js';

/**
 * @param {import('./types.js').Post} post
 * @param {boolean} open whether the card is unfolded: then the author can edit it, and all can read what it said before
 * @param {boolean} editable whether it can be edited at all
 */
export function postView(post, open, editable) {
  const { author, at, takenBack, html } = post;
  return element('li', { class: 'desk-post' },
    element('p', { class: 'desk-post-head' }, element('strong', {}, author.name), ' · ', time(at), !open && post.revision > 1 && ' · edited',
      open && editable && post.mine && !takenBack && element('button', { type: 'button', class: 'desk-link desk-post-edit', 'data-thread-act': 'amend', 'data-of': post.id,
        'aria-label': `Edit what you said: ${start(post.text)}` }, 'Edit')),
    takenBack ? element('p', { class: 'desk-post-text desk-taken-back' }, 'Taken back') : element('div', { class: 'desk-post-text' }, markdown(html)),
    post.mine && !takenBack && post.unknown.length > 0 && element('p', { class: 'desk-unknown' }, nobody(post.unknown)),
    open && post.earlier.length > 0 && earlier(post));
}

/** @param {string[]} unknown usernames of nobody in the project */
export function nobody(unknown) {
  const names = unknown.map((name) => `@${name}`).join(', ');
  return unknown.length === 1 ? `${names} is nobody in this project, so it stays as it is and nobody is told.`
    : `${names} are nobody in this project, so they stay as they are and nobody is told.`;
}

function earlier({ earlier: texts, written }) {
  return element('details', { class: 'desk-earlier' },
    element('summary', {}, 'edited ', time(written), ` · ${texts.length === 1 ? 'what it said before' : `${texts.length} earlier texts`}`),
    element('ol', { class: 'desk-posts', reversed: true }, texts.toReversed().map((each) => element('li', {},
      element('p', { class: 'desk-post-head' }, 'As of ', time(each.at)), element('div', { class: 'desk-post-text' }, markdown(each.html))))));
}

function start(text) {
  return text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
}
