/** While a piece of a suggestion is pointed at or has the focus, its spans are shown over the text. */

/**
 * @param {import('./cards.js').Cards} cards
 * @param {import('./painter.js').Painter} painter
 * @param {import('./passage.js').Passage} passage
 */
export function suggestedIn(cards, painter, passage) {
  const { list, store } = cards;
  let shown = null;
  const show = (target, reveal) => {
    const [from, to] = spansOf(target, store);
    const key = JSON.stringify([from, to]);
    if (key === shown) return;
    shown = key;
    painter.set('suggested-out', from, 8);
    painter.set('suggested-in', to, 8);
    if (reveal && (to[0] ?? from[0])) passage.reveal(to[0] ?? from[0]);
  };
  list.addEventListener('pointerover', ({ target }) => show(target, false));
  list.addEventListener('pointerleave', () => show(document.activeElement, false));
  list.addEventListener('focusin', ({ target }) => show(target, target.matches(':focus-visible')));
  list.addEventListener('focusout', ({ relatedTarget }) => { if (!list.contains(relatedTarget)) show(null, false); });
  store.addEventListener('data', () => show(null, false));
  store.addEventListener('selection', () => show(null, false));
}

/** What goes and what comes, of the piece or of all pieces of the suggestion that an element belongs to. */
function spansOf(target, store) {
  const piece = target?.closest?.('[data-piece]');
  const suggestion = (piece ?? target?.closest?.('[data-piece-act^=accept]'))?.closest('[data-suggestion]');
  if (!suggestion) return [[], []];
  const { suggestions = [] } = store.entry(suggestion.closest('[data-annotation]').dataset.annotation)?.annotation ?? {};
  const pieces = suggestions.find(({ id }) => id === suggestion.dataset.suggestion)?.pieces ?? [];
  const wanted = piece ? pieces.filter(({ number }) => number === Number(piece.dataset.piece)) : pieces.filter(({ standing }) => standing.code === 'open');
  const to = wanted.map((each) => each.to).filter(Boolean);
  return [wanted.filter(({ from }) => from).flatMap((each) => without(each.from, each.to)), to];
}

/** What of a span goes: the parts that the other does not have. A span that becomes something else goes nowhere. */
function without(from, to) {
  if (!to || to.start >= from.end || to.end <= from.start) return [from];
  return [{ start: from.start, end: to.start }, { start: to.end, end: from.end }].filter(({ start, end }) => start < end);
}
