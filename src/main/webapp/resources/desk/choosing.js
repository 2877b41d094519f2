/** What comes of a selection: it is offered, listed, made into something, or let go of. */
import * as server from './server.js';

export class Choosing {
  /** @param {import('./desk-widget.js').Desk} desk whose parts it joins */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {import('./intervals.js').Interval} span @param {boolean} focus whether the focus goes into the popover */
  offer(span, focus) {
    if (this.desk.mayAnnotate) this.desk.offering.offer(span, focus);
  }

  /** Lists all annotations at what is selected: words, a card, what the pointer is over, or the place of the last click. */
  list() {
    const { allHere, drawing, selecting, store } = this.desk;
    allHere.show(drawing.shown, selecting.span ?? store.selected?.place ?? allHere.pointed ?? selecting.caret);
  }

  /** Makes what was chosen of a span: goes to what is there, gives it to the form that is open, or opens one. */
  chosen(choice, span) {
    const { asking, composing, crossing, finder, painter, passage, selecting, store } = this.desk;
    selecting.clear();
    finder.clear();
    if (choice.entry) return store.select(choice.entry, 'key');
    const part = { role: choice.role ?? 'content', ...span, exact: passage.exact(span) };
    if (choice.role) {
      if (choice.instead) composing.replace(part);
      else composing.add(part);
      return crossing.back();
    }
    painter.set('pending', [span], 9);
    return asking.try(() => server.compose(choice.kind, [part]));
  }

  /** @param {Element} target where Escape was pressed @returns {boolean} whether there was something to let go of */
  letGo(target) {
    const { crossing, offering, painter, selecting, store } = this.desk;
    if (target.closest('dialog, .composer')) return false;
    if (offering.popover.open) {
      offering.popover.close();
      selecting.clear();
      painter.set('pending', [], 9);
    } else if (!document.getSelection().isCollapsed) selecting.clear();
    else if (crossing.back()) return true;
    else if (store.selected) store.select(null, 'key');
    else return false;
    return true;
  }
}
