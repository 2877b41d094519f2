/** The bar above text and margin: legend with counts, finding, filters, stepping, keys. */
import { element, short } from './element.js';
import { counted } from './facets.js';
import { FilterLine } from './filter-line.js';
import { FilterPanel } from './filter-panel.js';
import { icon } from './icons.js';
import { LAYERS } from './paint.js';
import { unreviewed } from './needs-me.js';
import { ASIDE, KINDS } from './words.js';

export class Tools {
  /**
   * @param {HTMLElement} bar
   * @param {import('./filter.js').Filter} filter
   * @param {HTMLElement} finder
   * @param {{previous: () => void, next: () => void, waiting: () => void, keys: () => void, here: () => void}} asks
   */
  constructor(bar, filter, finder, asks) {
    this.filter = filter;
    this.toggles = new Map(LAYERS.map((kind) => [kind, kindToggle(kind)]));
    this.legend = element('div', { class: 'desk-legend', role: 'group', 'aria-label': 'Kinds of annotation shown',
      onclick: ({ target }) => {
        const { kind } = target.closest('button')?.dataset ?? {};
        if (kind) filter.toggleKind(kind);
      } }, [...this.toggles.values()]);
    this.panel = new FilterPanel(filter);
    this.line = new FilterLine(filter);
    this.hide = element('button', { type: 'button', class: 'desk-button desk-hide', 'aria-label': 'Hide all highlights', title: 'Hide all highlights (h)', onclick: () => filter.toggleHighlights() },
      icon('hide'));
    this.waiting = element('button', { type: 'button', class: 'desk-button desk-waiting', title: 'Next that I have not reviewed (u); Shift+U goes back', onclick: asks.waiting });
    bar.replaceChildren(this.legend, element('div', { class: 'desk-controls' }, finder, this.waiting, this.panel.element, this.hide,
      element('span', { class: 'desk-step', role: 'group', 'aria-label': 'Step through annotations' },
        small('Previous annotation', 'p', icon('previous'), asks.previous), small('Next annotation', 'n', icon('next'), asks.next)),
      small('All annotations here', 'a', icon('list'), asks.here), small('Keys', '?', '?', asks.keys)), this.line.element);
  }

  /** @param {import('./store.js').Store} store @param {import('./shown.js').Shown} shown */
  show({ entries, names }, shown) {
    const { filter } = this;
    const counts = counted(entries, filter);
    for (const [kind, toggle] of this.toggles) {
      toggle.setAttribute('aria-pressed', String(!filter.withoutKinds.has(kind)));
      toggle.lastElementChild.textContent = short(counts.kinds.get(kind) ?? 0);
    }
    this.panel.show(counts, names);
    this.line.show(shown.entries.length, entries.reduce((sum, entry) => sum + Number(!ASIDE.has(entry.state) || filter.withdrawn), 0), names);
    this.hide.setAttribute('aria-pressed', String(!filter.highlights));
    const waiting = entries.reduce((sum, entry) => sum + Number(unreviewed(entry)), 0);
    this.waiting.hidden = waiting === 0;
    this.waiting.replaceChildren(icon('submitted'), element('span', {}, 'Waiting'), ' ', element('span', { class: 'desk-count' }, short(waiting)));
  }
}

function kindToggle(kind) {
  return element('button', { type: 'button', class: 'desk-toggle', 'aria-pressed': 'true', 'data-kind': kind },
    icon(kind), element('span', {}, KINDS[kind]), ' ', element('span', { class: 'desk-count' }));
}

function small(name, key, drawn, pressed) {
  return element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'aria-label': name, title: `${name} (${key})`, onclick: pressed }, drawn);
}
