/**
 * What changed on an annotation since the person looked at it last, and its whole past: asked for when a card unfolds, and
 * only where there is something to tell. What was shown once stays on the card for as long as the page does.
 */
import { element, time } from './element.js';
import { icon } from './icons.js';
import { looked, read, ServerProblem } from './server.js';

/** @typedef {{field: string, label: string, before: string[], now: string[]}} Change */

export class Past {
  /** Pasts by annotation and revision. @type {Map<string, Promise<object>>} */
  #known = new Map();
  /** The revision that was looked at last before this page was opened, or written by the person since. @type {Map<string, number>} */
  #looked = new Map();
  /** The newest revision that a card of this page showed. @type {Map<string, number>} */
  #shown = new Map();

  /** @param {HTMLElement} list of the cards @param {import('./store.js').Store} store */
  constructor(list, store) {
    this.store = store;
    this.api = new URL('api/v1/annotations', document.querySelector('a.brand').href).pathname;
    list.addEventListener('toggle', ({ target }) => target.matches('.desk-past-all') && target.open && this.#unfold(target), true);
    new MutationObserver(() => list.querySelectorAll('[data-past]:not([data-followed])').forEach((place) => this.#follow(place)))
      .observe(list, { childList: true, subtree: true });
  }

  /** Tells what is new to the person, and remembers that they saw it. @param {HTMLElement} place */
  #follow(place) {
    place.dataset.followed = 'true';
    const { past: id } = place.dataset;
    const revision = Number(place.dataset.revision);
    const looked = Number(place.dataset.looked);
    const arrived = this.#looked.has(id);
    // What is new on this page, and known to the person all the same, is their own: an edit, or a piece that they accepted.
    const own = revision > (this.#shown.get(id) ?? 0) && looked >= revision;
    if (!arrived || own) this.#looked.set(id, looked || revision);
    this.#shown.set(id, revision);
    const since = this.#looked.get(id);
    if (since < revision) this.#told(place.firstElementChild, id, revision, (past) => changed(past.changes, `Since you last looked, at revision ${since}`));
    if (looked < revision) seen(arrived, () => this.#remember(id, revision));
  }

  #remember(id, revision) {
    const { annotation } = this.store.entry(id) ?? {};
    if (annotation?.review) annotation.review.looked = revision;
    looked(id, revision);
  }

  #unfold(details) {
    const { past: id, revision } = details.closest('[data-past]').dataset;
    const version = this.store.entry(id)?.annotation?.etag;
    this.#told(details.lastElementChild, id, `${revision} ${version}`, (past) => entries(past.entries));
  }

  async #told(place, id, key, draw) {
    const since = this.#looked.get(id) ?? 0;
    const known = `${id} ${key} ${since}`;
    if (!this.#known.has(known)) this.#known.set(known, read(`${this.api}/${id}/past?since=${since}`));
    try {
      place.replaceChildren(draw(await this.#known.get(known)));
    } catch (problem) {
      this.#known.delete(known);
      if (!(problem instanceof ServerProblem)) throw problem;
      place.replaceChildren(element('p', { class: 'desk-why' }, problem.message));
    }
  }
}

/** What arrives on a card that lies open was looked at once the person gives a sign of being there. */
function seen(arrived, then) {
  if (!arrived) return then();
  const signs = new AbortController();
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    window.addEventListener(sign, () => { signs.abort(); then(); }, { signal: signs.signal, passive: true });
  }
  return undefined;
}

/** @param {Change[]} changes @param {string} title */
function changed(changes, title) {
  if (changes.length === 0) return element('p', { class: 'desk-changes-none' }, `${title}: the words are the same.`);
  return element('section', { class: 'desk-changes', 'aria-label': title }, element('h4', {}, title), list(changes));
}

function list(changes) {
  return element('dl', {}, changes.map(({ label, before, now }) => [element('dt', {}, label),
    element('dd', {}, element('del', {}, lines(before, now)), icon('arrow'), element('ins', {}, lines(now, before)))]));
}

/** Only what differs is marked: whole lines, or, where there is one on either side, the words in the middle. */
function lines(words, others) {
  if (words.length === 1 && others.length === 1) return element('span', {}, marked(words[0].split(/(?<=\s)/u), others[0].split(/(?<=\s)/u)));
  return words.map((line) => element('span', {}, others.includes(line) ? line : element('mark', {}, line)));
}

function marked(words, others) {
  const most = Math.min(words.length, others.length);
  let [first, last] = [0, 0];
  while (first < most && words[first].trim() === others[first].trim()) first++;
  while (last < most - first && words.at(-1 - last).trim() === others.at(-1 - last).trim()) last++;
  const middle = words.slice(first, words.length - last).join('');
  return [words.slice(0, first).join(''), middle && element('mark', {}, middle), words.slice(words.length - last).join('')];
}

function entries(all) {
  return element('ol', { class: 'desk-past-list' }, all.map((entry) => element('li', { 'data-lapsed': Boolean(entry.lapsed) },
    element('p', {}, element('strong', {}, entry.action ? entry.action.words : `Revision ${entry.revision}`), ` by ${entry.by.name} · `, time(entry.at),
      entry.action && ` · on revision ${entry.revision}`,
      entry.successor && [' · by ', element('button', { type: 'button', class: 'desk-link', 'data-select': entry.successor.id }, `annotation ${entry.successor.number ?? 'elsewhere'}`)]),
    entry.lapsed ? element('p', { class: 'desk-lapsed' }, entry.lapsed) : entry.takenBack && element('p', { class: 'desk-lapsed' }, 'Taken back'),
    entry.reason && element('q', { class: 'desk-decision-reason' }, entry.reason),
    entry.changes.length > 0 && list(entry.changes))));
}
