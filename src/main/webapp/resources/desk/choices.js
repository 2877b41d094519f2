/** What can be done with a selection, depending on whether a form is open. */

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {string} key the number key
 * @property {string} [icon]
 * @property {string} [kind] opens a form of this kind
 * @property {'content'|'cue'|'source'} [role] adds to the open form
 * @property {boolean} [instead] takes the place of the form's passage
 * @property {import('./entry.js').Entry} [entry] leads to a card
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

function numbered(list) {
  return list.map((choice, index) => ({ ...choice, key: String(index + 1) }));
}
