/** The annotation desk: joins the text, the margin and the server. Loaded as a module by the page. */
import { Desk } from './desk-widget.js';
import { Undo } from './undo.js';

const found = document.querySelector('[data-desk]');
if (found) {
  const desk = new Desk(found);
  const undo = new Undo(found, desk.store, desk.composing);
  if (desk.mayAnnotate) found.querySelector('.desk-step').before(undo.element);
  const received = (args) => {
    desk.received(args);
    undo.received(args);
  };
  window.apostil = { ...window.apostil, desk: { received, undone: (args) => undo.undone(args), reload: () => desk.reload() } };
  desk.reload().then(() => undo.refresh());
}
