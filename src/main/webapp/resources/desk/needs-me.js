/** Whether something waits for the person at the desk. Of an annotation its review, as the server's state machine says. */

/** @param {import('./types.js').Annotation} annotation */
export function needsMe(annotation) {
  return annotation.needsMe || annotation.suggestions?.some((suggestion) => suggestion.mayDecide && suggestion.open) === true;
}

/** Whether it was submitted by a colleague and waits for the person. @param {import('./entry.js').Entry} entry */
export function unreviewed(entry) {
  return entry.state === 'submitted' && entry.needsMe && !entry.mine;
}

/**
 * I am to see to an open thread or am addressed in it, or somebody else spoke last where I spoke.
 *
 * @param {import('./types.js').Thread} thread
 * @param {import('./names.js').Names} names
 */
export function threadNeedsMe({ open, posts, callsMe }, { people, me }) {
  const mine = people[me]?.id;
  const standing = posts.filter((post) => !post.takenBack);
  return open && (callsMe || (standing.at(-1)?.author.id !== mine && standing.some((post) => post.author.id === mine)));
}
