/**
 * Grades and modes explain themselves: the definition of the option under the focus or the pointer is shown below its
 * group, and each option is described by its own for a screen reader. Grades are also chosen by their letter or digit.
 */

/** @param {HTMLElement} composer holds the form */
export function defineIn(composer) {
  new MutationObserver(() => tie(composer)).observe(composer, { childList: true, subtree: true });
  tie(composer);
  for (const event of ['focusin', 'pointerover']) composer.addEventListener(event, ({ target }) => show(optionOf(target)));
  composer.addEventListener('keydown', choose);
}

/** The radio button of the option that an element belongs to. */
function optionOf(target) {
  const row = target?.closest?.('.choice .ui-g > div, .choice label, .choice input');
  const label = row?.closest('label') ?? row?.querySelector('label');
  return row?.matches('input') ? row : row?.querySelector('input') ?? (label && document.getElementById(label.htmlFor));
}

function definitionOf(option) {
  return option && document.getElementById(`definition-${option.value}`);
}

function tie(composer) {
  for (const option of composer.querySelectorAll('.choice input[type=radio]:not([aria-describedby])')) {
    const definition = definitionOf(option);
    if (definition) option.setAttribute('aria-describedby', definition.id);
  }
}

/** What is shown stays until another takes its place, so that nothing below moves under the pointer on its way there. */
function show(option) {
  const shown = definitionOf(option);
  for (const each of shown?.parentElement.children ?? []) each.hidden = each !== shown;
}

/** A letter or digit of the group in which the focus is. Arrow keys work anyway: they are the browser's. */
function choose(event) {
  const group = event.target.matches('input[type=radio]') && event.target.closest('[data-keys]');
  if (!group || event.ctrlKey || event.metaKey || event.altKey) return;
  const label = [...group.querySelectorAll('.choice label')].find((each) => each.textContent.trim().startsWith(`${event.key.toUpperCase()} ·`));
  if (!label) return;
  event.preventDefault();
  const option = document.getElementById(label.htmlFor);
  option.focus();
  if (!option.checked) option.click();
}
