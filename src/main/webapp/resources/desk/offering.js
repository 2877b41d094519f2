/** What the popover offers for a selection: the annotations that are there already, the kinds, and the selection's own ends. */
import { Adjusting } from './adjusting.js';
import { touching } from './all-here.js';
import { announce } from './announce.js';
import { again, choices, chose } from './choices.js';
import { same } from './intervals.js';
import { nameOf } from './naming.js';
import { Popover } from './popover.js';
import { wholeWords } from './snapping.js';
import { stand } from './standing.js';

/** How many annotations of the same words are named; the list of all here has the others. */
const NAMED = 3;
/** How much of a quotation a button shows, in UTF-16 units. */
const SHOWN = 44;

export class Offering {
  /**
   * @param {HTMLElement} desk
   * @param {import('./passage.js').Passage} passage
   * @param {import('./selecting.js').Selecting} selecting
   * @param {{mayAnnotate: boolean, form: () => ?object, shown: () => import('./shown.js').Shown, chosen: Function, here: (span: object) => void}} asks
   *   the form that is open; the entries that the filter lets through; what to do with a choice, and to list all of a place
   */
  constructor(desk, passage, selecting, asks) {
    Object.assign(this, { desk, passage, selecting, asks });
    this.adjusting = new Adjusting({ step: (step) => selecting.step(step), changed: () => this.#draw(this.popover.entered) });
    this.popover = new Popover(desk, { choose: (choice, span) => this.#choose(choice, span), pressed: (event) => selecting.press(event), closed: () => {} });
  }

  /** @param {import('./intervals.js').Interval} span @param {boolean} focus whether the focus goes into the popover */
  offer(span, focus) {
    this.span = span;
    this.#draw(focus);
    announce(this.#already().length ? 'Annotated already. Choose with the arrow keys.' : 'Annotate: number keys choose.');
  }

  /** The selection has moved under the open popover, or more is known of it. */
  follow(span = this.span) {
    this.span = span;
    if (this.popover.open) this.#draw(false);
  }

  /** Whether the focus is in the popover. */
  get entered() {
    return this.popover.entered;
  }

  /** A key of the popover; number keys also mean a selection that it was not opened for. @returns {boolean} */
  press(key) {
    if (this.popover.open) return this.popover.press(key);
    const span = this.asks.mayAnnotate && /^\d$/.test(key) ? this.selecting.span : null;
    if (!span) return false;
    this.offer(span, false);
    return this.popover.press(key);
  }

  #draw(focus) {
    const { span, passage } = this;
    const block = passage.blockAt(span.end - 1);
    this.popover.show(span, this.#rows(), {
      focus, more: this.adjusting.open ? this.adjusting.controls(getComputedStyle(block.element).direction === 'rtl') : null,
      place: (opened) => stand(opened, this.desk, passage, span),
    });
  }

  #rows() {
    const form = this.asks.form();
    const already = this.#already().slice(0, NAMED);
    const label = already.length ? 'Annotate anyway' : form?.kind === 'claim' ? 'Add as' : null;
    return [
      ...(already.length ? [{ label: 'Annotated already', choices: already.map((entry) => ({ entry, label: nameOf(entry), icon: entry.kind })) }] : []),
      ...(form ? [{ label, name: 'Add to the form', choices: [...choices(form), ...this.#ownChoices()] }]
        : [{ label, name: label ? null : 'Annotate', choices: choices(form) }, { name: 'This selection', choices: this.#ownChoices() }]),
    ];
  }

  #ownChoices() {
    const { span } = this;
    const words = wholeWords(this.selecting.segments, span);
    const here = this.asks.form() ? [] : touching(this.asks.shown(), span);
    return [
      !this.asks.form() && again(),
      words && { label: `Whole words: “${shortened(this.passage.exact(words))}”`, key: 'w', icon: 'words', span: words },
      here.length > 0 && { label: `All here: ${here.length}`, key: 'a', icon: 'list', here: true },
      { label: 'Adjust', icon: 'adjust', adjust: this.adjusting.open },
    ].filter(Boolean);
  }

  /** Those whose content is just these words. */
  #already() {
    const { span } = this;
    if (this.asks.form()) return [];
    return this.asks.shown().meeting(span, true).filter((entry) => same(entry.place, span) || entry.spans.some((each) => each.role === 'content' && same(each, span)));
  }

  #choose(choice, span) {
    const { entered } = this.popover;
    if (choice.span) {
      this.selecting.take(choice.span);
      return this.offer(choice.span, entered);
    }
    if ('adjust' in choice) {
      this.adjusting.open = !this.adjusting.open;
      return this.#draw(entered);
    }
    this.popover.close();
    if (choice.here) return this.asks.here(span);
    if (choice.kind) chose(choice.kind);
    return this.asks.chosen(choice, span);
  }
}

function shortened(words) {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN / 2).trimEnd()} … ${words.slice(-SHOWN / 2).trimStart()}`;
}
