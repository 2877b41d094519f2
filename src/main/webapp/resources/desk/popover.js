/**
 * The toolbar beside a selection. Number keys choose while it is open, arrow keys move within it, Escape closes it.
 * On a narrow screen the stylesheet docks it at the foot of the window.
 */
import { element } from './element.js';
import { icon } from './icons.js';
import { nameOf } from './naming.js';

export class Popover {
  #choices = [];
  #back = null;

  /**
   * @param {HTMLElement} desk
   * @param {{choose: (choice: import('./choices.js').Choice, span: object) => void, closed: () => void}} tells
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

  /**
   * @param {import('./intervals.js').Interval} span
   * @param {DOMRect[]} rects of its lines
   * @param {{choices: import('./choices.js').Choice[], already: import('./entry.js').Entry[], focus: boolean}} offer
   */
  show(span, rects, { choices, already, focus }) {
    this.span = span;
    this.#choices = [...already.map((entry) => ({ entry, label: nameOf(entry), icon: entry.kind })), ...choices];
    const buttons = this.#choices.map((choice, index) => this.#button(choice, index));
    this.element.replaceChildren(
      ...(already.length ? [element('div', { class: 'desk-popover-row' }, element('span', { class: 'desk-popover-label' }, 'Annotated already:'),
        buttons.slice(0, already.length))] : []),
      element('div', { class: 'desk-popover-row' }, buttons.slice(already.length)));
    this.element.hidden = false;
    this.#stand(rects);
    if (!focus) return;
    this.#back = document.activeElement;
    buttons[0].focus({ preventScroll: true });
  }

  close() {
    if (!this.open) return;
    const inside = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (inside) this.#back?.focus({ preventScroll: true });
    this.#back = null;
    this.tells.closed();
  }

  /** Chooses by number key. @param {string} key @returns {boolean} whether the key meant a choice */
  press(key) {
    const index = this.#choices.findIndex((choice) => choice.key === key);
    if (!this.open || index < 0) return false;
    this.#pick(index);
    return true;
  }

  #button(choice, index) {
    return element('button', {
      type: 'button', class: 'desk-popover-choice', 'data-index': index, 'data-kind': choice.kind ?? choice.entry?.kind,
      tabindex: index === 0 ? 0 : -1, 'aria-keyshortcuts': choice.key,
    }, choice.icon && icon(choice.icon), element('span', {}, choice.label), choice.key && element('kbd', { 'aria-hidden': 'true' }, choice.key));
  }

  #pick(index) {
    const choice = this.#choices[index];
    if (!choice) return;
    const { span } = this;
    this.close();
    this.tells.choose(choice, span);
  }

  #moved(event) {
    const buttons = [...this.element.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = buttons.at(to % buttons.length);
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  }

  /** Under the last line of the selection, or above the first where there is no room. */
  #stand(rects) {
    const frame = this.desk.getBoundingClientRect();
    const [first, last] = [rects[0], rects.at(-1)];
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const under = last.bottom + 8 + height < window.innerHeight;
    const top = under || first.top < height + 80 ? Math.min(last.bottom + 8, window.innerHeight - height - 8) : first.top - height - 8;
    const left = Math.min(Math.max((under ? last : first).left, frame.left), frame.right - width);
    this.element.style.top = `${top - frame.top}px`;
    this.element.style.left = `${Math.max(left - frame.left, 0)}px`;
  }
}
