/** The controls that move a selection and its ends by a unit: what the arrow keys of the text do, for mouse and touch. */
import { element } from './element.js';
import { icon } from './icons.js';
import { alwaysWhole, setAlwaysWhole } from './snapping.js';

const UNITS = { character: 'Character', word: 'Word', sentence: 'Sentence', paragraph: 'Paragraph' };
const HANDLES = [['Move', undefined], ['Start', 'start'], ['End', 'end']];

export class Adjusting {
  open = false;
  /** @type {import('./segments.js').Unit} */
  #unit = 'word';

  /** @param {{step: (step: object) => void, changed: () => void}} tells `changed`: to be drawn anew */
  constructor(tells) {
    this.tells = tells;
  }

  /** @param {boolean} rightToLeft whether the text before stands at the right */
  controls(rightToLeft) {
    return element('div', { class: 'desk-adjust', onclick: (event) => this.#clicked(event.target.closest('button')?.dataset) },
      element('div', { class: 'desk-adjust-units', role: 'group', 'aria-label': 'Move by' },
        Object.entries(UNITS).map(([unit, words]) => element('button', { type: 'button', class: 'desk-adjust-unit', 'data-name': unit,
          'data-unit': unit, 'aria-pressed': String(unit === this.#unit) }, words))),
      element('div', { class: 'desk-adjust-handles' }, HANDLES.map(([words, edge]) => handle(words, edge, rightToLeft))),
      element('button', { type: 'button', class: 'desk-adjust-always', role: 'switch', 'aria-checked': String(alwaysWhole()), 'data-name': 'always', 'data-always': true },
        element('span', { class: 'desk-switch', 'aria-hidden': 'true' }), 'Always take whole words'));
  }

  #clicked(pressed) {
    if (!pressed) return;
    if (pressed.step) return this.tells.step({ unit: this.#unit, back: pressed.step === 'back', edge: pressed.edge });
    if (pressed.unit) this.#unit = pressed.unit;
    if ('always' in pressed) setAlwaysWhole(!alwaysWhole());
    return this.tells.changed();
  }
}

function handle(words, edge, rightToLeft) {
  const button = (step) => element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'data-name': `${words} ${step}`, 'data-step': step, 'data-edge': edge,
    'aria-label': `${edge ? `${words} of the selection` : words} ${step}`, title: `${words} ${step}` }, icon((step === 'back') !== rightToLeft ? 'back' : 'on'));
  const [left, right] = rightToLeft ? [button('on'), button('back')] : [button('back'), button('on')];
  return element('span', { class: 'desk-adjust-handle', role: 'group', 'aria-label': edge ? `${words} of the selection` : 'The selection' },
    left, element('span', { 'aria-hidden': 'true' }, words), right);
}
