/** The people and speakers of a text, each once; entries refer to them by their index. */
export class Names {
  /** @type {import('./types.js').Person[]} */
  people;
  /** @type {import('./types.js').Speaker[]} */
  speakers;
  /** The index of the person at the desk, or -1. */
  me;
  #people;
  #speakers;

  /** @param {{people?: object[], speakers?: object[], me?: ?number}} outline */
  constructor({ people = [], speakers = [], me = null }) {
    Object.assign(this, { people: [...people], speakers: [...speakers], me: me ?? -1 });
    this.#people = new Map(people.map(({ id }, index) => [id, index]));
    this.#speakers = new Map(speakers.map(({ id }, index) => [id, index]));
  }

  /** @param {import('./types.js').Person} person @returns {number} */
  ofPerson(person) {
    return known(this.#people, this.people, person);
  }

  /** @param {import('./types.js').Speaker} speaker @returns {number} */
  ofSpeaker(speaker) {
    return known(this.#speakers, this.speakers, speaker);
  }
}

function known(indices, list, each) {
  if (!indices.has(each.id)) indices.set(each.id, list.push(each) - 1);
  return indices.get(each.id);
}
