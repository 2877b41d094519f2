/**
 * Asks the server for what cards show and the outline does not tell, for those near the window: in batches, after the
 * scrolling has slowed down, and given up when the reader is elsewhere by then. A failure is told once, and nothing more
 * is asked until somebody tries again; what is known stays.
 */
import { ServerProblem } from './problem.js';

/** The most that one request asks for. */
const BATCH = 100;
/** How long the window must rest, and how long at most is waited while it does not, in milliseconds. */
const REST = 90;
const PATIENCE = 360;

/** Fires `failed` with the problem, and `mended` when it is tried again. */
export class Details extends EventTarget {
  #wanted = [];
  #absent = new Set();
  #asked = null;
  #timer = 0;
  #since = 0;
  #failed = false;

  /**
   * @param {(ids: string[], signal: AbortSignal) => Promise<import('./types.js').Cards>} ask
   * @param {import('./store.js').Store} store takes the answers
   */
  constructor(ask, store) {
    super();
    Object.assign(this, { ask, store });
  }

  /** @param {import('./entry.js').Entry[]} entries near the window now, the most wanted first */
  want(entries) {
    this.#wanted = entries;
    if (this.#failed || this.#missing().length === 0) return;
    const now = performance.now();
    if (!this.#timer) this.#since = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fetch(), Math.max(0, Math.min(REST, this.#since + PATIENCE - now)));
  }

  retry() {
    this.#failed = false;
    this.#absent.clear();
    this.dispatchEvent(new Event('mended'));
    this.#fetch();
  }

  #missing() {
    return this.#wanted.filter((entry) => !entry.complete && !this.#absent.has(entry.id)).map((entry) => entry.id);
  }

  async #fetch() {
    this.#timer = 0;
    const missing = this.#missing();
    if (this.#asked) {
      if (this.#asked.ids.some((id) => missing.includes(id))) return;
      this.#asked.stop.abort();
    }
    if (missing.length === 0) return;
    const asked = { ids: missing.slice(0, BATCH), stop: new AbortController() };
    this.#asked = asked;
    try {
      const cards = await this.ask(asked.ids, asked.stop.signal);
      asked.ids.forEach((id) => this.#absent.add(id)); // what is not in the answer is not asked for again
      this.store.putCards(cards);
    } catch (problem) {
      if (asked.stop.signal.aborted) return;
      if (!(problem instanceof ServerProblem)) throw problem;
      this.#failed = true;
      this.dispatchEvent(new CustomEvent('failed', { detail: problem }));
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
    if (!this.#failed && this.#missing().length > 0 && !this.#asked) this.#fetch();
  }
}
