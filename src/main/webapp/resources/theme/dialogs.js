/** A button that names a PrimeFaces dialog opens it: in a page whose buttons stand before the first form. */
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-dialog]');
  if (button) window.PF(button.dataset.dialog).show();
});
