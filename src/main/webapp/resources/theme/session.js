/**
 * When the session ends. The server writes it into the cookie APOSTIL_UNTIL with every answer, so it counts from the last
 * request of any tab: `milliseconds since 1970 by the server's clock . length of a session in seconds`. Some minutes
 * before, a dialog offers to stay; afterwards another leads to the sign-in and back to this very place.
 */

import { forgetAll } from './mirror.js';

/** Tells the server that nobody asked: while the database is away it answers with nothing, and no dialog opens. */
export const BY_ITSELF = [{ name: 'byItself', value: true }];

/** Warned this long before the end, or a third of a session before where sessions are short; in milliseconds. */
const BEFORE = 5 * 60_000;
const LOOK = 2000;
const REOPEN = 'apostil.reopen';

/** The server wrote its time into the page shortly before the first of it arrived. */
const arrived = performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0);
const offset = Number(document.querySelector('meta[name=apostil-now]')?.content ?? arrived) - arrived;
let warned = false;
let ended = false;
let openForm = () => null;

/**
 * The time by the server's clock, in milliseconds since 1970. It can be behind, by as long as the page took to come: what
 * happens here after an instant that the server named is later than that all the same.
 *
 * @param {?string} [after] such an instant, ISO 8601
 */
export function serverNow(after) {
  return Math.max(Date.now() + offset, after ? Date.parse(after) + 1 : 0);
}

/** @param {() => ?string} ask tells the id of the form that is open, to be opened again after a new sign-in */
export function wouldReopen(ask) {
  openForm = ask;
}

/** The id of the form that was open when this tab went to sign in again; told once. @returns {?string} */
export function takeReopening() {
  const id = sessionStorage.getItem(REOPEN);
  sessionStorage.removeItem(REOPEN);
  return id;
}

function until() {
  const found = /(?:^|; )(?:__Host-)?APOSTIL_UNTIL=(\d+)\.(\d+)/.exec(document.cookie);
  return found && { end: Number(found[1]), length: Number(found[2]) * 1000 };
}

/** Whether somebody is signed in here, in this tab or another. */
export function signedIn() {
  return until() !== null;
}

function look() {
  const session = until();
  const left = session ? session.end - serverNow() : 0;
  if (left <= 0) return end();
  ended = false;
  const warn = left <= Math.min(BEFORE, session.length / 3);
  if (warn && !warned) announce(session.end);
  if (!warn && warned) dialog('ending')?.hide();
  warned = warn;
  return undefined;
}

function announce(at) {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at - offset));
  document.querySelector('[data-session-end]').textContent = time;
  dialog('ending')?.show();
}

function end() {
  if (ended) return;
  ended = true;
  warned = false;
  dialog('ending')?.hide();
  dialog('expired')?.show();
}

function dialog(name) {
  return window.PrimeFaces?.widgets?.[name];
}

/** Leads to the sign-in, and from there back to where the person is now. */
function leave(event) {
  event.preventDefault();
  const id = openForm();
  if (id) sessionStorage.setItem(REOPEN, id);
  const { pathname, search, hash } = window.location;
  window.location.assign(`${event.currentTarget.dataset.signIn}?next=${encodeURIComponent(pathname + search + hash)}`);
}

if (document.querySelector('[data-session-end]')) {
  for (const link of document.querySelectorAll('[data-sign-in]')) link.addEventListener('click', leave);
  document.getElementById('leave')?.addEventListener('submit', forgetAll);
  setInterval(look, LOOK);
  document.addEventListener('visibilitychange', look);
}
