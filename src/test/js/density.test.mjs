import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAP, heightOf, plan } from '../../main/webapp/resources/desk/density.js';

/** Paragraphs of 500 code points and 200 px. */
const STRETCHES = Array.from({ length: 40 }, (_, at) => ({ start: at * 500, end: at * 500 + 499, top: at * 200 }));
const depth = (entry, stretch) => (entry.start - stretch.start) * .4;

/** Comments at these places. */
const entries = (...starts) => starts.map((start, at) => ({ id: `e${at}`, kind: 'comment', state: 'draft', start }));
const forms = (items) => items.map(({ form }) => form);

test('whole cards where they fit beside their stretch', () => {
  assert.deepEqual(forms(plan(entries(10, 600, 1300), STRETCHES, depth)), ['card', 'card', 'card']);
});

test('a few cards in the whole text stay whole, however near to each other', () => {
  assert.deepEqual(forms(plan(entries(4000, 4010, 4020, 4030, 4040), STRETCHES, depth)), Array(5).fill('card'));
});

test('lines where whole cards would stand too far from their passages', () => {
  assert.deepEqual(forms(plan(entries(0, 50, 100, 150, 200, 250), STRETCHES, depth)), Array(6).fill('line'));
});

test('one card where not even lines find room, named after the stretch', () => {
  const [item, ...others] = plan(entries(...Array(60).keys()), STRETCHES, depth);
  assert.deepEqual([item.form, item.key, item.entries.length, others.length], ['gathered', 'gathered-0', 60, 0]);
});

test('a crowded stretch takes room from the next, and then whole cards come again', () => {
  const crowded = entries(0, 60, 120, 180, 240, 300, 360, 420, 505, 4000);
  assert.equal(plan(crowded, STRETCHES, depth).at(-1).form, 'card');
});

test('whole cards fold before those after them are gathered', () => {
  const items = plan(entries(100, 250, 400, 510, 530, 550, 570, 590, 610), STRETCHES, depth);
  assert.ok(items.every(({ form }) => form === 'line'), forms(items).join());
});

test('every entry has one place, in order', () => {
  const many = entries(...Array.from({ length: 900 }, (_, at) => Math.floor(at * at / 45)));
  const items = plan(many, STRETCHES, depth);
  assert.deepEqual(items.flatMap((item) => item.entries), many);
});

test('no expected place is further from its passage than a window is high', () => {
  const many = entries(...Array.from({ length: 400 }, (_, at) => at * 50));
  let free = 0;
  for (const { form, entries: here, start } of plan(many, STRETCHES, depth)) {
    const top = Math.max(start * .4, free);
    assert.ok(top - start * .4 < 400, `${form} at ${start} stands ${top - start * .4} px below`);
    free = top + heightOf(form, here[0]) + GAP;
  }
});
