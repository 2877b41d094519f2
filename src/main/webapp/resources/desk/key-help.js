/** The dialog that names the keys of the desk: each with what it does, in the order in which one learns them. */
import { element } from './element.js';
import { icon } from './icons.js';

/** Alternatives are apart, keys pressed together are joined by `+`. */
const HELP = [
  ['Select in the text', [
    [['←', '→'], 'Word before, after'], [['↑', '↓'], 'Sentence before, after'],
    [['Ctrl+←', 'Ctrl+→'], 'Character before, after'], [['Ctrl+↑', 'Ctrl+↓'], 'Paragraph before, after'],
    [['Home', 'End'], 'First, last word of the paragraph; with Ctrl of the text'],
    [['Shift'], 'With any of these: extend the selection'],
    [['Page Up', 'Page Down'], 'Scroll the text'],
  ]],
  ['Annotate what is selected', [
    [['Enter'], 'Show what can be done'], [['1'], 'Claim'], [['2'], 'Speaker mention'], [['3'], 'Credibility note'], [['4'], 'Comment'], [['5'], 'Discuss'],
    [['0'], 'The same kind as before'], [['w'], 'Whole words, where the selection cuts one'], [['Esc'], 'Let go'],
  ]],
  ['While a form is open', [
    [['F6'], 'Between the form and the text'], [['1', '2', '3'], 'Add the selection as content, cue, source'],
  ]],
  ['Go to', [
    [['n', 'p'], 'Next, previous annotation'], [['u', 'U'], 'Next, previous that I have not reviewed'], [['a'], 'All annotations here'], [['/'], 'Find text to annotate'],
  ]],
  ['With a card selected', [
    [['e'], 'Edit, or suggest a change'], [['s'], 'Submit'], [['y'], 'Approve'], [['c'], 'Request changes'], [['x'], 'Reject'], [['o'], 'Reopen'], [['d'], 'Discuss or reply'],
  ]],
  ['Anywhere', [
    [['Ctrl+Z'], 'Undo'], [['Ctrl+Shift+Z'], 'Redo'], [['h'], 'Hide or show all highlights'], [['g'], 'Guidelines of the project'], [['?'], 'These keys'],
  ]],
];

/**
 * @param {{lettersWork: boolean, switchLetters: (work: boolean) => void}} setting of the single-letter keys
 * @returns {HTMLDialogElement}
 */
export function keyHelp({ lettersWork, switchLetters }) {
  const close = () => made.close();
  const made = element('dialog', { class: 'desk-keys', 'aria-labelledby': 'desk-keys-title' },
    element('header', {}, element('h2', { id: 'desk-keys-title' }, 'Keys'),
      element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'aria-label': 'Close', onclick: close }, icon('close'))),
    element('div', { class: 'desk-keys-body', tabindex: 0, role: 'group', 'aria-label': 'All keys' }, element('div', { class: 'desk-keys-sections' }, HELP.map(section),
      element('p', { class: 'desk-keys-note' }, 'Each has a button as well. On a Mac, Option does what Ctrl does with the arrows. In text from right to left, ← goes on.'))),
    element('label', { class: 'desk-keys-switch' }, element('input', { type: 'checkbox', checked: lettersWork,
      onchange: ({ target }) => switchLetters(target.checked) }), 'Single-letter keys work'));
  return made;
}

function section([title, keys]) {
  return element('section', {}, element('h3', {}, title), element('dl', {}, keys.map(([alternatives, meaning]) => element('div', {},
    element('dt', {}, alternatives.map((each) => element('span', { class: 'desk-keys-together' }, each.split('+').map((key) => element('kbd', {}, key))))),
    element('dd', {}, meaning)))));
}
