/**
 * Scrolling to a place of the text. Blocks far from the window have only an estimated height until the window comes near
 * them, so the place is looked at again until it stays where it shall be, unless the person scrolls away meanwhile.
 */
const UPPER_EDGE = 96;
/** How far down the window the place shall stand, as a share of its height. */
const SHARE = .28;
/** Up to how many windows away the way there is shown. */
const NEAR = 2;
/** Pictures that must pass without a correction, and the most that are waited for. */
const STEADY = 4;
const MOST = 40;

let going = null;

/**
 * @param {() => number} top how far below the window's upper edge the place is now, in pixels
 * @param {number} bottom down to where the window is free
 */
export function reveal(top, bottom) {
  going?.abort();
  const now = top();
  if (now >= UPPER_EDGE && now + 24 <= bottom) return;
  const wanted = window.innerHeight * SHARE;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(now - wanted) > NEAR * window.innerHeight;
  going = new AbortController();
  const { signal } = going;
  for (const act of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(act, () => going?.abort(), { signal, passive: true, capture: true });
  }
  window.scrollBy({ top: now - wanted, behavior: calm ? 'instant' : 'smooth' });
  if (calm) settle(() => top() - wanted, signal);
  else window.addEventListener('scrollend', () => settle(() => top() - wanted, signal), { signal, once: true });
}

/** @param {() => number} off how far the place is from where it shall be */
function settle(off, signal, steady = 0, left = MOST) {
  if (signal.aborted) return;
  if (steady >= STEADY || left === 0) {
    going?.abort();
    return;
  }
  const before = window.scrollY;
  const by = off();
  if (Math.abs(by) > 1) window.scrollBy({ top: by, behavior: 'instant' });
  const moved = Math.abs(window.scrollY - before) > 1;
  requestAnimationFrame(() => settle(off, signal, moved ? 0 : steady + 1, left - 1));
}
