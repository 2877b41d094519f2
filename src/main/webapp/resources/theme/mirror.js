/**
 * What a person typed and what has not reached the server yet, kept in this browser under the person and the text: for
 * the time in which the server is away or the session has ended. It is removed as soon as the server has it.
 */

const PREFIX = 'apostil.typed/';

/** @typedef {{id: string, at: number, title: string, typed: Record<string, any>}} Mirrored `at` in milliseconds of the server's clock */

/** @param {string} owner person and text, as `person/version` */
export function mirrorOf(owner) {
  const key = (id) => `${PREFIX}${owner}/${id}`;
  return {
    /** @param {Mirrored} form @returns {boolean} whether this browser keeps it */
    put: (form) => attempt(() => { localStorage.setItem(key(form.id), JSON.stringify(form)); return true; }, false),
    /** @param {string} id */
    remove: (id) => attempt(() => localStorage.removeItem(key(id))),
    /** @returns {Mirrored[]} */
    all: () => attempt(() => names(key('')).map((name) => JSON.parse(localStorage.getItem(name))), []),
  };
}

/** Forgets all that any person typed: somebody signs out, and the next one at this browser is perhaps another. */
export function forgetAll() {
  attempt(() => names(PREFIX).forEach((name) => localStorage.removeItem(name)));
}

function names(prefix) {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

/** Storage can be forbidden or full: then this browser keeps nothing, and says so nowhere but in its answer. */
function attempt(task, otherwise) {
  try {
    return task();
  } catch {
    return otherwise;
  }
}
