/** Joins the stream of the desk with what is shown: presence, arrivals, and how the connection is. */
import { Arrivals } from './arrivals.js';
import { element } from './element.js';
import { Live } from './live.js';
import { NewerVersion } from './newer-version.js';
import { Presence } from './presence.js';
import * as server from './server.js';

const ENDED = {
  member: 'You are no longer a member of this project, so nothing more can be saved here. What you typed is still on this page.',
  many: 'You have this application open in too many tabs, so news no longer appear in this one. Reload it to go on here.',
};

export class Together {
  /** @param {import('./desk-widget.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.presence = new Presence();
    this.line = element('p', { class: 'desk-connection', role: 'status' });
    this.newer = new NewerVersion(desk.desk.dataset.versions);
    const { annotations } = desk.desk.dataset;
    this.arrivals = new Arrivals(desk.store, {
      cards: (ids) => server.cards(annotations, ids), put: (cards) => this.#put(cards), reload: () => this.#reload(),
    });
    this.live = new Live(desk.desk.dataset.live, () => desk.mark);
    this.live.addEventListener('message', ({ detail }) => this.#heard(detail));
    this.live.addEventListener('lost', () => this.#lost());
    this.live.addEventListener('found', () => this.line.replaceChildren());
    this.live.addEventListener('interrupted', ({ detail }) => this.#interrupted(detail));
    this.live.addEventListener('ended', ({ detail }) => this.#ended(detail));
    document.querySelector('.desk-title > div')?.append(this.presence.element, element('div', { class: 'desk-news' }, this.newer.element, this.line));
  }

  /** Begins, once the outline is known. */
  open() {
    this.newer.show(this.desk.newest);
    this.live.open();
  }

  async #reload() {
    await this.desk.reload();
    this.newer.show(this.desk.newest);
  }

  /** @param {import('./live.js').Message} message */
  #heard({ type, mark, ids, own, people }) {
    if (type === 'presence') this.presence.show(people, this.desk.me);
    else if (type === 'outline') this.arrivals.anew();
    else if (ids) this.arrivals.changed(ids, !own);
    if (mark) this.desk.mark = mark;
  }

  /** What arrives together is drawn together. */
  #put({ annotations, threads }) {
    const { drawing, store } = this.desk;
    drawing.held = true;
    annotations.forEach((annotation) => store.putAnnotation(annotation));
    threads.forEach((thread) => store.putThread(thread));
    drawing.held = false;
    drawing.all();
  }

  #lost() {
    this.presence.forget();
    this.line.replaceChildren('No connection: what others do does not appear at the moment. It will by itself as soon as the connection is back.');
  }

  /** A socket does not say why it was refused: a request does. */
  async #interrupted(tries) {
    if (tries !== 2) return;
    const answer = await fetch(this.desk.desk.dataset.undo, { credentials: 'same-origin' }).catch(() => null);
    if (answer?.status === 401 || answer?.redirected) this.#ended('session');
    else if (answer?.status === 404) this.#ended('member');
  }

  #ended(why) {
    this.live.stop();
    this.presence.forget();
    this.line.replaceChildren();
    if (why === 'session') return window.PrimeFaces?.widgets?.expired?.show();
    return this.line.replaceChildren(element('strong', {}, ENDED[why]));
  }
}
