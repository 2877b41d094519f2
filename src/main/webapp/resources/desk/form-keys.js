/** Keys inside a form: each is written on the control that it presses. */

/** @param {HTMLElement} composer holds the form */
export function keysIn(composer) {
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || composer.hidden) return;
    const pressed = move(event) ?? composer.querySelector(`[data-alt="${CSS.escape(event.code)}"]`);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  });
}

/** The button that moves the speaker on whom the focus is. */
function move({ key, target }) {
  const side = { ArrowUp: 'outwards', ArrowDown: 'inwards' }[key];
  return (side && target.closest?.('[data-hop]')?.querySelector(`[id$=":${side}"]`)) || null;
}
