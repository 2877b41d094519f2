/**
 * The page's way to the server is there, with its key of the content security policy, once jQuery calls the page ready. The
 * desk answers before that.
 *
 * @param {() => void} task runs then, never before this function returns
 */
export function whenLoaded(task) {
  const ready = () => window.jQuery(() => setTimeout(task));
  if (document.readyState === 'complete') ready();
  else window.addEventListener('load', ready, { once: true });
}
