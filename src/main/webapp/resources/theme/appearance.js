/** Light, dark, or as the system has it: remembered in this browser, set before the page is painted. */
(() => {
  const KEY = 'apostil-appearance';
  const root = document.documentElement;
  const stored = localStorage.getItem(KEY);
  if (stored) root.dataset.theme = stored;
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-appearance]')) return;
    root.dataset.theme = dark() ? 'light' : 'dark';
    localStorage.setItem(KEY, root.dataset.theme);
  });
})();
