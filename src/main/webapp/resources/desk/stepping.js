/**
 * The next or previous entry of all that is shown, from the selected one or from what can be seen; after the last comes the
 * first.
 *
 * @param {import('./shown.js').Shown} shown
 * @param {?import('./entry.js').Entry} selected
 * @param {{seen: {start: number}}} sight
 * @param {1|-1} by
 * @param {(entry: import('./entry.js').Entry) => boolean} [wanted] which to stop at
 * @returns {?import('./entry.js').Entry} null where none is wanted
 */
export function nextOf(shown, selected, sight, by, wanted = () => true) {
  const { entries } = shown;
  const from = selected ? shown.placeOf(selected) : shown.before(sight.seen.start) - (by > 0 ? 1 : 0);
  for (let far = 1; far <= entries.length; far++) {
    const next = entries[(from + by * far + entries.length * 2) % entries.length];
    if (wanted(next)) return next;
  }
  return null;
}
