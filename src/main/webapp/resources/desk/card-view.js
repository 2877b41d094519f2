/** What stands in one place of the margin, and a word for all that it depends on, so that it is built only when that changes. */
import { card } from './card.js';
import { gathered } from './card-gathered.js';
import { lineCard } from './card-line.js';
import { quotationOf } from './naming.js';

/** How many others on the same words a card names. */
const HERE = 8;
/** Code points of the quotation that a line has room for. */
const LINE = 160;

/**
 * @param {import('./density.js').Item} item
 * @param {{open: boolean, unfolded: boolean, shown: import('./shown.js').Shown, passage: import('./passage.js').Passage}} view
 * @returns {{content: string, build: () => HTMLElement}}
 */
export function viewOf(item, { open, unfolded, shown, passage }) {
  const versions = item.entries.map((entry) => `${entry.id} ${entry.version} ${entry.number}`).join();
  if (item.form === 'gathered') {
    return {
      content: `${item.form} ${unfolded} ${versions}`,
      build: () => gathered(item, unfolded, (entry) => quotationOf(entry, passage, LINE)),
    };
  }
  const [entry] = item.entries;
  if (!open && item.form === 'line') {
    return { content: `line ${versions}`, build: () => lineCard(entry, quotationOf(entry, passage, LINE)) };
  }
  const here = open ? alsoHere(entry, shown) : { named: [], others: 0 };
  return {
    content: `card ${open} ${versions} ${here.named.map((other) => `${other.id} ${other.number}`)} ${here.others}`,
    build: () => card(entry, { quotation: quotationOf(entry, passage), open, here }),
  };
}

/** The others on the same words: the nearest of them, and how many there are beyond those. */
function alsoHere(entry, shown) {
  const others = shown.meeting(entry.place, true).filter((other) => other !== entry);
  const from = Math.max(0, Math.min(others.findIndex((other) => other.rank > entry.rank), others.length) - HERE / 2);
  const named = others.slice(from, from + HERE);
  return { named, others: others.length - named.length };
}
