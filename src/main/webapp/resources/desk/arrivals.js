/**
 * What others do on this desk appears on it: the cards that are other than they were are asked for, a few at a time, and
 * put where they belong, without moving what the person looks at, the focus or what they type. A desk at which nobody sat
 * for long asks for nothing until somebody comes back, so that its session ends as it would otherwise.
 */
import { announce } from './announce.js';

/** What comes within this time is asked for together, in milliseconds. */
const TOGETHER = 120;
/** Cards that one request asks for. */
const BATCH = 100;
/** A screen reader is told of news at most so often. */
const QUIET = 8000;
/** So long after the last key or movement of the pointer somebody sits at the desk. */
const ATTENDED = 10 * 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'];

export class Arrivals {
  /** What is to be asked for, and whether it is news. @type {Map<string, boolean>} */
  #ids = new Map();
  #all = false;
  #timer = 0;
  #running = false;
  #attendedAt = performance.now();
  #news = { added: 0, changed: 0 };
  #saidAt = -Infinity;
  #saying = 0;

  /**
   * @param {import('./store.js').Store} store
   * @param {{cards: (ids: string[]) => Promise<import('./types.js').Cards>, put: (cards: object) => void, reload: () => Promise<void>}} desk
   */
  constructor(store, desk) {
    Object.assign(this, { store, desk });
    for (const sign of SIGNS) window.addEventListener(sign, () => this.#attended(), { capture: true, passive: true });
  }

  /** Cards are other than they were. @param {string[]} ids @param {boolean} news whether somebody else did it */
  changed(ids, news) {
    for (const id of ids) this.#ids.set(id, news || this.#ids.get(id) === true);
    this.#soon();
  }

  /** All may be other than it was. */
  anew() {
    this.#all = true;
    this.#soon();
  }

  #attended() {
    const away = performance.now() - this.#attendedAt > ATTENDED;
    this.#attendedAt = performance.now();
    if (away) this.#soon();
  }

  #soon() {
    if (this.#running || performance.now() - this.#attendedAt > ATTENDED) return;
    this.#timer ||= setTimeout(() => this.#fetch(), TOGETHER);
  }

  async #fetch() {
    this.#timer = 0;
    this.#running = true;
    const asked = new Map([...this.#ids].slice(0, BATCH));
    try {
      if (this.#all) {
        this.#all = false;
        this.#ids.clear();
        await this.desk.reload();
      } else {
        asked.forEach((_, id) => this.#ids.delete(id));
        this.#put(await this.desk.cards([...asked.keys()]), asked);
      }
    } catch (problem) {
      asked.forEach((news, id) => this.#ids.set(id, news || this.#ids.get(id) === true)); // the next message, or the next connection, tries again
      this.#running = false;
      return;
    }
    this.#running = false;
    if (this.#all || this.#ids.size > 0) this.#soon();
  }

  /** What is known already is left as it is; what the person did themselves is put in its place, and no news. */
  #put({ annotations, threads }, asked) {
    const other = { annotations: annotations.filter((each) => this.#isNew(each)), threads: threads.filter((each) => this.#isNewThread(each)) };
    const news = [...other.annotations, ...other.threads].filter(({ id, annotation }) => asked.get(id) || asked.get(annotation));
    const added = news.filter(({ id }) => !this.store.entry(id)).length;
    this.#news.added += added;
    this.#news.changed += news.length - added;
    if (other.annotations.length + other.threads.length > 0) this.desk.put(other);
    if (news.length > 0) this.#say();
  }

  #isNew(annotation) {
    const known = this.store.entry(annotation.id)?.full;
    return !known || JSON.stringify({ ...known, number: 0 }) !== JSON.stringify({ ...annotation, number: 0 });
  }

  #isNewThread(thread) {
    const known = this.store.entry(thread.id)?.threads.find(({ id }) => id === thread.id);
    return !known || JSON.stringify(known) !== JSON.stringify(thread);
  }

  /** Quietly, and several together. */
  #say() {
    if (this.#saying) return;
    this.#saying = setTimeout(() => {
      this.#saying = 0;
      this.#saidAt = performance.now();
      const { added, changed } = this.#news;
      this.#news = { added: 0, changed: 0 };
      announce([added && `${added} new`, changed && `${changed} changed`].filter(Boolean).join(', '));
    }, Math.max(1000, this.#saidAt + QUIET - performance.now()));
  }
}
