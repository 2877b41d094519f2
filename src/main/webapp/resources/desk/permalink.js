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

/**
 * Leads to the text on which the named card is, where that is another one of the source: it was carried over, or waits on an
 * earlier one. What is not there for whoever asks stays unfound.
 *
 * @param {string} outline the address of the outline of this text
 * @param {(url: string) => Promise<{sourceVersionId: string}>} read
 */
export async function leadTo(outline, read) {
  const [, kind, id] = /^#(annotation|thread)=([\w-]+)$/.exec(location.hash) ?? [];
  const [, root, version] = /^(.*)\/source-versions\/([\w-]+)\//.exec(outline);
  const card = id && await read(`${root}/${kind}s/${id}`).catch(() => null);
  if (!card || card.sourceVersionId === version) return;
  const address = new URL(location.href);
  address.searchParams.set('version', card.sourceVersionId);
  location.replace(address);
}
