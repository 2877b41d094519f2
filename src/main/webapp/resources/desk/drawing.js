/** What is drawn of the entries: over the text, in the margin, in the bar, and for those who hear; only near the window. */
import { Margin } from './margin.js';
import { paintEntries, paintHovered, paintSelected } from './paint.js';
import { pause } from './pause.js';
import { Programme } from './programme.js';
import { Shown } from './shown.js';

export class Drawing {
  /** What the filter lets through. */
  shown = new Shown([]);
  /** While true, nothing is drawn of what changes: it will be drawn together. */
  held = false;
  #programme = null;
  /** The width of the text that the programme was made for, in pixels. */
  #planned = 0;

  /** @param {import('./desk-widget.js').Desk} desk whose parts it draws with */
  constructor(desk) {
    this.desk = desk;
    const { store, filter, sight, cards } = desk;
    store.addEventListener('data', () => this.all());
    store.addEventListener('details', () => this.cards());
    store.addEventListener('hover', () => this.#hovered());
    filter.addEventListener('change', () => {
      this.desk.margin.forget();
      this.all();
    });
    sight.addEventListener('moved', ({ detail }) => {
      if (detail.far) this.desk.margin.arrive();
      this.#near();
    });
    sight.addEventListener('flowed', () => this.#flowed());
    cards.addEventListener('wanted', () => this.cards(true));
    cards.list.addEventListener('focusin', () => sight.look());
  }

  /** Draws for the first time: highlights before all else, and never too much at one go. */
  async begin() {
    this.#choose();
    await pause();
    this.#paint();
    await pause();
    this.#plan();
    await pause();
    this.#near();
    await pause();
    this.#tell();
  }

  /** Draws anew what came, went or changed; cards that can be seen and need not make way stay where they are. */
  all() {
    if (this.held) return;
    this.desk.margin.travel();
    this.#choose();
    this.#tell();
    this.#plan();
    this.selected();
    this.#near();
  }

  /** @param {boolean} [travelling] whether cards that make way are seen doing so */
  cards(travelling = false) {
    if (!this.#programme) return;
    const { cards, details, margin, sight } = this.desk;
    if (travelling) margin.travel();
    cards.show(this.#programme, this.shown, Margin.beside ? sight.near : null, this.#hint());
    details.want(cards.entries);
    margin.place();
  }

  /** Paints the passage of the selected one. */
  selected() {
    paintSelected(this.desk.painter, this.desk.store.selected);
  }

  /** What to say where there is no card: of a text with entries and no filter, all were withdrawn. */
  #hint() {
    const { filter, mayAnnotate, store } = this.desk;
    if (store.entries.length && filter.active) return 'No annotation passes this filter.';
    const begin = mayAnnotate ? ' Select a passage to begin.' : '';
    return store.entries.length ? `Nothing else is annotated yet; the filter shows what was withdrawn.${begin}` : `There is no annotation to see yet.${begin}`;
  }

  #choose() {
    this.shown = new Shown(this.desk.store.entries.filter((entry) => this.desk.filter.lets(entry)));
  }

  #tell() {
    this.desk.tools.show(this.desk.store, this.shown);
  }

  /** Decides how much room each card gets. */
  #plan() {
    const { passage } = this.desk;
    this.#programme = new Programme(this.shown, passage, Margin.beside);
    this.#planned = passage.element.clientWidth;
  }

  #near() {
    this.#paint();
    this.desk.boundaries.show(this.shown, this.desk.sight.near);
    this.cards();
  }

  #paint() {
    const { filter, painter, sight } = this.desk;
    painter.see(sight.near);
    paintEntries(painter, filter.highlights ? this.shown : null, sight.near);
  }

  /** Hovering repaints one layer. */
  #hovered() {
    const { cards, painter, store } = this.desk;
    paintHovered(painter, store.hovered);
    cards.hover(store.hovered?.id);
  }

  /** The text flows differently: cards go along, and get another room where the column has another width. */
  #flowed() {
    if (!this.#programme || this.#planned === this.desk.passage.element.clientWidth) return this.desk.margin.place();
    this.#plan();
    this.desk.margin.forget();
    return this.cards();
  }
}
