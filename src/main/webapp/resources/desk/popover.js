/**
 * The toolbar beside a selection. Number keys choose while it is open, arrow keys move within it, Escape closes it.
 * On a narrow screen the stylesheet docks it at the foot of the window.
 */
import { element } from './element.js';
import { icon } from './icons.js';

export class Popover {
  /** @type {import('./choices.js').Choice[]} */
  #choices = [];
  #back = null;

  /**
   * @param {HTMLElement} desk
   * @param {{choose: (choice: import('./choices.js').Choice, span: object) => void, pressed: (event: KeyboardEvent) => boolean, closed: () => void}} tells
   *   `pressed` may take a key that moves the selection
   */
  constructor(desk, tells) {
    Object.assign(this, { desk, tells });
    this.element = element('div', { class: 'desk-popover', role: 'toolbar', 'aria-label': 'Annotate the selection', hidden: true });
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => this.#pick(event.target.closest('button')?.dataset.index));
    this.element.addEventListener('keydown', (event) => this.#moved(event));
    desk.append(this.element);
  }

  get open() {
    return !this.element.hidden;
  }

  /** Whether the focus is in it. */
  get entered() {
    return this.open && this.element.contains(document.activeElement);
  }

  /**
   * @param {import('./intervals.js').Interval} span
   * @param {import('./choices.js').Row[]} rows
   * @param {{focus: boolean, more?: HTMLElement, place: (opened: HTMLElement) => void}} how
   *   `more`: further controls under the rows
   */
  show(span, rows, { focus, more, place }) {
    const held = this.entered ? nameOf(document.activeElement) : null;
    this.span = span;
    this.#choices = rows.flatMap((row) => row.choices);
    const shown = [...rows.map((row, index) => this.#row(row, `desk-popover-row-${index}`)), ...(more ? [more] : [])];
    this.element.replaceChildren(...shown);
    this.element.hidden = false;
    const buttons = this.#buttons();
    const first = buttons.find((button) => held && nameOf(button) === held) ?? buttons.find((button) => this.#lastKind(button)) ?? buttons[0];
    buttons.forEach((button) => { button.tabIndex = button === first ? 0 : -1; });
    place(this.element);
    if (!focus && held === null) return;
    this.#back ??= held === null ? document.activeElement : null;
    first.focus({ preventScroll: true });
  }

  close() {
    if (!this.open) return;
    const inside = this.entered;
    this.element.hidden = true;
    if (inside) this.#back?.focus({ preventScroll: true });
    this.#back = null;
    this.tells.closed();
  }

  /** Chooses by key. @param {string} key @returns {boolean} whether the key meant a choice */
  press(key) {
    const index = this.#choices.findIndex((choice) => choice.key === key);
    if (!this.open || index < 0) return false;
    this.#pick(index);
    return true;
  }

  #row({ label, name, choices }, id) {
    return element('div', { class: 'desk-popover-row', role: 'group', 'aria-label': name, 'aria-labelledby': label && id },
      label && element('span', { class: 'desk-popover-label', id }, label), choices.map((choice) => this.#button(choice)));
  }

  #button(choice) {
    return element('button', {
      type: 'button', class: 'desk-popover-choice', 'data-index': this.#choices.indexOf(choice), 'data-kind': choice.again ? null : choice.kind ?? choice.entry?.kind,
      'aria-keyshortcuts': choice.key, 'aria-expanded': 'adjust' in choice ? String(choice.adjust) : null, 'aria-haspopup': choice.here ? 'menu' : null,
      'data-role': choice.role, 'data-again': choice.again, 'data-entry': choice.entry?.id,
    }, choice.icon && icon(choice.icon), element('span', { class: 'desk-popover-words' }, choice.label), choice.key && element('kbd', { 'aria-hidden': 'true' }, choice.key));
  }

  #pick(index) {
    const choice = this.#choices[index];
    if (choice) this.tells.choose(choice, this.span);
  }

  #moved(event) {
    if (event.shiftKey || event.ctrlKey || event.altKey) {
      if (this.tells.pressed(event)) event.preventDefault();
      return;
    }
    const buttons = this.#buttons();
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = buttons.at(to % buttons.length);
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  }

  /** Where the words are annotated already, that comes first; else the kind chosen last, so that Enter repeats it. */
  #lastKind({ dataset }) {
    const again = this.#choices.find((choice) => choice.again);
    return again && !this.#choices.some((choice) => choice.entry) && dataset.kind === again.kind;
  }

  #buttons() {
    return [...this.element.querySelectorAll('button:not([hidden])')];
  }
}

/** Tells a button from its neighbours when the toolbar is drawn anew. */
function nameOf(button) {
  return button.dataset.name ?? button.textContent;
}
