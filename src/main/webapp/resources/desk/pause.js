/** Lets the browser draw and answer before more is computed. @returns {Promise<void>} */
export function pause() {
  if (globalThis.scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => { setTimeout(resume); });
}

/** How much is done at one go, in items; some milliseconds' worth. */
export const PORTION = 8000;
