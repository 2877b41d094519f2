/** Between the text and the form that is open, by one key: to pick words for the form, and back to the field that one left. */

export class Crossing {
  #left = null;

  /**
   * @param {import('./passage.js').Passage} passage
   * @param {import('./selecting.js').Selecting} selecting
   * @param {import('./composing.js').Composing} composing
   */
  constructor(passage, selecting, composing) {
    Object.assign(this, { passage, selecting, composing });
  }

  /** @returns {boolean} whether there is a form to go to or from */
  cross() {
    if (!this.composing.active) return false;
    if (!this.composing.composer.contains(document.activeElement)) {
      this.#enter();
      return true;
    }
    this.#left = document.activeElement;
    this.passage.element.focus({ preventScroll: true });
    const { latest } = this.composing;
    if (latest && !this.selecting.span) this.selecting.take(latest);
    return true;
  }

  /** Back into the form, for one who came from there. @returns {boolean} whether one did */
  back() {
    if (!this.#left || !this.composing.active) return false;
    this.#enter();
    return true;
  }

  #enter() {
    const { composer } = this.composing;
    const field = this.#left?.isConnected ? this.#left : composer.querySelector('textarea, input:not([type=hidden], [disabled]), select, button');
    this.#left = null;
    field?.focus({ preventScroll: true });
  }
}
