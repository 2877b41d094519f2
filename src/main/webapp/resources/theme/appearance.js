/** Light, dark, or as the system has it: kept in a cookie of this browser, so that the server writes it into the next page. */
(() => {
  const root = document.documentElement;
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-appearance]')) return;
    root.dataset.theme = dark() ? 'light' : 'dark';
    document.cookie = `APOSTIL_APPEARANCE=${root.dataset.theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
  });
})();
