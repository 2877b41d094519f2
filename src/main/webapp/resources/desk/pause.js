/** Lets the browser draw and answer before more is computed. @returns {Promise<void>} */
export function pause() {
  if (globalThis.scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => { setTimeout(resume); });
}

/** Runs a task before whatever waits for its turn after a {@link pause}: a person waits for it. @param {() => void} task */
export function urgently(task) {
  if (globalThis.scheduler?.postTask) scheduler.postTask(task, { priority: 'user-blocking' });
  else setTimeout(task);
}

/** How much is done at one go, in items; some milliseconds' worth. */
export const PORTION = 8000;
