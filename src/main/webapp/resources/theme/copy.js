/** Buttons with `data-copy` put what stands in the element of that id into the clipboard, and say so. */

for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', () => copy(button));

/** @param {HTMLElement} button */
async function copy(button) {
  const shown = document.getElementById(button.dataset.copy);
  const says = button.querySelector('.ui-button-text');
  try {
    await navigator.clipboard.writeText(shown.textContent);
    says.textContent = 'Copied';
  } catch {
    document.getSelection().selectAllChildren(shown); // The clipboard is closed to pages here: one key copies what is selected.
    says.textContent = 'Selected: press Ctrl+C';
  }
}
