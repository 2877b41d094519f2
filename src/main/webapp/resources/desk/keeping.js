/**
 * Keeps what is typed into the open form: on the server a second after typing rests, and until it has arrived there in
 * this browser. Shows since when it is kept. Never touches a field or the focus.
 */
import { element } from './element.js';
import { BY_ITSELF, serverNow, signedIn } from '../theme/session.js';

/** Milliseconds without a key before what was typed is sent; and before it is tried again where it did not arrive. */
const REST = 900;
const AGAIN = 10000;

export class Keeping {
  #timer = 0;
  #dirty = false;
  #mirrored = true;
  /** When the server last kept something, in its own words. @type {?string} */
  #keptAt = null;

  /**
   * @param {HTMLElement} composer holds the form
   * @param {import('./composing.js').Composing} composing
   * @param {ReturnType<import('../theme/mirror.js').mirrorOf>} mirror
   */
  constructor(composer, composing, mirror) {
    Object.assign(this, { composer, composing, mirror });
    composer.addEventListener('input', (event) => this.#typed(event));
    composer.addEventListener('change', (event) => this.#typed(event));
    composer.addEventListener('focusout', ({ relatedTarget }) => this.#left(relatedTarget));
    composing.addEventListener('spans', () => this.changed());
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.flush(); });
    new MutationObserver(() => this.#show()).observe(composer, { childList: true, subtree: true });
    window.addEventListener('beforeunload', (event) => { if (this.#dirty && !this.#mirrored) event.preventDefault(); });
  }

  /** The form that is open; null where none is. */
  get form() {
    return this.composer.querySelector('form');
  }

  /** The id of the open form. */
  get id() {
    return this.#line?.dataset.saved ?? null;
  }

  get #line() {
    return this.composer.querySelector('[data-saved]');
  }

  /** Something in the form is other than before. */
  changed() {
    if (!this.id) return;
    this.#dirty = true;
    this.#mirrored = this.mirror.put(this.#mirrorImage());
    this.#soon(REST);
  }

  /** Sends at once what waits for a rest; but while the form is being saved, it waits for what comes of that. */
  flush() {
    clearTimeout(this.#timer);
    if (!this.#dirty || !this.id) return undefined;
    if (!window.PrimeFaces.ajax.Queue.isEmpty()) return this.#soon(REST);
    this.#dirty = false;
    this.sending = this.id;
    window[`${this.form.id}Keep`]?.(BY_ITSELF);
    return undefined;
  }

  /** The server's answer; without arguments where there was none. @param {?Record<string, any>} args */
  kept(args) {
    if (args?.keptForm && !args.validationFailed) {
      this.#keptAt = args.keptAt;
      if (args.keptForm === this.id && this.#line) this.#line.dataset.at = args.keptAt;
      if (!this.#dirty) this.mirror.remove(args.keptForm);
      return this.#show();
    }
    if (this.sending !== this.id) return undefined;
    this.#dirty = true;
    this.#say(!signedIn() ? 'Kept in this browser: your session has ended' : 'Kept in this browser: the server does not answer');
    return this.#soon(AGAIN);
  }

  /** The form was saved or cancelled. @param {?string} id */
  closed(id) {
    clearTimeout(this.#timer);
    this.#dirty = false;
    if (id) this.mirror.remove(id);
  }

  /** Whoever leaves the form has rested. Within it they may be on their way to *Save*, which must not wait for this. */
  #left(going) {
    if (!this.composer.contains(going)) this.flush();
  }

  #typed({ target }) {
    if (target.closest('form') === this.form && !target.closest('.ui-autocomplete')) this.changed();
  }

  #soon(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), after);
  }

  #mirrorImage() {
    const { form, id } = this;
    const typed = { ...JSON.parse(this.#line.dataset.typed), ...fields(form) };
    const spans = this.composing.form?.spans;
    if (spans?.length) typed.spans = spans;
    const words = spans?.find((span) => span.role === 'content')?.exact ?? form.querySelector('.about')?.textContent ?? '';
    const title = form.querySelector('h2').textContent.replace(/^New /, '').replace(/^Suggest a change/, 'suggestion').toLowerCase();
    return { id, at: serverNow(this.#line.dataset.at || this.#keptAt), title: words ? `${title} on “${words.slice(0, 60)}”` : title, typed };
  }

  #show() {
    const line = this.#line;
    if (!line?.dataset.at || line.dataset.shown === line.dataset.at) return;
    line.dataset.shown = line.dataset.at;
    line.replaceChildren('Saved ', clock(line.dataset.at));
  }

  #say(words) {
    if (!this.#line) return;
    delete this.#line.dataset.at;
    delete this.#line.dataset.shown;
    this.#line.replaceChildren(words);
  }
}

/** Hour and minute of an instant, in the reader's own time zone. @param {string} instant ISO 8601 */
export function clock(instant) {
  const words = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return element('time', { datetime: instant }, words);
}

/** What stands in the fields of a form, by their names; null where nothing does. */
function fields(form) {
  const found = {};
  for (const field of form.elements) {
    const name = field.name?.startsWith(`${form.id}:`) ? field.name.slice(form.id.length + 1) : '';
    if (!/^\w+$/.test(name) || name.endsWith('_input') || name.endsWith('_hinput') || field.type === 'hidden' || field.tagName === 'BUTTON') continue;
    if (field.type !== 'radio') found[name] = field.value || null;
    else if (field.checked) found[name] = field.value;
    else found[name] ??= null;
  }
  return found;
}
