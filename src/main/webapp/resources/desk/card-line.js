/** An annotation in one line, where whole cards would not find room: number, kind, words of its passage, grade, state. */
import { element, heard } from './element.js';
import { icon } from './icons.js';
import { KINDS, STATES, wordsOfGrade } from './words.js';

/**
 * @param {import('./entry.js').Entry} entry
 * @param {string} quotation
 * @returns {HTMLElement}
 */
export function lineCard(entry, quotation) {
  const id = `card-${entry.id}`;
  return element('article', { class: 'desk-card desk-card-line', id, tabindex: -1, 'aria-labelledby': `${id}-title`, ...about(entry) },
    element('h3', { class: 'desk-card-title', id: `${id}-title` }, line(entry, quotation)));
}

/** The attributes that tell script and stylesheet what an element is about. @param {import('./entry.js').Entry} entry */
export function about(entry) {
  return {
    'data-annotation': entry.kind === 'thread' ? null : entry.id, 'data-thread': entry.kind === 'thread' ? entry.id : null,
    'data-kind': entry.kind, 'data-state': entry.state,
  };
}

/** The button of an entry that opens its card. */
export function line(entry, quotation) {
  const grade = entry.grade && `${entry.grade}, ${wordsOfGrade(entry.grade)}`;
  return element('button', { type: 'button', class: 'desk-card-toggle desk-line', 'data-select': entry.id, 'aria-expanded': 'false',
    title: [KINDS[entry.kind], STATES[entry.state], grade].filter(Boolean).join(' · ') },
  element('span', { class: 'desk-card-number' }, entry.number || ''), icon(entry.kind), heard(` ${KINDS[entry.kind]}, `),
  element('span', { class: 'desk-line-words' }, quotation),
  entry.grade && [element('span', { class: 'desk-grade-code', 'aria-hidden': 'true' }, entry.grade), heard(`, ${wordsOfGrade(entry.grade)}`)],
  entry.openThreads > 0 && entry.kind !== 'thread' && [element('span', { class: 'desk-card-threads' }, icon('thread')), heard(entry.openThreads === 1 ? ', 1 open discussion' : `, ${entry.openThreads} open discussions`)],
  element('span', { class: 'desk-line-state', 'data-state': entry.state }, icon(entry.state)), heard(`, ${STATES[entry.state].toLowerCase()}`));
}
