/** Binary search in what is sorted. */

/**
 * How many of the `count` first places come before: `before(at)` is true up to some place and false from there on.
 *
 * @param {number} count
 * @param {(at: number) => boolean} before
 */
export function countBefore(count, before) {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (before(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
