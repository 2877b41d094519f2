/**
 * Where things stand in a margin: each at its ideal height if it can be, never over one another, in their order.
 *
 * @param {{ideal: number, height: number}[]} items in order; heights and places in pixels
 * @param {number} pinned index of the one that gets its ideal place, so that others make way in both directions, those
 *   before it above the margin's beginning if need be; or -1
 * @param {{gap: number, top: number}} margin least distance between two, and where the margin begins
 * @returns {number[]} the top of each
 */
export function place(items, pinned, { gap, top }) {
  const tops = down(items, 0, top, gap);
  if (pinned < 0) return tops;
  tops[pinned] = Math.max(items[pinned].ideal, top);
  for (let i = pinned - 1; i >= 0; i--) tops[i] = Math.min(tops[i], tops[i + 1] - gap - items[i].height);
  return [...tops.slice(0, pinned + 1), ...down(items, pinned + 1, tops[pinned] + items[pinned].height + gap, gap)];
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
