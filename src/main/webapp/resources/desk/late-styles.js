/**
 * The style sheet of the components, which nothing needs that is seen first: the page fetches it without waiting for it. It
 * takes effect here, from its place before the others, so that those go on deciding where both say something.
 */
export function styleComponents() {
  for (const link of document.querySelectorAll('link[data-late-styles]')) link.rel = 'stylesheet';
}
