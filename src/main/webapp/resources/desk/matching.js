/** Asks the server which annotations hold the words that the filter seeks; the last question counts. */
import { ServerProblem } from './problem.js';

export class Matching {
  #asked = new AbortController();

  /**
   * @param {import('./filter.js').Filter} filter
   * @param {(words: string, signal: AbortSignal) => Promise<{ids: string[]}>} ask
   * @param {(problem: ServerProblem) => void} failed
   */
  constructor(filter, ask, failed) {
    Object.assign(this, { filter, ask, failed });
    filter.addEventListener('words', () => this.seek());
  }

  /** Asks, if any words are sought. */
  async seek() {
    this.#asked.abort();
    const { words } = this.filter;
    if (!words) return;
    const { signal } = this.#asked = new AbortController();
    try {
      const { ids } = await this.ask(words, signal);
      if (!signal.aborted) this.filter.match(ids);
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof ServerProblem)) throw problem;
      this.failed(problem);
    }
  }
}
