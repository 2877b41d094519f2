/** Says things: politely to a screen reader, and, where a person must see it, in a line at the foot of the desk. */
import { element } from './element.js';

let region;
let line;
let fading;

/** @param {HTMLElement} desk */
export function announceIn(desk) {
  region = element('div', { class: 'desk-heard', 'aria-live': 'polite', role: 'status' });
  line = element('p', { class: 'desk-toast', hidden: true, 'aria-hidden': 'true' });
  desk.append(region, line);
}

/** Heard only. */
export function announce(text) {
  region.textContent = text;
}

/** Heard and seen, for some seconds. */
export function tell(text) {
  announce(text);
  line.textContent = text;
  line.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { line.hidden = true; }, 6000);
}
