/** Asks the server for what a person wants. What it cannot be asked for is told to them. */
import { tell } from './announce.js';
import { ServerProblem } from './server.js';

export class Asking {
  /**
   * @param {import('./composing.js').Composing} composing
   * @param {ReturnType<typeof import('./painter.js').painter>} painter
   */
  constructor(composing, painter) {
    Object.assign(this, { composing, painter });
  }

  /** @param {() => void} ask */
  try(ask) {
    try {
      ask();
    } catch (problem) {
      this.painter.set('pending', [], 9);
      if (!(problem instanceof ServerProblem)) throw problem;
      tell(problem.message);
    }
  }

  /** One form is open at a time. What was typed into it is not thrown away for another. @param {() => void} ask */
  unlessWriting(ask) {
    if (!this.composing.unsaved) return this.try(ask);
    tell('A form is open. Save or cancel it first; what you typed is still there.');
    return this.composing.composer.scrollIntoView({ block: 'nearest' });
  }
}
