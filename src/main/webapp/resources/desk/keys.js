/**
 * Single keys of the desk, and the dialog that names them. They never work while a person types, chooses in a form or has
 * a dialog open, and can be switched off (WCAG 2.2, 2.1.4): each has a visible control as well.
 */
import { element } from './element.js';
import { icon } from './icons.js';

const OFF = 'apostil.keys-off';
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=combobox], dialog, .composer';
const HELP = [
  ['In the text', [
    ['← →', 'select the word before, after'], ['↑ ↓', 'select the sentence before, after'],
    ['Shift + arrow', 'extend the selection'], ['Enter', 'annotate the selection'], ['Esc', 'let go'],
  ]],
  ['With a selection', [['1 – 5', 'claim, speaker, credibility note, comment, discuss'], ['1 – 3', 'with an open claim: content, cue, source']]],
  ['Anywhere', [
    ['n  p', 'next, previous annotation'], ['u', 'next waiting for review'], ['/', 'find text to annotate'],
    ['Ctrl + Z', 'take back what you did last, on any text'], ['Ctrl + Shift + Z', 'do it again'],
    ['h', 'hide or show all highlights'], ['?', 'these keys'],
  ]],
];

export class Keys {
  /**
   * @param {HTMLElement} desk
   * @param {Record<string, () => void>} does what each key does
   * @param {import('./popover.js').Popover} popover has its number keys while it is open
   */
  constructor(desk, does, popover) {
    Object.assign(this, { does, popover });
    this.dialog = dialog();
    desk.append(this.dialog);
    document.addEventListener('keydown', (event) => this.#keyed(event));
  }

  help() {
    this.dialog.showModal();
  }

  #keyed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && this.does.Escape(event.target)) return event.preventDefault();
    if (event.target.closest(TYPING)) return undefined;
    if (this.popover.press(event.key)) return event.preventDefault();
    const wanted = event.key !== 'Escape' && !switchedOff() && this.does[event.key];
    if (!wanted) return undefined;
    event.preventDefault();
    return wanted();
  }
}

function dialog() {
  const close = () => made.close();
  const made = element('dialog', { class: 'desk-keys', 'aria-labelledby': 'desk-keys-title' },
    element('header', {}, element('h2', { id: 'desk-keys-title' }, 'Keys'),
      element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'aria-label': 'Close', onclick: close }, icon('close'))),
    HELP.map(([title, keys]) => element('section', {}, element('h3', {}, title),
      element('dl', {}, keys.map(([key, meaning]) => element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)))))),
    element('label', { class: 'desk-keys-switch' }, element('input', { type: 'checkbox', checked: !switchedOff(),
      onchange: ({ target }) => switchOff(!target.checked) }), 'Single-letter keys work'));
  return made;
}

function switchedOff() {
  try {
    return localStorage.getItem(OFF) === 'true';
  } catch {
    return false; // Storage is forbidden here: the keys stay on.
  }
}

function switchOff(off) {
  try {
    localStorage.setItem(OFF, String(off));
  } catch {
    // Storage is forbidden here: the choice cannot be kept.
  }
}
