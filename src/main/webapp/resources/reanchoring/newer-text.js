/** The whole newer text on the page of what changed: joins the text, the candidates, and placing by hand. */
import { element } from '../desk/element.js';
import { painter } from '../desk/painter.js';
import { Segments } from '../desk/segments.js';
import { Selecting } from '../desk/selecting.js';
import { ByHand } from './by-hand.js';
import { Candidates } from './candidates.js';
import { Pane } from './pane.js';

const found = document.querySelector('[data-painted]');
if (found) join(found);
if (document.querySelector('#waiting .messages li')) document.querySelector('#place, #waiting-title')?.scrollIntoView({ block: 'center', behavior: 'instant' });

/** @param {HTMLElement} section */
function join(section) {
  const { candidates, parts } = JSON.parse(section.dataset.painted);
  const pane = new Pane(section.querySelector('.newer-text'));
  const paint = painter(pane);
  const heard = element('p', { class: 'visually-hidden', role: 'status' });
  const say = (words) => { heard.textContent = words; };
  section.append(heard);
  const placed = candidates.length > 0 ? new Candidates(pane, paint, candidates, say) : null;
  if (placed) section.querySelector('.newer-steps').append(...placed.controls());
  const form = section.querySelector('form');
  const hand = form ? new ByHand(pane, paint, parts, form, say) : null;
  new Selecting(pane, new Segments(pane), { chosen: (span, focus) => hand?.take(span, focus), moved: (span) => say(pane.exact(span)), gone: () => {} });
  section.addEventListener('keydown', (event) => stepped(event, placed));
}

/** N and P, as on the desk, while the text or what stands around it has the focus. */
function stepped(event, candidates) {
  const by = { n: 1, p: -1 }[event.key];
  if (!by || !candidates || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  candidates.step(by);
}
