/** The parts of an annotation's card that say who speaks, how far to believe it, and what reviewers decided. */
import { element, heard } from './element.js';
import { icon } from './icons.js';

/** The chain of speakers, outermost teller first; the mode of the attribution and the way to each speaker's page where the card is unfolded. */
export function speakers(annotation, open) {
  const chain = annotation.speakers.map((speaker, index) => element('li', { class: 'desk-speaker' },
    index > 0 && [icon('arrow'), heard('who reports ')],
    element(open ? 'a' : 'span', { class: 'desk-speaker-name', title: speaker.description, href: open && `../speaker/speaker?id=${speaker.id}` }, speaker.name), ' ',
    element('span', { class: 'desk-speaker-kind' }, speaker.kind.words)));
  if (chain.length === 0 && !(open && annotation.mode)) return null;
  return element('div', { class: 'desk-card-speakers' },
    chain.length > 0 && element('ol', { class: 'desk-chain', 'aria-label': 'Speakers, outermost teller first' }, chain),
    open && annotation.mode && element('span', { class: 'desk-card-mode' }, annotation.mode.words));
}

/** The Admiralty grade, in its code and always in words; the reasons where the card is unfolded. */
export function grade({ reliability, credibility, independentOrigin, about }, open) {
  if (!reliability && !credibility) return null;
  const code = `${reliability?.code ?? ''}${credibility?.code ?? ''}`;
  const words = [reliability, credibility].filter(Boolean).map((axis) => axis.words).join(' · ');
  return element('div', { class: 'desk-card-grade' },
    element('p', {}, element('strong', { class: 'desk-grade-code' }, code), ` · ${words}`),
    open && element('dl', { class: 'desk-reasons' },
      reason('Reliability of the source', reliability), reason('Credibility of the information', credibility),
      independentOrigin && [element('dt', {}, 'Independent origin'), element('dd', {}, independentOrigin)],
      about && [element('dt', {}, 'About'), element('dd', {}, element('button',
        { type: 'button', class: 'desk-link', 'data-select': about.id }, `Annotation ${about.number}`))]));
}

function reason(axis, given) {
  return given && [element('dt', {}, axis), element('dd', {}, given.reason)];
}
