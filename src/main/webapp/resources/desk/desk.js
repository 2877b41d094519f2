/** The annotation desk: joins the text, the margin and the server. Loaded as a module by the page. */
import { Desk } from './desk-widget.js';

const found = document.querySelector('[data-desk]');
if (found) {
  const desk = new Desk(found);
  window.apostil = { ...window.apostil, desk: { received: (args) => desk.received(args), reload: () => desk.reload() } };
  desk.reload();
}
