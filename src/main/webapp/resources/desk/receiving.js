/** What the server has to say after a form or an action: forms that open and close, and cards that changed. */

export class Receiving {
  /** Whether a form was there to write in. */
  #writing = false;

  /** @param {import('./desk-widget.js').Desk} desk whose parts it tells */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {Record<string, any>} args the callback parameters of a PrimeFaces answer */
  received(args = {}) {
    const { composing, drawing, store } = this.desk;
    const before = this.#writing;
    if (args.formClosed === true || args.formClosed === 'true') composing.close();
    const [form, annotation, thread] = ['form', 'annotation', 'thread'].map((name) => parsed(args[name]));
    if (form) composing.open(form);
    drawing.held = true; // what is received together is drawn together
    if (thread) store.putThread(thread);
    if (annotation) store.putAnnotation(annotation);
    drawing.held = false;
    const entry = store.entry(annotation?.id ?? thread?.id);
    if (entry) store.selected = entry; // so that its card is built once, unfolded
    if (annotation || thread) drawing.all();
    if (entry) store.select(entry, 'server');
    this.#lead(before);
  }

  /** The focus goes into a form that opened, and out of one that closed to its card, or to the text. */
  #lead(before) {
    const { cards, composing, passage, store } = this.desk;
    this.#writing = composing.composer.querySelector('form') !== null;
    if (this.#writing) return composing.enter();
    if (!before) return undefined;
    const card = cards.cardOf(store.selected?.id);
    return (card?.querySelector('button') ?? passage.element).focus({ preventScroll: true });
  }
}

function parsed(value) {
  return typeof value === 'string' ? JSON.parse(value) : value ?? null;
}
