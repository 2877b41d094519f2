/** The bar above text and margin: legend and filters with counts, finding, stepping, keys. */
import { element } from './element.js';
import { icon } from './icons.js';
import { LAYERS } from './paint.js';

const KIND_WORDS = {
  claim: 'Claim', 'speaker-mention': 'Speaker mention', 'credibility-note': 'Credibility note', comment: 'Comment', thread: 'Discussion',
};
const STATE_WORDS = {
  draft: 'Draft', submitted: 'Submitted', 'changes-requested': 'Changes requested', approved: 'Approved', rejected: 'Rejected',
  open: 'Discussion open', resolved: 'Discussion resolved',
};

export class Tools {
  /**
   * @param {HTMLElement} bar
   * @param {import('./filter.js').Filter} filter
   * @param {HTMLElement} finder
   * @param {{previous: () => void, next: () => void, waiting: () => void, keys: () => void}} asks
   */
  constructor(bar, filter, finder, asks) {
    this.filter = filter;
    this.legend = element('div', { class: 'desk-legend', role: 'group', 'aria-label': 'Kinds of annotation shown',
      onclick: (event) => this.#pressed(event, 'kind', (kind) => filter.toggleKind(kind)) });
    this.states = element('div', { class: 'desk-states', role: 'group', 'aria-label': 'States shown',
      onclick: (event) => this.#pressed(event, 'state', (state) => filter.toggleState(state)) });
    this.summary = element('summary', { class: 'desk-button' });
    this.menu = element('details', { class: 'desk-menu' }, this.summary, element('div', { class: 'desk-menu-panel' }, this.states));
    this.menu.addEventListener('keydown', (event) => this.#escaped(event));
    document.addEventListener('pointerdown', (event) => { if (!this.menu.contains(event.target)) this.menu.open = false; });
    this.hide = element('button', { type: 'button', class: 'desk-button desk-hide', 'aria-label': 'Hide all highlights', title: 'Hide all highlights (h)', onclick: () => filter.toggleHighlights() },
      icon('hide'));
    this.waiting = element('button', { type: 'button', class: 'desk-button desk-waiting', title: 'Next waiting for review (u)', onclick: asks.waiting });
    bar.replaceChildren(this.legend, element('div', { class: 'desk-controls' }, finder, this.waiting, this.menu, this.hide,
      element('span', { class: 'desk-step', role: 'group', 'aria-label': 'Step through annotations' },
        small('Previous annotation', 'p', icon('previous'), asks.previous), small('Next annotation', 'n', icon('next'), asks.next)),
      small('Keys', '?', '?', asks.keys)));
  }

  /** @param {import('./store.js').Entry[]} entries all of them */
  show(entries) {
    const focused = document.activeElement?.dataset;
    const { filter } = this;
    const standing = entries.filter((entry) => entry.state !== 'withdrawn');
    this.legend.replaceChildren(...LAYERS.map((kind) => toggle({ 'data-kind': kind }, !filter.withoutKinds.has(kind),
      icon(kind), KIND_WORDS[kind], standing.filter((entry) => entry.kind === kind).length)));
    const counted = Object.keys(STATE_WORDS).map((state) => [state, entries.filter((entry) => entry.state === state).length]);
    const withdrawn = entries.length - standing.length;
    this.states.replaceChildren(
      ...counted.filter(([state, number]) => number > 0 || filter.states.has(state)).map(([state, number]) => toggle({ 'data-state': state },
        filter.states.has(state), icon(state), STATE_WORDS[state], number)),
      element('hr'), toggle({ 'data-state': 'withdrawn' }, filter.withdrawn, icon('withdrawn'), 'Show withdrawn', withdrawn),
      ...(filter.active ? [element('button', { type: 'button', class: 'desk-link', 'data-state': 'all' }, 'Show all')] : []));
    this.summary.replaceChildren(icon('filter'), element('span', {}, filter.states.size ? `States: ${filter.states.size}` : 'States'));
    this.hide.setAttribute('aria-pressed', String(!filter.highlights));
    const waiting = entries.filter((entry) => entry.state === 'submitted').length;
    this.waiting.hidden = waiting === 0;
    this.waiting.replaceChildren(icon('submitted'), element('span', {}, 'Waiting'), ' ', element('span', { class: 'desk-count' }, waiting));
    if (focused?.kind) this.legend.querySelector(`[data-kind="${focused.kind}"]`)?.focus();
    if (focused?.state) (this.states.querySelector(`[data-state="${focused.state}"]`) ?? this.summary).focus();
  }

  #pressed({ target }, name, toggled) {
    const value = target.closest('button')?.dataset[name];
    if (value === 'all') this.filter.clear();
    else if (value === 'withdrawn') this.filter.toggleWithdrawn();
    else if (value) toggled(value);
  }

  #escaped(event) {
    if (event.key !== 'Escape' || !this.menu.open) return;
    event.stopPropagation();
    this.menu.open = false;
    this.summary.focus();
  }
}

function toggle(data, pressed, drawn, words, number) {
  return element('button', { type: 'button', class: 'desk-toggle', 'aria-pressed': String(pressed), ...data },
    drawn, element('span', {}, words), ' ', element('span', { class: 'desk-count' }, number));
}

function small(name, key, drawn, pressed) {
  return element('button', { type: 'button', class: 'desk-button desk-button-quiet', 'aria-label': name, title: `${name} (${key})`, onclick: pressed }, drawn);
}
