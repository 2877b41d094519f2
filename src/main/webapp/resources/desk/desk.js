/** The annotation desk: joins the text, the margin and the server. Loaded as a module by the page. */
import { Desk } from './desk-widget.js';
import { forms } from './forms.js';
import { Guidelines } from './guidelines.js';
import { styleComponents } from './late-styles.js';
import { Together } from './together.js';
import { Undo } from './undo.js';

styleComponents();
const found = document.querySelector('[data-desk]');
if (found) {
  const desk = new Desk(found);
  desk.guidelines = new Guidelines(document);
  const undo = new Undo(found, desk.store, desk.composing);
  if (desk.mayAnnotate) found.querySelector('.desk-step').before(undo.element);
  window.apostil = { ...window.apostil, forms: forms(found, desk.composing) };
  window.apostil.desk = { received, undone: (args) => undo.undone(args), reload: () => desk.reload() };
  const together = new Together(desk);
  desk.reload().then(() => {
    together.open();
    undo.refresh();
  });

  function received(args) {
    window.apostil.forms.receiving(args);
    desk.received(args);
    window.apostil.forms.received(args);
    undo.received(args);
  }
}
