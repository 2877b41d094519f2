/** Whether the window is so narrow that cards and forms cover its foot; the stylesheets have the same width. */
export function narrow() {
  return matchMedia('(max-width: 899px)').matches;
}
