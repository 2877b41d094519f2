/** Whether something waits for the person at the desk, by the same rule as the server's outline of the text. */

/** @param {import('./types.js').Annotation} annotation */
export function needsMe({ state, mine, actions }) {
  if (state.code === 'changes-requested') return mine;
  return state.code === 'submitted' && actions.some((action) => action.code === 'approve' && action.allowed);
}

/** Somebody else spoke last in an open thread that I spoke in. @param {import('./types.js').Thread} thread @param {import('./names.js').Names} names */
export function threadNeedsMe({ open, posts }, { people, me }) {
  const mine = people[me]?.id;
  const standing = posts.filter((post) => !post.takenBack);
  return open && standing.at(-1)?.author.id !== mine && standing.some((post) => post.author.id === mine);
}
