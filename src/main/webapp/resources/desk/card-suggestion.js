/** A suggestion as a card shows it: who suggests what and why, piece by piece, each with what can be done about it. */
import { element, heard, time } from './element.js';
import { icon } from './icons.js';

/** Characters of what it said and shall say that stand beside one another; longer ones stand one above the other. */
const LONG = 64;
const UNDECIDED = new Set(['open', 'changed', 'so-already']);

/**
 * @param {import('./types.js').Suggestion} suggestion
 * @param {string} id that no other card has
 */
export function suggestionView(suggestion, id) {
  const own = `${id}-${suggestion.id}`;
  const open = suggestion.pieces.filter((piece) => piece.standing.code === 'open');
  return element('section', { class: 'desk-suggestion', 'data-suggestion': suggestion.id, 'data-open': suggestion.open, 'aria-labelledby': own },
    element('h4', { class: 'desk-suggestion-head', id: own }, icon('suggestion'),
      element('span', {}, element('strong', {}, suggestion.mine ? 'You suggest' : `${suggestion.author.name} suggests`), ' · ', time(suggestion.at))),
    element('q', { class: 'desk-suggestion-reason' }, suggestion.reason),
    element('ol', { class: 'desk-pieces' }, suggestion.pieces.map((piece) => pieceView(suggestion, piece, `${own}-${piece.number}`))),
    (suggestion.mayWithdraw || (suggestion.mayDecide && open.length > 1)) && element('div', { class: 'desk-buttons' },
      suggestion.mayDecide && open.length > 1 && button('accept', `Accept all ${open.length}`, open.map(({ number }) => number), own, 'desk-button-primary'),
      suggestion.mayWithdraw && button('withdraw', 'Withdraw this suggestion', [], own)));
}

/**
 * What a pressed button asks for.
 *
 * @param {HTMLElement} pressed
 * @param {import('./entry.js').Entry} entry of the card
 * @returns {[import('./types.js').Suggestion, 'accept'|'reject'|'withdraw', number[]]}
 */
export function askedOf(pressed, entry) {
  const { suggestion: id } = pressed.closest('[data-suggestion]').dataset;
  return [entry.annotation.suggestions.find((each) => each.id === id), pressed.dataset.pieceAct.split(' ')[0],
    pressed.dataset.pieces.split(',').filter(Boolean).map(Number)];
}

function pieceView(suggestion, piece, id) {
  const { code } = piece.standing;
  const decide = suggestion.mayDecide && (UNDECIDED.has(code) || code === 'rejected') && !(suggestion.withdrawn && code !== 'rejected');
  return element('li', { class: 'desk-piece', 'data-piece': piece.number, 'data-field': piece.field, 'data-standing': code },
    element('p', { class: 'desk-piece-label', id }, piece.label),
    code === 'changed' ? three(piece) : change(piece),
    code !== 'open' && standing(piece),
    decide && element('div', { class: 'desk-buttons' },
      code === 'open' && button('accept', 'Accept', [piece.number], id),
      code === 'rejected' && !suggestion.withdrawn && button('accept', 'Accept after all', [piece.number], id),
      UNDECIDED.has(code) && button('reject', 'Reject', [piece.number], id)));
}

/** What it said, and what it shall say: beside one another where they are short. */
function change({ before, after }) {
  const long = [...before, ...after].join('').length > LONG;
  return element('div', { class: 'desk-change', 'data-long': long },
    before.map((words) => element('del', {}, heard('instead of: '), words)),
    !long && before.length > 0 && after.length > 0 && icon('arrow'),
    after.map((words) => element('ins', {}, heard(before.length > 0 ? ' suggested: ' : 'added: '), words)),
    after.length === 0 && element('span', { class: 'desk-change-none' }, 'left out'));
}

/** Out of date: what it said then, what is suggested, and what it says now. */
function three({ before, after, now }) {
  const row = (name, words) => [element('dt', {}, name), words.length > 0 ? words.map((each) => element('dd', {}, each)) : element('dd', {}, 'Nothing')];
  return element('dl', { class: 'desk-three' }, row('Then', before), row('Suggested', after), row('Now', now));
}

function standing({ standing: { code, words }, decided }) {
  return element('p', { class: 'desk-piece-standing' }, icon({ accepted: 'approved', rejected: 'rejected', withdrawn: 'withdrawn' }[code] ?? 'changes-requested'),
    element('span', {}, words, decided && [` by ${decided.by.name} · `, time(decided.at)], decided?.reason && [' ', element('q', {}, decided.reason)]));
}

/** A button with what it is about, so that it is found again where the card is built anew. */
function button(action, words, pieces, about, look = '') {
  return element('button', { type: 'button', class: `desk-button ${look}`.trim(), 'data-piece-act': `${action} ${about}`, 'data-pieces': pieces.join(), 'aria-describedby': about }, words);
}
