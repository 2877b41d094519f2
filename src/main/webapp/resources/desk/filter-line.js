/** The line under the bar that says, while a filter is on, what it is and how many of how many it lets through. */
import { element, heard } from './element.js';
import { icon } from './icons.js';
import { CREDIBILITY, KINDS, RELIABILITY, STATES } from './words.js';

export class FilterLine {
  /** @param {import('./filter.js').Filter} filter */
  constructor(filter) {
    this.filter = filter;
    this.told = element('p', { class: 'desk-filter-told', role: 'status' });
    this.conditions = element('div', { class: 'desk-filter-conditions', role: 'group', 'aria-label': 'Conditions of the filter',
      onclick: ({ target }) => this.#pressed(target.closest('button')?.dataset) });
    this.all = element('button', { type: 'button', class: 'desk-link', onclick: () => filter.clear() }, 'Show all');
    this.element = element('div', { class: 'desk-filter-line', hidden: true }, this.told, this.conditions, this.all);
  }

  /** @param {number} shown @param {number} all @param {import('./names.js').Names} names */
  show(shown, all, names) {
    const { filter } = this;
    this.element.hidden = !filter.active;
    const told = filter.active ? `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} shown` : '';
    if (this.told.textContent !== told) this.told.textContent = told;
    if (!filter.active) return;
    const named = (list) => (id) => list.find((each) => each.id === id)?.name ?? 'Unknown';
    const words = {
      states: (code) => STATES[code], reliability: (code) => `${code} ${RELIABILITY[code]}`, credibility: (code) => `${code} ${CREDIBILITY[code]}`, speakers: named(names.speakers), authors: named(names.people),
    };
    this.conditions.replaceChildren(
      ...[...filter.withoutKinds].map((kind) => condition('kinds', kind, `No ${KINDS[kind].toLowerCase()}`)),
      ...(filter.needsMe ? [condition('needs', 'me', 'Needs me')] : []),
      ...(filter.words ? [condition('q', filter.words, `“${filter.words}”`)] : []),
      ...[...filter.chosen].flatMap(([name, values]) => [...values].map((value) => condition(name, value, words[name](value)))));
  }

  #pressed({ facet, value } = {}) {
    if (facet === 'kinds') this.filter.toggleKind(value);
    else if (facet === 'needs') this.filter.toggleNeedsMe();
    else if (facet === 'q') this.filter.seek('');
    else if (facet) this.filter.toggle(facet, value);
  }
}

function condition(facet, value, words) {
  return element('button', { type: 'button', class: 'desk-filter-condition', 'data-facet': facet, 'data-value': value },
    element('span', {}, words), heard(': let go'), icon('close'));
}
