/** The stretches of a text that cards are counted against: its blocks, long ones in parts, with where they are expected. */

/** The longest stretch, in code points. */
const LONGEST = 1600;
/** The mean width of a letter, in parts of the font's size. */
const LETTER = .43;

/**
 * @param {import('./passage.js').Passage} passage
 * @returns {{stretches: import('./density.js').Stretch[], depth: (entry: {start: number}, stretch: import('./density.js').Stretch) => number}}
 */
export function stretchesOf(passage) {
  const { fontSize, lineHeight } = getComputedStyle(passage.element);
  const letters = Math.max(passage.element.clientWidth / (parseFloat(fontSize) * LETTER), 10);
  const line = parseFloat(lineHeight);
  const stretches = [];
  let top = 0;
  for (const block of passage.blocks) {
    for (let start = block.start; start < block.end; start += LONGEST) {
      const end = Math.min(start + LONGEST, block.end);
      stretches.push({ start, end, top });
      top += Math.ceil((end - start) / letters) * line;
    }
    top += parseFloat(fontSize);
  }
  return { stretches, depth: ({ start }, stretch) => Math.floor((start - stretch.start) / letters) * line };
}
