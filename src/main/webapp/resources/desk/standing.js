/**
 * Where something stands that opens beside words of the text: under the last line, above the first where there is no room,
 * and beside the text where the words fill the window. It covers nothing of them and is wholly in the window. On a narrow
 * screen the stylesheet docks it at the foot of the window, and the words are scrolled above it.
 */
import { narrow } from './narrow.js';

const GAP = 8;

/**
 * @param {HTMLElement} opened absolutely positioned in the desk
 * @param {HTMLElement} desk
 * @param {import('./passage.js').Passage} passage
 * @param {import('./intervals.js').Interval} span
 */
export function stand(opened, desk, passage, span) {
  const first = passage.rects({ start: span.start, end: span.start + 1 })[0] ?? passage.rects(span)[0];
  const last = passage.rects({ start: span.end - 1, end: span.end }).at(-1) ?? first;
  if (!first) return;
  if (narrow()) makeRoom(first, last, opened.offsetHeight);
  else put(opened, desk, place(opened, desk, passage.element.getBoundingClientRect(), first, last, rightToLeft(passage, span)));
}

function place({ offsetWidth: width, offsetHeight: height }, desk, column, first, last, fromRight) {
  const ceiling = (desk.querySelector('.desk-tools')?.getBoundingClientRect().bottom ?? 0) + GAP;
  const floor = window.innerHeight - GAP;
  const line = last.bottom + GAP + height <= floor && last.bottom > 0 ? last : first;
  const ideal = fromRight ? line.right - width : line.left;
  const left = within(ideal, Math.min(column.left, column.right - width), column.right - width);
  if (line === last) return { top: Math.max(last.bottom + GAP, ceiling), left };
  if (first.top - GAP - height >= ceiling && first.top <= floor) return { top: first.top - GAP - height, left };
  return { top: within(last.bottom - height, ceiling, floor - height), left: column.right + GAP };
}

function put(opened, desk, { top, left }) {
  const frame = desk.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  opened.style.setProperty('top', `${Math.round(top - frame.top)}px`);
  opened.style.setProperty('left', `${Math.round(within(left, GAP, width - GAP - opened.offsetWidth) - frame.left)}px`);
}

function makeRoom(first, last, height) {
  const lowest = window.innerHeight - height - GAP;
  if (last.bottom <= lowest) return;
  const bar = 96;
  window.scrollBy({ top: Math.min(last.bottom - lowest, Math.max(first.top - bar, 0)), behavior: 'instant' });
}

function rightToLeft(passage, span) {
  const block = passage.blockAt(span.end - 1);
  return block !== undefined && getComputedStyle(block.element).direction === 'rtl';
}

function within(value, least, most) {
  return Math.max(Math.min(value, most), least);
}
