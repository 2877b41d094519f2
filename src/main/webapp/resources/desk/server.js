/**
 * The way to the server: data is fetched, forms are opened by functions that the page puts on `window`
 * (p:remoteCommand), which take `[{name, value}]`.
 */

/** A failure in words for the person at the desk. */
export class ServerProblem extends Error {}

/**
 * @param {string} url
 * @returns {Promise<{annotations: import('./types.js').Annotation[], threads: import('./types.js').Thread[]}>}
 * @throws {ServerProblem}
 */
export async function load(url) {
  const [annotations, threads] = await Promise.all(['annotations', 'threads'].map((part) => read(url.replace(/desk$/, part))));
  return { annotations, threads };
}

async function read(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .catch(() => { throw new ServerProblem('The server cannot be reached.'); });
  if (answer.status === 401 || answer.redirected) throw new ServerProblem('Your session has ended. Reload the page to sign in again.');
  if (answer.status === 403) throw new ServerProblem('You may not see the annotations of this text.');
  if (!answer.ok) throw new ServerProblem(await problemOf(answer));
  return answer.json().catch(() => { throw new ServerProblem('The server answered with something other than annotations.'); });
}

/** Opens the form of a kind on spans. @param {string} kind @param {import('./types.js').Span[]} spans */
export function compose(kind, spans) {
  call('deskCompose', { kind, spans: JSON.stringify(spans) });
}

/** Tells the open form its spans, all of them. @param {import('./types.js').Span[]} spans */
export function changeSpans(spans) {
  call('deskSpans', { spans: JSON.stringify(spans) });
}

/** Asks for an action on an annotation. @param {string} etag of the state that the person has before them */
export function act(annotation, action, etag) {
  call('deskAct', { annotation, action, etag });
}

export function actOnThread(thread, action) {
  call('deskThread', { thread, action });
}

function call(name, parameters) {
  const command = window[name];
  if (typeof command !== 'function') throw new ServerProblem('The page is not complete. Reload it; what is saved stays.');
  command(Object.entries(parameters).map(([key, value]) => ({ name: key, value })));
}

/** The detail of an RFC 9457 problem document, or the status. */
async function problemOf(answer) {
  const problem = await answer.json().catch(() => null);
  return problem?.detail ?? problem?.title ?? `The server answered with an error (${answer.status}).`;
}
