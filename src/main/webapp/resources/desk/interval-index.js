/** Which of many intervals meet a stretch of text, in logarithmic time, however long single ones of them are. */
import { countBefore } from './bounds.js';

export class IntervalIndex {
  #starts;
  #size;
  /** A binary tree over the intervals in their order; each node knows how far those below it reach. */
  #reach;

  /** @param {ArrayLike<number>} starts ascending @param {ArrayLike<number>} ends */
  constructor(starts, ends) {
    this.#starts = starts;
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(starts.length, 1)));
    this.#reach = new Int32Array(2 * this.#size);
    this.#reach.set(ends, this.#size);
    for (let node = this.#size - 1; node > 0; node--) {
      this.#reach[node] = Math.max(this.#reach[2 * node], this.#reach[2 * node + 1]);
    }
  }

  /** The indices of the intervals that share a position with [start, end), ascending. @returns {number[]} */
  meeting(start, end) {
    const found = [];
    const limit = countBefore(this.#starts.length, (at) => this.#starts[at] < end);
    this.#collect(1, 0, this.#size, limit, start, found);
    return found;
  }

  #collect(node, from, to, limit, start, found) {
    if (from >= limit || this.#reach[node] <= start) return;
    if (to - from === 1) {
      found.push(from);
      return;
    }
    const middle = (from + to) >> 1;
    this.#collect(2 * node, from, middle, limit, start, found);
    this.#collect(2 * node + 1, middle, to, limit, start, found);
  }
}
