/** The actions of a card: what is allowed is a button, what one could expect but may not do says why. */
import { KEY_OF } from './deciding.js';
import { element } from './element.js';

const PRIMARY = new Set(['submit', 'approve']);
const GRAVE = new Set(['withdraw', 'reject']);

/**
 * @param {import('./types.js').Action[]} all
 * @param {string} id for the reference from a refused action to its reason
 * @param {import('./types.js').Annotation} annotation
 */
export function actions(all, id, annotation) {
  const shown = all.filter((action) => action.allowed || expected(action, annotation));
  const refused = shown.filter((action) => !action.allowed);
  if (shown.length === 0) return null;
  return element('div', { class: 'desk-card-actions' },
    element('div', { class: 'desk-buttons' }, shown.map((action) => button(action, { 'data-act': action.code }, `${id}-why-${action.code}`))),
    refused.map((action) => element('p', { class: 'desk-why', id: `${id}-why-${action.code}` }, action.why)));
}

/** A button of an action; a refused one stays focusable, so that its reason can be heard. */
export function button(action, data, why) {
  return element('button', {
    type: 'button', ...data, 'aria-keyshortcuts': KEY_OF[action.code], title: KEY_OF[action.code] && `${action.words} (${KEY_OF[action.code]})`,
    class: `desk-button${PRIMARY.has(action.code) ? ' desk-button-primary' : ''}${GRAVE.has(action.code) ? ' desk-button-grave' : ''}`,
    'aria-disabled': action.allowed ? null : 'true', 'aria-describedby': action.allowed ? null : why,
  }, action.words);
}

/** Whether a person would look for this action and must be told why it is refused. */
function expected(action, annotation) {
  if (!action.why) return false;
  if (action.code === 'approve') return annotation.state.code === 'submitted';
  return action.code === 'submit' && annotation.mine && ['draft', 'changes-requested'].includes(annotation.state.code);
}
