/**
 * Undo and redo: two controls in the bar, and their keys. What would be taken back next, in which document of the project,
 * the server knows; it outlasts the page. Fields keep the undo that the browser has for them.
 */
import { announce, tell } from './announce.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { ASIDE } from './words.js';

const FIELDS = 'input, textarea, select, [contenteditable], [role=dialog], [role=combobox], dialog, .composer';
const MAC = /^Mac|^iP/.test(navigator.platform);
const KEYS = MAC ? { undo: '⌘Z', redo: '⇧⌘Z' } : { undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z' };
const NAMES = { undo: 'Undo', redo: 'Redo' };
const NOTHING = { undo: 'Nothing to undo: you have done nothing in this project that stands', redo: 'Nothing to redo: you have taken nothing back' };
/** As long as the note of what was done can be seen, in milliseconds. */
const SEEN = 9000;

/**
 * @typedef {{code: string, words: string, source: string, sourceVersion: string, title: string, card: string}} Deed
 * @typedef {{etag: string, undo: ?Deed, redo: ?Deed}} Offer what can be taken back and done again
 */
export class Undo {
  /** @type {?Offer} */
  #offer = null;
  #known = Promise.resolve();
  /** What was pressed and not yet asked for. @type {('undo'|'redo')[]} */
  #pressed = [];
  #running = false;
  #answered = () => {};
  #fading = 0;

  /**
   * @param {HTMLElement} desk
   * @param {import('./store.js').Store} store
   * @param {import('./composing.js').Composing} composing
   */
  constructor(desk, store, composing) {
    Object.assign(this, { desk, store, composing });
    this.buttons = { undo: this.#button('undo'), redo: this.#button('redo') };
    this.element = element('span', { class: 'desk-undo', role: 'group', 'aria-label': 'Undo and redo' }, this.buttons.undo, this.buttons.redo);
    this.note = element('p', { class: 'desk-toast desk-undone', hidden: true });
    desk.append(this.note);
    this.#show();
    document.addEventListener('keydown', (event) => this.#keyed(event));
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.refresh(); });
  }

  /** Asks what can be taken back and done again. A failure leaves the controls as they are: the next answer sets them. */
  refresh() {
    this.#known = fetch(this.desk.dataset.undo, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : null)).catch(() => null)
      .then((offer) => this.#offered(offer));
    return this.#known;
  }

  /** What the server has to say after any form or action: what can be undone may be another. @param {Record<string, any>} args */
  received(args = {}) {
    if (args.annotation || args.thread) this.refresh();
  }

  /** What came of taking back or doing again. @param {Record<string, any>} args */
  undone(args = {}) {
    const outcome = parsed(args.undone);
    if (outcome) {
      this.#offered(outcome.next);
      this.#tell(outcome, this.#asked);
      this.#put(outcome);
    } else {
      this.#pressed = [];
      if (args.undo) this.#offered(parsed(args.undo));
      else this.refresh();
    }
    this.#answered();
  }

  /** One after the other, so that pressing three times takes back three. @param {'undo'|'redo'} which */
  async press(which) {
    if (this.composing.unsaved) return tell('A form is open. Save or cancel it first; what you typed is still there.');
    this.#pressed.push(which);
    if (this.#running) return undefined;
    this.#running = true;
    while (this.#pressed.length > 0) await this.#ask(this.#pressed.shift());
    this.#running = false;
    return undefined;
  }

  async #ask(which) {
    await this.#known;
    const command = { undo: window.deskUndo, redo: window.deskRedo }[which];
    if (!this.#offer?.[which] || !command) {
      this.#pressed = [];
      return tell(command ? `${NOTHING[which]}.` : 'The page is not complete. Reload it; what is saved stays.');
    }
    this.#asked = which;
    return new Promise((answered) => {
      this.#answered = answered;
      command([{ name: 'etag', value: this.#offer.etag }]);
    });
  }

  #asked = 'undo';

  #offered(offer) {
    if (!offer) return;
    this.#offer = offer;
    this.#show();
  }

  #show() {
    for (const [which, button] of Object.entries(this.buttons)) {
      const deed = this.#offer?.[which];
      const name = deed ? `${NAMES[which]}: ${deed.words}${this.#elsewhere(deed)}` : NOTHING[which];
      button.setAttribute('aria-label', name);
      button.title = deed ? `${name} (${KEYS[which]})` : name;
      if (deed) button.removeAttribute('aria-disabled');
      else button.setAttribute('aria-disabled', 'true');
    }
  }

  #tell({ deed, said }, which) {
    const [done, back] = which === 'undo' ? ['Taken back', 'redo'] : ['Done again', 'undo'];
    const words = `${done}: ${said}${this.#elsewhere(deed)}.`;
    const keys = `${NAMES[back]} with ${KEYS[back]}.`;
    const there = !this.#isHere(deed) && element('a', { href: `${location.pathname}?source=${deed.source}#annotation=${deed.card}` }, 'Show it there');
    this.note.replaceChildren(words, ' ', element('span', {}, keys), ...(there ? [' ', there] : []));
    this.note.hidden = false;
    announce(`${words} ${keys}`);
    this.#fade();
  }

  /** The note stays while it is pointed at or has the focus. */
  #fade() {
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => (this.note.matches(':hover, :focus-within') ? this.#fade() : this.note.setAttribute('hidden', '')), SEEN);
  }

  /** Shows what changed, if it is on this text; what was taken back altogether goes as what is withdrawn does. */
  #put({ deed, annotation, thread }) {
    if (!this.#isHere(deed)) return;
    if (thread) this.store.putThread(thread);
    if (annotation) this.store.putAnnotation(annotation);
    const entry = this.store.entry(deed.card);
    if (!entry) return;
    if (!ASIDE.has(entry.state)) this.store.select(entry, 'server');
    else if (this.store.selected?.id === entry.id) this.store.select(null, 'server');
  }

  #isHere(deed) {
    return this.desk.dataset.annotations.includes(deed.sourceVersion);
  }

  #elsewhere(deed) {
    return this.#isHere(deed) ? '' : ` in “${deed.title}”`;
  }

  /** By the letter, or on a keyboard of another script by the place of the key. */
  #keyed(event) {
    if (event.defaultPrevented || event.altKey || !(MAC ? event.metaKey : event.ctrlKey) || event.target.closest(FIELDS)) return;
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : { KeyZ: 'z', KeyY: 'y' }[event.code];
    if (key !== 'z' && (key !== 'y' || event.shiftKey)) return;
    event.preventDefault();
    this.press(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  #button(which) {
    return element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'data-undo': which,
      'aria-keyshortcuts': `${MAC ? 'Meta' : 'Control'}+${which === 'redo' ? 'Shift+' : ''}Z`, onclick: () => this.press(which) }, icon(which));
  }
}

function parsed(value) {
  return typeof value === 'string' ? JSON.parse(value) : value ?? null;
}
