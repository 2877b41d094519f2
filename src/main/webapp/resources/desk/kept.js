/** What a person has chosen on this machine, where the browser lets it be kept. */

/** @param {string} name @returns {?string} */
export function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // Storage is forbidden here: everything is as at the first visit.
  }
}

/** @param {string} name @param {string} value */
export function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is forbidden here: the choice cannot be kept.
  }
}
