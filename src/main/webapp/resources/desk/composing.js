/**
 * The form that is open: its spans stay painted over the text and stand as removable chips in the form, if it has a
 * `[data-form-spans]`. The fields themselves are the server's.
 */
import { element } from './element.js';
import { icon } from './icons.js';
import { withSpan } from './intervals.js';

const ROLES = { content: 'Content', cue: 'Cue', source: 'Source' };
const FIELDS = 'input:not([type=hidden]), textarea, select, button, [data-form-spans]';
/** What a person fills in, in the order of the form. */
const FILLED = 'textarea, input:not([type=hidden], [disabled]), select:not([tabindex="-1"], .desk-chip-role), [role=combobox]';

/** When the form has travelled to its place, in milliseconds. */
const SETTLED = 250;

/** Fires `open` when a form appears or goes, and `spans` when the person changes what it is about. */
export class Composing extends EventTarget {
  /** @type {?import('./types.js').Form} */
  form = null;
  /** The span worked on last. @type {?import('./types.js').Span} */
  latest = null;
  #visible = false;
  #typed = false;
  /** The form that the focus was led into. */
  #entered = null;

  /** @param {HTMLElement} composer @param {import('./passage.js').Passage} passage */
  constructor(composer, passage) {
    super();
    Object.assign(this, { composer, passage });
    new MutationObserver(() => this.#refresh()).observe(composer, { childList: true, subtree: true });
    composer.addEventListener('click', (event) => this.#clicked(event));
    composer.addEventListener('input', () => { this.#typed = true; });
    composer.addEventListener('change', ({ target }) => { if (target.dataset.role) this.#retold(target); });
    this.#refresh();
  }

  /** Whether the composer holds anything to fill in. */
  get active() {
    return this.#visible;
  }

  /** Whether something was typed that a new form would push aside. */
  get unsaved() {
    return this.#typed && this.#visible;
  }

  /** Leads the focus into a form that has just opened, or to the first field that is not accepted. */
  enter() {
    this.#refresh(); // what is not shown yet takes no focus
    const form = this.composer.querySelector('form');
    const wrong = form?.querySelector('[aria-invalid=true], [data-lead]');
    if (!wrong && form === this.#entered) return;
    this.#entered = form;
    const field = wrong ?? form?.querySelector(FILLED);
    field?.focus({ preventScroll: true });
    if (field?.tagName === 'TEXTAREA') field.setSelectionRange(field.value.length, field.value.length); // one goes on writing
    if (wrong) setTimeout(() => wrong.scrollIntoView({ block: 'nearest' }), SETTLED);
  }

  /** Whether the form belongs to a card's annotation. */
  about(id) {
    return this.form === null || this.form.annotation === id;
  }

  /** @param {import('./types.js').Form} form */
  open(form) {
    this.form = { ...form, spans: form.spans ?? [] };
    this.latest = this.form.spans.find((span) => span.role === 'content') ?? null;
    this.#refresh();
    this.dispatchEvent(new Event('open'));
  }

  close() {
    this.form = null;
    this.latest = null;
    this.#refresh();
    this.dispatchEvent(new Event('open'));
  }

  /** Adds a span, joined with those of its role that it meets. @param {import('./types.js').Span} span */
  add(span) {
    this.#change(withSpan(this.form.spans, span), span);
  }

  /** Makes a span the only content. */
  replace(span) {
    this.#change([...this.form.spans.filter((each) => each.role !== 'content'), span], span);
  }

  #change(spans, latest) {
    this.form.spans = spans.map(({ role, start, end }) => ({ role, start, end, exact: this.passage.exact({ start, end }) }));
    this.latest = latest;
    this.#refresh();
    this.dispatchEvent(new Event('spans'));
  }

  /** Lets a span be something else to the claim. */
  #retold({ dataset, value }) {
    const index = Number(dataset.role);
    const span = { ...this.form.spans[index], role: value };
    this.#change(withSpan(this.form.spans.filter((_, each) => each !== index), span), span);
    this.composer.querySelector(`select[data-role="${this.form.spans.findIndex((each) => each.role === value && each.start <= span.start && each.end >= span.end)}"]`)?.focus();
  }

  #clicked({ target }) {
    if (target.closest('[data-extend]')) return this.dispatchEvent(new Event('extend'));
    const pressed = target.closest('button[data-span]');
    if (!pressed) return undefined;
    const spans = this.form.spans.filter((_, index) => index !== Number(pressed.dataset.span));
    this.#change(spans, null);
    return this.composer.querySelector('[data-form-spans] button')?.focus();
  }

  /** The server may have replaced the form's elements: finds the place for the chips again. */
  #refresh() {
    const chips = this.composer.querySelector('[data-form-spans]');
    const content = JSON.stringify(this.form?.spans ?? []);
    if (chips && this.form && (chips.dataset.shown !== content || !chips.firstChild)) {
      chips.dataset.shown = content;
      chips.replaceChildren(this.#chips());
    }
    const visible = this.composer.querySelector(FIELDS) !== null;
    this.composer.hidden = !visible;
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#typed = false;
    this.dispatchEvent(new Event('open'));
  }

  #chips() {
    const { spans, kind } = this.form;
    const contents = spans.filter((span) => span.role === 'content').length;
    return element('ul', { class: 'desk-chips', 'aria-label': 'Passages of this form' }, spans.map((span, index) => {
      const removable = span.role !== 'content' || contents > 1;
      const name = kind === 'claim' ? ROLES[span.role] : 'Passage';
      return element('li', { class: 'desk-chip', 'data-role': span.role },
        kind === 'claim' ? this.#role(span, index, contents) : element('span', { class: 'desk-chip-role' }, name), ' ',
        element('q', { class: 'desk-chip-words' }, this.passage.exact(span)),
        removable && element('button', { type: 'button', class: 'desk-chip-remove', 'data-span': index,
          'aria-label': `Remove ${name.toLowerCase()} “${this.passage.exact(span).slice(0, 40)}”` }, icon('close')));
    }), element('li', {}, element('button', { type: 'button', class: 'desk-link', 'data-extend': true, 'aria-keyshortcuts': 'F6', title: 'Select words in the text (F6)' }, icon('adjust'), 'Extend to…')));
  }

  /** What a span is to the claim, to be changed. The last content stays content. */
  #role(span, index, contents) {
    const held = span.role === 'content' && contents === 1;
    return element('select', { class: 'desk-chip-role', 'data-role': index, 'aria-label': `What “${this.passage.exact(span).slice(0, 40)}” is` },
      Object.entries(ROLES).map(([role, words]) => element('option', { value: role, selected: role === span.role, disabled: held && role !== 'content' }, words)));
  }
}
