/**
 * The keys of the desk. Single letters never work while a person types, chooses in a form or has a dialog open, and can be
 * switched off (WCAG 2.2, 2.1.4): each has a visible control as well.
 */
import { keep, kept } from './kept.js';
import { keyHelp } from './key-help.js';

const OFF = 'apostil.keys-off';
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=combobox], dialog, .composer';

export class Keys {
  /**
   * @param {HTMLElement} desk
   * @param {Record<string, (target: Element) => any>} does what each key does; `Escape` and `F6`, which also work where a person
   *   types, say whether they did
   * @param {{entered: boolean, press: (key: string) => boolean}} popover has its own keys while it is open
   */
  constructor(desk, does, popover) {
    Object.assign(this, { does, popover });
    this.dialog = keyHelp({ lettersWork: !switchedOff(), switchLetters: (work) => keep(OFF, String(!work)) });
    desk.append(this.dialog);
    document.addEventListener('keydown', (event) => this.#keyed(event));
  }

  help() {
    this.dialog.showModal();
  }

  #keyed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' || event.key === 'F6') {
      if (this.does[event.key](event.target)) event.preventDefault();
      return;
    }
    if (event.target.closest(TYPING) || (switchedOff() && !this.popover.entered)) return;
    const wanted = this.popover.press(event.key) || this.does[event.key];
    if (!wanted) return;
    event.preventDefault();
    if (typeof wanted === 'function') wanted(event.target);
  }
}

function switchedOff() {
  return kept(OFF) === 'true';
}
