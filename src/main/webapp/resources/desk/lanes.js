/**
 * Lanes of underline: overlapping intervals get different ones, the smaller the nearer to the text, so that nesting reads
 * like brackets. Lanes belong to the whole text and not to what is in view: scrolling changes none.
 */

/** How many lines of underline are told apart; deeper nesting shares the last one. */
export const LANES = 3;

/** Room for a place within the order of sizes. */
const PLACES = 2 ** 21;

/**
 * @param {ArrayLike<number>} starts
 * @param {ArrayLike<number>} ends
 * @returns {Uint8Array} the lane of each interval, 0 to LANES - 1
 */
export function lanes(starts, ends) {
  const found = new Uint8Array(starts.length);
  const taken = Array.from({ length: LANES - 1 }, () => new Uint8Array(lastOf(ends)));
  for (const at of bySize(starts, ends)) {
    let lane = 0;
    while (lane < LANES - 1 && anyIn(taken[lane], starts[at], ends[at])) lane++;
    found[at] = lane;
    if (lane < LANES - 1) taken[lane].fill(1, starts[at], ends[at]);
  }
  return found;
}

function anyIn(taken, start, end) {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** Indices, those of the shortest intervals first. */
function bySize(starts, ends) {
  const keys = new Float64Array(starts.length);
  for (let at = 0; at < keys.length; at++) keys[at] = (ends[at] - starts[at]) * PLACES + at;
  return keys.sort().map((key) => key % PLACES);
}

function lastOf(ends) {
  let last = 0;
  for (let at = 0; at < ends.length; at++) last = Math.max(last, ends[at]);
  return last;
}
