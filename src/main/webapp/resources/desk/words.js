/** The closed lists of the desk: each code with its words, as the server has them too. */

export const KINDS = {
  claim: 'Claim', 'speaker-mention': 'Speaker mention', 'credibility-note': 'Credibility note', comment: 'Comment', thread: 'Discussion',
};

/** Several of a kind. */
export const KINDS_COUNTED = {
  claim: 'claims', 'speaker-mention': 'speaker mentions', 'credibility-note': 'credibility notes', comment: 'comments', thread: 'discussions',
};

export const STATES = {
  draft: 'Draft', submitted: 'Submitted', 'changes-requested': 'Changes requested', approved: 'Approved', rejected: 'Rejected',
  withdrawn: 'Withdrawn', superseded: 'Superseded', open: 'Open', resolved: 'Resolved',
};

/** The states of what counts no more and is put aside: shown where one asks for it. */
export const ASIDE = new Set(['withdrawn', 'superseded']);

/** The Admiralty grades (STANAG 2511): reliability of the source, credibility of the information. */
export const RELIABILITY = {
  A: 'Completely reliable', B: 'Usually reliable', C: 'Fairly reliable', D: 'Not usually reliable', E: 'Unreliable',
  F: 'Reliability cannot be judged',
};
export const CREDIBILITY = {
  1: 'Confirmed by other sources', 2: 'Probably true', 3: 'Possibly true', 4: 'Doubtful', 5: 'Improbable', 6: 'Truth cannot be judged',
};

/**
 * The axes of a grade that is written as `B2`, `B` or `2`.
 *
 * @param {string} grade
 * @returns {{reliability: ?import('./types.js').Coded, credibility: ?import('./types.js').Coded}}
 */
export function axesOf(grade) {
  const axis = (words) => [...grade].filter((code) => code in words).map((code) => ({ code, words: words[code] }))[0] ?? null;
  return { reliability: axis(RELIABILITY), credibility: axis(CREDIBILITY) };
}

/** The words of a grade. @param {string} grade */
export function wordsOfGrade(grade) {
  const { reliability, credibility } = axesOf(grade);
  return [reliability, credibility].filter(Boolean).map((axis) => axis.words).join(' · ');
}
