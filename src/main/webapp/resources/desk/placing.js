/**
 * Where things stand in a margin: each at its ideal height if it can be, never over one another, in their order.
 * Heights and places are pixels.
 *
 * @typedef {{gap: number, top: number}} Room least distance between two, and where the margin begins
 */

/**
 * Finds places for newcomers around what has its place already, which only moves where there is no room otherwise.
 *
 * @param {{ideal: number, height: number, at: ?number}[]} items in order; `at` is the place of what has one
 * @param {Room} room
 * @returns {number[]} the top of each
 */
export function settle(items, { gap, top }) {
  let free = top;
  const tops = items.map(({ ideal, height, at }) => {
    const place = at ?? Math.max(ideal, free);
    free = place + height + gap;
    return place;
  });
  for (let i = items.length - 2; i >= 0; i--) {
    if (items[i].at === null) tops[i] = Math.min(tops[i], tops[i + 1] - gap - items[i].height);
  }
  return down(items.map(({ height }, i) => ({ ideal: tops[i], height })), 0, top, gap);
}

/**
 * Makes way for one.
 *
 * @param {{ideal: number, height: number}[]} items in order
 * @param {number} pinned index of the one that gets its ideal place, so that others make way in both directions: those
 *   before it go up as far as the margin's beginning, and what finds no room there stands below it; or -1
 * @param {Room} room
 * @returns {number[]} the top of each
 */
export function place(items, pinned, { gap, top }) {
  const tops = down(items, 0, top, gap);
  if (pinned < 0) return tops;
  tops[pinned] = Math.max(items[pinned].ideal, top);
  let above = pinned;
  while (above > 0 && tops[above] - gap - items[above - 1].height >= top) {
    above--;
    tops[above] = Math.min(tops[above], tops[above + 1] - gap - items[above].height);
  }
  const below = [...items.keys()].filter((at) => at < above || at > pinned);
  const free = tops[pinned] + items[pinned].height + gap;
  down(below.map((at) => items[at]), 0, free, gap).forEach((at, i) => { tops[below[i]] = at; });
  return tops;
}

/** Each at its ideal or below the one before. */
function down(items, from, top, gap) {
  let free = top;
  return items.slice(from).map(({ ideal, height }) => {
    const at = Math.max(ideal, free);
    free = at + height + gap;
    return at;
  });
}
