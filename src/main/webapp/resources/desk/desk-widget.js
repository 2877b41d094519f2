/** One desk on a page: which part tells which other part what. The parts themselves know nothing of each other. */
import { AllHere } from './all-here.js';
import { announce, announceIn, tell } from './announce.js';
import { arrive } from './arriving.js';
import { Asking } from './asking.js';
import { Boundaries } from './boundaries.js';
import { Cards } from './cards.js';
import { Choosing } from './choosing.js';
import { Composing } from './composing.js';
import { Crossing } from './crossing.js';
import { deciding } from './deciding.js';
import { Details } from './details.js';
import { Drawing } from './drawing.js';
import { element } from './element.js';
import { Filter } from './filter.js';
import { Finder } from './finder.js';
import { Keys } from './keys.js';
import { Margin } from './margin.js';
import { Matching } from './matching.js';
import { narrow } from './narrow.js';
import { unreviewed } from './needs-me.js';
import { Offering } from './offering.js';
import { painter } from './painter.js';
import { Passage } from './passage.js';
import { Past } from './past.js';
import { leadTo, link, linked } from './permalink.js';
import { Pointing } from './pointing.js';
import { Printing } from './printing.js';
import { Receiving } from './receiving.js';
import { Segments } from './segments.js';
import { Selecting } from './selecting.js';
import * as server from './server.js';
import { Sight } from './sight.js';
import { nextOf } from './stepping.js';
import { Store } from './store.js';
import { suggestedIn } from './suggested.js';
import { Tools } from './tools.js';

export class Desk {
  /** Up to where everything that happened is shown. @type {?string} */
  mark = null;
  /** The id of the person at the desk. @type {?string} */
  me = null;
  /** The newest text of the source, where this is an earlier one. @type {?{version: string, number: number}} */
  newest = null;

  /** @param {HTMLElement} desk the page's `[data-desk]` */
  constructor(desk) {
    this.desk = desk;
    this.mayAnnotate = desk.dataset.mayAnnotate === 'true';
    announceIn(desk);
    this.#read();
    this.#margin();
    this.#bar();
    this.#listen();
    this.selecting.begin();
    arrive(this.passage, this.painter);
    performance.mark('desk-answers');
  }

  /** Reads annotations and threads anew. A failure is told in the margin, and the text stays as it is. */
  async reload() {
    this.desk.setAttribute('aria-busy', 'true');
    try {
      if (!this.passage.intact) throw new server.ServerProblem('The text on this page is not the stored one. Reload the page.');
      const outline = await server.load(this.desk.dataset.annotations);
      this.mark = outline.mark;
      this.newest = outline.newest ?? null;
      this.me = outline.people[outline.me]?.id;
      this.cards.head();
      this.matching.seek();
      this.drawing.held = true;
      await this.store.load(outline);
      this.drawing.held = false;
      await this.drawing.begin();
      this.offering.follow();
      requestAnimationFrame(() => performance.mark('desk-painted'));
      this.#follow();
    } catch (problem) {
      if (!(problem instanceof server.ServerProblem)) throw problem;
      this.#failed('The annotations could not be loaded', problem, () => this.reload());
    } finally {
      this.desk.removeAttribute('aria-busy');
    }
  }

  /** What the server has to say after a form or an action. @param {Record<string, any>} args */
  received(args) {
    this.receiving.received(args);
  }

  #read() {
    const { annotations: url } = this.desk.dataset;
    this.passage = new Passage(this.desk.querySelector('.passage'));
    this.sight = new Sight(this.passage);
    this.painter = painter(this.passage);
    this.boundaries = new Boundaries(this.passage);
    this.store = new Store();
    this.filter = new Filter();
    this.details = new Details((ids, signal) => server.cards(url, ids, signal), this.store);
    this.matching = new Matching(this.filter, (words, signal) => server.matches(url, words, signal), (problem) => tell(problem.message));
    this.selecting = new Selecting(this.passage, new Segments(this.passage), {
      chosen: (span, focus) => this.choosing.offer(span, focus),
      moved: (span) => {
        this.offering.follow(span);
        announce(this.boundaries.spoken(span, this.drawing.shown));
      },
      gone: () => this.offering.popover.close(),
    });
    this.pointing = new Pointing(this.passage, this.store, () => (this.filter.highlights ? this.drawing.shown : null));
  }

  #margin() {
    const margin = this.desk.querySelector('.desk-margin');
    this.cards = new Cards(margin.querySelector('[data-cards]'), this.store, this.passage, {
      act: (annotation, action) => this.asking.unlessWriting(() => server.act(annotation, action, this.store.entry(annotation)?.annotation?.etag)),
      actOnSuggestion: (...asked) => this.asking.unlessWriting(() => server.actOnSuggestion(...asked)),
      actOnThread: (thread, action) => this.asking.unlessWriting(() => server.actOnThread(thread, action)),
    });
    this.past = new Past(this.cards.list, this.store);
    this.composing = new Composing(margin.querySelector('.composer'), this.passage);
    this.asking = new Asking(this.composing, this.painter);
    suggestedIn(this.cards, this.painter, this.passage);
    this.margin = new Margin(margin, this.passage, this.cards, this.store, this.composing);
  }

  #bar() {
    this.choosing = new Choosing(this);
    this.crossing = new Crossing(this.passage, this.selecting, this.composing);
    this.allHere = new AllHere(this.desk, this.passage, (entry) => this.store.select(entry, 'key'));
    this.offering = new Offering(this.desk, this.passage, this.selecting, {
      mayAnnotate: this.mayAnnotate, form: () => this.composing.form, shown: () => this.drawing.shown,
      chosen: (choice, span) => this.choosing.chosen(choice, span), here: (span) => this.allHere.show(this.drawing.shown, span),
    });
    this.printing = new Printing(this.desk, this.passage, () => this.drawing.shown);
    const bar = this.desk.querySelector('.desk-tools') ?? element('div', { class: 'desk-tools' });
    this.desk.prepend(bar);
    this.finder = new Finder(this.passage, this.painter, (span) => this.choosing.offer(span, true), this.mayAnnotate);
    const does = {
      n: () => this.#step(1), p: () => this.#step(-1), u: () => this.#step(1, unreviewed), U: () => this.#step(-1, unreviewed),
      h: () => this.filter.toggleHighlights(), '/': () => this.finder.focus(), '?': () => this.keys.help(),
      a: () => this.choosing.list(), g: () => this.guidelines?.toggle(), ...deciding(() => this.cards.cardOf(this.store.selected?.id), tell),
      Escape: (target) => this.choosing.letGo(target), F6: () => this.crossing.cross(),
    };
    this.tools = new Tools(bar, this.filter, this.finder.element, { previous: does.p, next: does.n, waiting: does.u, keys: does['?'], here: does.a });
    this.keys = new Keys(this.desk, does, this.offering);
  }

  #listen() {
    this.drawing = new Drawing(this);
    this.receiving = new Receiving(this);
    this.details.addEventListener('failed', ({ detail }) => this.#failed('Some cards are not complete', detail, () => this.details.retry()));
    this.details.addEventListener('mended', () => this.cards.head());
    this.store.addEventListener('selection', ({ detail }) => this.#selected(detail.by));
    this.composing.addEventListener('open', () => this.#formChanged());
    this.composing.addEventListener('extend', () => this.crossing.cross());
    this.composing.addEventListener('spans', () => {
      this.#formChanged();
      this.asking.try(() => server.changeSpans(this.composing.form.spans));
    });
    window.addEventListener('hashchange', () => {
      arrive(this.passage, this.painter);
      this.#follow();
    });
  }

  #selected(by) {
    const { selected } = this.store;
    this.desk.toggleAttribute('data-selecting', selected !== null);
    if (selected) this.filter.admit(selected);
    this.drawing.selected();
    this.drawing.cards(true);
    link(selected);
    if (!selected) return;
    if (by !== 'text' || narrow()) this.passage.reveal(selected.place);
    if (by === 'key' || by === 'link') this.cards.cardOf(selected.id)?.querySelector('button').focus({ preventScroll: true });
  }

  /** Selects the card that the address names. */
  #follow() {
    const entry = this.store.entry(linked());
    if (!entry) leadTo(this.desk.dataset.annotations, server.read);
    if (entry && entry.id !== this.store.selected?.id) this.store.select(entry, 'link');
  }

  #step(by, wanted) {
    const next = nextOf(this.drawing.shown, this.store.selected, this.sight, by, wanted);
    if (next) this.store.select(next, 'key');
  }

  #formChanged() {
    const spans = this.composing.form?.spans ?? [];
    this.painter.set('pending', [], 9);
    for (const role of ['content', 'cue', 'source']) {
      this.painter.set(`form-${role}`, spans.filter((span) => span.role === role), 9);
    }
    this.desk.toggleAttribute('data-composing', this.composing.active);
    this.margin?.anchorComposer();
    if (narrow() && this.composing.active && this.composing.latest) this.passage.reveal(this.composing.latest);
  }

  #failed(what, problem, retry) {
    this.cards.head(element('div', { class: 'desk-failure', role: 'alert' },
      element('h3', {}, what), element('p', {}, `${problem.message} Nothing is lost; the text can be read.`),
      element('button', { type: 'button', class: 'desk-button', onclick: retry }, 'Try again')));
  }
}
