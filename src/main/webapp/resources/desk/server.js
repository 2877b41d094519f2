/**
 * The way to the server: data is fetched, forms are opened by functions that the page puts on `window`
 * (p:remoteCommand), which take `[{name, value}]`.
 */

import { whenLoaded } from './loaded.js';
import { ServerProblem } from './problem.js';

export { ServerProblem };

/**
 * The outline of all annotations of a text, with the cards of the first.
 *
 * @param {string} url
 * @returns {Promise<import('./types.js').Outline>}
 * @throws {ServerProblem}
 */
export function load(url) {
  return read(url);
}

/**
 * What cards show, of annotations and of threads on passages.
 *
 * @param {string} url of the outline
 * @param {string[]} ids at most 100
 * @param {?AbortSignal} [signal]
 * @returns {Promise<import('./types.js').Cards>}
 * @throws {ServerProblem}
 */
export function cards(url, ids, signal) {
  return read(`${url}/cards?${new URLSearchParams(ids.map((id) => ['id', id]))}`, signal);
}

/**
 * The ids of the annotations and of the threads on passages in which all these words are said.
 *
 * @param {string} url of the outline
 * @param {string} words at most 200 characters
 * @param {AbortSignal} signal
 * @returns {Promise<{ids: string[]}>}
 * @throws {ServerProblem}
 */
export function matches(url, words, signal) {
  return read(`${url}/matches?${new URLSearchParams({ q: words })}`, signal);
}

/** Reads what the interface tells. @param {string} url @param {?AbortSignal} [signal] @throws {ServerProblem} */
export async function read(url, signal = null) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin', signal })
    .catch(() => { throw new ServerProblem('The server cannot be reached.'); });
  if (answer.status === 401 || answer.redirected) throw new ServerProblem('Your session has ended. Reload the page to sign in again.');
  if (answer.status === 403) throw new ServerProblem('You may not see the annotations of this text.');
  if (!answer.ok) throw new ServerProblem(await problemOf(answer));
  return answer.json().catch(() => { throw new ServerProblem('The server answered with something other than annotations.'); });
}

/** Tells which revision of an annotation the person looked at. @param {string} annotation @param {number} revision */
export function looked(annotation, revision) {
  call('deskLook', { annotation, revision, byItself: true });
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

/**
 * Asks for a decision on pieces of a suggestion, or for its withdrawal.
 *
 * @param {import('./types.js').Suggestion} suggestion as the person has it before them
 * @param {'accept'|'reject'|'withdraw'} action
 * @param {number[]} pieces
 */
export function actOnSuggestion({ id, etag }, action, pieces) {
  call('deskSuggestion', { suggestion: id, etag, action, pieces: pieces.join() });
}

function call(name, parameters) {
  if (document.readyState !== 'complete') return whenLoaded(() => call(name, parameters));
  const command = window[name];
  if (typeof command !== 'function') throw new ServerProblem('The page is not complete. Reload it; what is saved stays.');
  return command(Object.entries(parameters).map(([key, value]) => ({ name: key, value })));
}

/** The detail of an RFC 9457 problem document, or the status. */
async function problemOf(answer) {
  const problem = await answer.json().catch(() => null);
  return problem?.detail ?? problem?.title ?? `The server answered with an error (${answer.status}).`;
}
