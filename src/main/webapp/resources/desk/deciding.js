/**
 * Keys for what can be done with the selected card. Each presses the card's own button, so that it opens the same form and
 * keeps the same rules; what is refused says why.
 */

/** Key by the code of the action. */
export const KEY_OF = { approve: 'y', 'request-changes': 'c', reject: 'x', edit: 'e', submit: 's', reopen: 'o', discuss: 'd' };

/** What a key presses where its own button is not: a colleague's annotation is not edited, but a change to it is suggested. */
const INSTEAD = { discuss: '[data-thread-act="reply"]', edit: '[data-act="suggest"]' };

/**
 * @param {() => ?HTMLElement} card the selected one
 * @param {(words: string) => void} tell
 * @returns {Record<string, () => void>} what each key does
 */
export function deciding(card, tell) {
  return Object.fromEntries(Object.entries(KEY_OF).map(([action, key]) => [key, () => press(card(), action, tell)]));
}

function press(card, action, tell) {
  if (!card) return tell('Select an annotation first: n goes to the next, Enter on its name unfolds it.');
  const button = card.querySelector(`[data-act="${action}"]`) ?? card.querySelector(INSTEAD[action] ?? ':not(*)');
  if (!button) return tell(`${NAMES[action]} is not possible here.`);
  if (button.getAttribute('aria-disabled') === 'true') return tell(document.getElementById(button.getAttribute('aria-describedby'))?.textContent ?? `${NAMES[action]} is not possible here.`);
  return button.click();
}

const NAMES = { approve: 'Approving', 'request-changes': 'Requesting changes', reject: 'Rejecting', edit: 'Editing', submit: 'Submitting', reopen: 'Reopening', discuss: 'A discussion' };
