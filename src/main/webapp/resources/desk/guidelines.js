/** The guidelines of the project beside the text, or over it where there is no room beside. Remembers whether they are open. */
import { keep, kept } from './kept.js';

const OPEN = 'apostil.guidelines-open';
const BESIDE = '(min-width: 1280px)';

export class Guidelines {
  /** @param {Document} page */
  constructor(page) {
    this.panel = page.getElementById('guidelines');
    this.button = page.querySelector('[data-guidelines]');
    if (!this.panel || !this.button) return;
    this.button.addEventListener('click', () => this.toggle());
    this.panel.querySelector('[data-close]').addEventListener('click', () => this.toggle());
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.toggle();
    });
    if (kept(OPEN) === 'true' && matchMedia(BESIDE).matches) this.#show(true);
  }

  /** Opens them and goes there, or closes them and goes back. */
  toggle() {
    if (!this.panel) return;
    const open = this.panel.hidden;
    this.#show(open);
    keep(OPEN, String(open));
    (open ? this.panel : this.button).focus({ preventScroll: true });
  }

  #show(open) {
    this.panel.hidden = !open;
    this.panel.closest('main').toggleAttribute('data-guided', open);
    this.button.setAttribute('aria-expanded', String(open));
  }
}
