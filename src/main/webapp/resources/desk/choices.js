/** What can be done with a selection, depending on whether a form is open, and on what is there already. */

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {string} [key]
 * @property {string} [icon]
 * @property {string} [name] what it is called where the label is too short
 * @property {string} [kind] opens a form of this kind
 * @property {'content'|'cue'|'source'} [role] adds to the open form
 * @property {boolean} [instead] takes the place of the form's passage
 * @property {import('./entry.js').Entry} [entry] leads to a card
 * @property {import('./intervals.js').Interval} [span] selects this instead
 * @property {boolean} [here] opens the list of all annotations here
 * @property {boolean} [again] a kind that stands among the others too
 * @property {boolean} [adjust] shows the controls that move the ends
 *
 * @typedef {{label?: ?string, name?: ?string, choices: Choice[]}} Row choices that belong together, with a label to see or a name to hear
 */

const ANNOTATE = [
  { label: 'Claim', kind: 'claim', icon: 'claim' },
  { label: 'Speaker', kind: 'speaker-mention', icon: 'speaker-mention' },
  { label: 'Credibility note', kind: 'credibility-note', icon: 'credibility-note' },
  { label: 'Comment', kind: 'comment', icon: 'comment' },
  { label: 'Discuss', kind: 'thread', icon: 'thread' },
];
const PARTS = [{ label: 'Content', role: 'content' }, { label: 'Cue', role: 'cue' }, { label: 'Source', role: 'source' }];
const PASSAGE = [{ label: 'This passage', role: 'content', instead: true }, { label: 'This passage too', role: 'content' }];

/**
 * @param {?import('./types.js').Form} form
 * @returns {Choice[]}
 */
export function choices(form) {
  return numbered(form === null ? ANNOTATE : form.kind === 'claim' ? PARTS : form.kind === 'thread' ? PASSAGE.slice(0, 1) : PASSAGE);
}

/** Remembers the kind that *Again* offers. @param {string} kind */
export function chose(kind) {
  desk().lastKind = kind;
}

/** The kind chosen last, once more; at first what the server knows that the person wrote last in this project. @returns {?Choice} */
export function again() {
  const last = ANNOTATE.find(({ kind }) => kind === desk().lastKind);
  return last ? { ...last, label: `Again: ${last.label}`, key: '0', again: true } : null;
}

function desk() {
  return document.querySelector('[data-desk]').dataset;
}

function numbered(list) {
  return list.map((choice, index) => ({ ...choice, key: String(index + 1) }));
}
