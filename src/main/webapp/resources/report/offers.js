/** What a person left unfinished of this report, at the head of its page: continued or discarded, and brought back. */
import { takeReopening } from '../theme/session.js';
import { clock } from './clock.js';

/** @typedef {{id: string, title: string, at: string, newer?: Record<string, any>, discarded?: boolean}} Offer `newer` is what only this browser has */

export class Offers {
  /** @type {Offer[]} */
  #offers = [];

  /** @param {HTMLElement} place @param {ReturnType<import('../theme/mirror.js').mirrorOf>} mirror @param {?string} report null of a new one */
  constructor(place, mirror, report) {
    Object.assign(this, { place, mirror });
    const here = new Map(mirror.all().filter(({ typed }) => (typed.report ?? null) === report).map((form) => [form.id, form]));
    this.#offers = JSON.parse(place.dataset.unfinished).map((offer) => {
      const mirrored = here.get(offer.id);
      here.delete(offer.id);
      return mirrored && mirrored.at > Date.parse(offer.at) ? { ...offer, at: new Date(mirrored.at).toISOString(), newer: mirrored.typed } : offer;
    });
    for (const { id, title, at, typed } of here.values()) this.#offers.push({ id, title, at: new Date(at).toISOString(), newer: typed });
    this.#offers.sort((one, other) => other.at.localeCompare(one.at));
    this.#draw();
    const wanted = takeReopening();
    const offer = this.#offers.find(({ id }) => id === wanted);
    if (offer) whenReady(() => this.#resume(offer));
  }

  /** It is open again. @param {string} id */
  gone(id) {
    this.mirror.remove(id);
    this.#offers = this.#offers.filter((offer) => offer.id !== id);
    this.#draw();
  }

  /** @param {string} id @param {?string} content what the server had of it, in JSON */
  discarded(id, content) {
    this.mirror.remove(id);
    const offer = this.#offers.find((one) => one.id === id);
    Object.assign(offer, { discarded: true, newer: offer.newer ?? (content ? JSON.parse(content) : undefined) });
    this.#draw();
  }

  #resume({ id, newer }) {
    window.composeResume([{ name: 'form', value: id }, ...(newer ? [{ name: 'newer', value: JSON.stringify(newer) }] : [])]);
  }

  #draw() {
    this.place.hidden = this.#offers.length === 0;
    const list = document.createElement('ul');
    list.append(...this.#offers.map((offer) => this.#item(offer)));
    this.place.replaceChildren(list);
  }

  #item(offer) {
    const item = document.createElement('li');
    const title = document.createElement('span');
    title.textContent = `${offer.discarded ? 'Discarded' : 'Unfinished'} ${offer.title}`;
    item.append(title, ' ', clock(offer.at), ' ', button(offer.discarded ? 'Bring back' : 'Continue', offer.title, () => this.#resume(offer)));
    if (!offer.discarded) item.append(' ', button('Discard', offer.title, () => window.composeDiscard([{ name: 'form', value: offer.id }])));
    return item;
  }
}

function button(words, title, what) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link';
  made.textContent = words;
  made.setAttribute('aria-label', `${words}: ${title}`);
  made.addEventListener('click', what);
  return made;
}

/** The commands of the page stand at its end. */
function whenReady(task) {
  if (window.composeResume) task();
  else window.addEventListener('load', task, { once: true });
}
