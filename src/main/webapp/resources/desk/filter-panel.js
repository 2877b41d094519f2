/** The panel that opens from the bar: what annotations can be filtered by, with how many each choice would show. */
import { element, heard, short } from './element.js';
import { icon } from './icons.js';
import { ASIDE, CREDIBILITY, RELIABILITY, STATES } from './words.js';

/** How long the words that are typed must rest, in milliseconds. */
const REST = 250;
const TITLES = { states: 'State', reliability: 'Reliability of the source', credibility: 'Credibility of the information', speakers: 'Speaker', authors: 'Author' };
const COLUMNS = [['states'], ['reliability', 'credibility'], ['speakers', 'authors']];
const AXES = { reliability: RELIABILITY, credibility: CREDIBILITY };

export class FilterPanel {
  #typing = 0;

  /** @param {import('./filter.js').Filter} filter */
  constructor(filter) {
    this.filter = filter;
    this.summary = element('summary', { class: 'desk-button', title: 'Filter annotations' });
    this.words = element('input', { type: 'search', class: 'desk-find-field', placeholder: 'Words in annotations', 'aria-label': 'Words in annotations',
      maxlength: 200, autocomplete: 'off', spellcheck: 'false', oninput: () => this.#typed() });
    this.needs = element('div', { class: 'desk-filter-needs' });
    this.groups = element('div', { class: 'desk-filter-groups' });
    const panel = element('div', { class: 'desk-menu-panel desk-filter', role: 'group', 'aria-label': 'Filter annotations',
      onclick: (event) => this.#pressed(event) },
    element('div', { class: 'desk-filter-first' }, element('div', { class: 'desk-find' }, icon('find'), this.words), this.needs), this.groups);
    this.element = element('details', { class: 'desk-menu desk-filter-menu' }, this.summary, panel);
    this.element.addEventListener('keydown', (event) => this.#escaped(event));
    document.addEventListener('pointerdown', (event) => { if (!this.element.contains(event.target)) this.element.open = false; });
    this.element.addEventListener('toggle', () => { if (this.element.open) this.#fill(); });
  }

  /** @param {ReturnType<import('./facets.js').counted>} counts @param {import('./names.js').Names} names */
  show(counts, names) {
    Object.assign(this, { counts, names });
    const { conditions } = this.filter;
    this.summary.replaceChildren(icon('filter'), element('span', {}, 'Filter'),
      conditions > 0 && element('span', { class: 'desk-filter-count' }, conditions, heard(conditions === 1 ? ' condition' : ' conditions')) || '');
    this.summary.toggleAttribute('data-active', conditions > 0);
    if (document.activeElement !== this.words) this.words.value = this.filter.words;
    if (this.element.open) this.#fill();
  }

  #fill() {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset : {};
    const scrolled = new Map([...this.groups.querySelectorAll('[data-group]')].map((group) => [group.dataset.group, group.scrollTop]));
    const { counts, filter } = this;
    this.needs.replaceChildren(choice('needs', 'me', filter.needsMe, [icon('submitted'), element('span', {}, 'Needs me')], counts.needsMe));
    this.groups.replaceChildren(...COLUMNS.map((names) => names.map((name) => this.#group(name)).filter(Boolean))
      .filter((groups) => groups.length > 0).map((groups) => element('div', { class: 'desk-filter-column' }, groups)));
    for (const group of this.groups.querySelectorAll('[data-group]')) group.scrollTop = scrolled.get(group.dataset.group) ?? 0;
    if (focused.value) this.element.querySelector(`[data-facet="${focused.facet}"][data-value="${CSS.escape(focused.value)}"]`)?.focus({ preventScroll: true });
  }

  #group(name) {
    const counts = this.counts.facets.get(name);
    const chosen = this.filter.chosen.get(name);
    const values = this.#values(name).filter(([value]) => (counts.has(value) || chosen.has(value)) && !(name === 'states' && ASIDE.has(value)));
    if (values.length === 0) return null;
    const id = `desk-filter-${name}`;
    return element('section', { class: 'desk-filter-group', role: 'group', 'aria-labelledby': id },
      element('h3', { id }, TITLES[name]),
      element('div', { class: 'desk-filter-choices', 'data-group': name }, values.map(([value, ...drawn]) => choice(name, value, chosen.has(value), drawn, counts.get(value) ?? 0)),
        name === 'states' && choice('withdrawn', 'shown', this.filter.withdrawn, [icon('withdrawn'), element('span', {}, 'Show withdrawn and superseded')], this.counts.withdrawn)));
  }

  /** The values of a facet, each with what is drawn for it: states and grades in their own order, names by how often they occur. */
  #values(name) {
    const counts = this.counts.facets.get(name);
    if (name === 'states') return Object.entries(STATES).map(([state, words]) => [state, icon(state), element('span', {}, words)]);
    if (name in AXES) {
      return Object.entries(AXES[name]).map(([code, words]) => [code, element('strong', { class: 'desk-grade-code' }, code), element('span', {}, words)]);
    }
    const people = name === 'speakers' ? this.names.speakers : this.names.people;
    return [...people].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.name.localeCompare(b.name))
      .map((each) => [each.id, element('span', {}, each.name, each.kind && [' ', element('small', {}, each.kind.words)])]);
  }

  #typed() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.filter.seek(this.words.value.trim()), REST);
  }

  #pressed({ target }) {
    const { facet, value } = target.closest('button')?.dataset ?? {};
    if (facet === 'needs') this.filter.toggleNeedsMe();
    else if (facet === 'withdrawn') this.filter.toggleWithdrawn();
    else if (facet) this.filter.toggle(facet, value);
  }

  #escaped(event) {
    if (event.key !== 'Escape' || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this.summary.focus();
  }
}

function choice(facet, value, pressed, drawn, number) {
  return element('button', { type: 'button', class: 'desk-toggle', 'aria-pressed': String(pressed), 'data-facet': facet, 'data-value': value },
    icon('chosen'), drawn, ' ', element('span', { class: 'desk-count' }, short(number)));
}
