/**
 * The key `/` where there is no desk: into the field of a page that searches, or by the link that leads to search. As with the keys of the
 * desk it is never taken from whoever types, has a visible control, and is switched off with them (WCAG 2.2, 2.1.4).
 */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=combobox], dialog';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest(TYPING) || document.querySelector('[data-desk]') || switchedOff()) return;
  const field = document.getElementById('search:q');
  const link = document.querySelector('.rooms a[href*="/search/search"]') ?? document.querySelector('a.glass');
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else location.assign(`${link.href}#search:q`);
});

/** As the desk keeps it, on this machine. */
function switchedOff() {
  try {
    return localStorage.getItem('apostil.keys-off') === 'true';
  } catch {
    return false; // Storage is forbidden here, so nothing was switched off.
  }
}
