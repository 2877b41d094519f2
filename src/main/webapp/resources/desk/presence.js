/** Who else has this desk open: their names in the desk's head. */
import { element } from './element.js';

/** Names that are shown; of more people their number. */
const SHOWN = 4;

export class Presence {
  constructor() {
    this.element = element('p', { class: 'desk-present', hidden: true });
  }

  /** @param {{id: string, name: string}[]} people each once, the person at this desk among them @param {?string} me their id */
  show(people, me) {
    const others = people.filter(({ id }) => id !== me);
    const named = others.slice(0, others.length > SHOWN ? SHOWN - 1 : SHOWN);
    this.element.hidden = others.length === 0;
    this.element.replaceChildren(element('span', { class: 'desk-present-label' }, 'Also here:'),
      ...named.map(({ name }) => element('span', { class: 'desk-present-name', title: name }, name)),
      ...(others.length > named.length ? [element('span', { class: 'desk-present-name', title: others.slice(named.length).map(({ name }) => name).join(', ') },
        `and ${others.length - named.length} more`)] : []));
  }

  /** Nobody knows, as long as the connection is interrupted. */
  forget() {
    this.element.hidden = true;
  }
}
