/** What a person left unfinished on this text, at the head of the margin: continued or discarded. */
import { element } from './element.js';
import { clock } from './keeping.js';
import { whenLoaded } from './loaded.js';
import { takeReopening } from '../theme/session.js';

/** @typedef {{id: string, title: string, at: string, newer?: Record<string, any>}} Offer `newer` is what only this browser has */

export class Unfinished {
  /** @type {Offer[]} */
  #offers = [];

  /** @param {HTMLElement} place @param {ReturnType<import('../theme/mirror.js').mirrorOf>} mirror */
  constructor(place, mirror) {
    Object.assign(this, { place, mirror });
    this.show(JSON.parse(place.dataset.unfinished));
    const wanted = takeReopening();
    const offer = this.#offers.find(({ id }) => id === wanted);
    if (offer) whenLoaded(() => this.#resume(offer));
  }

  /** @param {Offer[]} kept what the server has, latest first */
  show(kept) {
    const here = new Map(this.mirror.all().map((form) => [form.id, form]));
    this.#offers = kept.map((offer) => {
      const mirrored = here.get(offer.id);
      here.delete(offer.id);
      return mirrored && mirrored.at > Date.parse(offer.at) ? { ...offer, at: new Date(mirrored.at).toISOString(), newer: mirrored.typed } : offer;
    });
    for (const { id, title, at, typed } of here.values()) this.#offers.push({ id, title, at: new Date(at).toISOString(), newer: typed });
    this.#offers.sort((one, other) => other.at.localeCompare(one.at));
    this.#draw();
  }

  /** It is open again, or discarded. @param {string} id */
  gone(id) {
    this.mirror.remove(id);
    this.#offers = this.#offers.filter((offer) => offer.id !== id);
    this.#draw();
  }

  #resume({ id, newer }) {
    window.deskResume?.([{ name: 'form', value: id }, ...(newer ? [{ name: 'newer', value: JSON.stringify(newer) }] : [])]);
  }

  #draw() {
    this.place.hidden = this.#offers.length === 0;
    this.place.replaceChildren(...(this.#offers.length ? [element('ul', {}, this.#offers.map((offer) => this.#item(offer)))] : []));
    window.dispatchEvent(new Event('resize')); // the margin below it stands elsewhere now
  }

  #item(offer) {
    const button = (words, what) => element('button', { type: 'button', class: 'desk-link', 'aria-label': `${words}: ${offer.title}`, onclick: what }, words);
    return element('li', { 'data-offer': offer.id }, element('span', { class: 'unfinished-title' }, 'Unfinished ', offer.title), clock(offer.at),
      button('Continue', () => this.#resume(offer)), button('Discard', () => window.deskDiscard?.([{ name: 'form', value: offer.id }])));
  }
}
