/** The address of one card: `#annotation=UUID`, or `#thread=UUID` for a discussion on a passage. */

/** The id that the address names, or null. */
export function linked() {
  return /^#(?:annotation|thread)=([\w-]+)$/.exec(location.hash)?.[1] ?? null;
}

/** @param {?import('./entry.js').Entry} entry */
export function link(entry) {
  const address = new URL(location.href);
  address.hash = entry ? `${entry.kind !== 'thread' ? 'annotation' : 'thread'}=${entry.id}` : '';
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
