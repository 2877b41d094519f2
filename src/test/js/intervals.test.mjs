import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, lanes, withSpan } from '../../main/webapp/resources/desk/intervals.js';
import { place } from '../../main/webapp/resources/desk/placing.js';

const [outer, inner, apart] = [{ start: 0, end: 50 }, { start: 10, end: 20 }, { start: 60, end: 70 }];

test('the smaller of two that overlap has the lane nearer to the text', () => {
  const lane = lanes([outer, inner, apart]);
  assert.deepEqual([inner, outer, apart].map((each) => lane.get(each)), [0, 1, 0]);
});

test('the smallest at a position comes first', () => {
  const items = [{ spans: [outer] }, { spans: [inner] }, { spans: [apart] }];
  assert.deepEqual(at(items, 15), [items[1], items[0]]);
  assert.deepEqual(at(items, 20), [items[0]]);
});

test('a span joins those of its role that it meets and leaves the others', () => {
  const spans = [{ role: 'content', start: 0, end: 10 }, { role: 'cue', start: 8, end: 12 }, { role: 'content', start: 30, end: 40 }];
  assert.deepEqual(withSpan(spans, { role: 'content', start: 10, end: 20 }).map(({ role, start, end }) => [role, start, end]),
    [['content', 0, 20], ['cue', 8, 12], ['content', 30, 40]]);
});

test('cards never overlap, and the pinned one stands where it wants', () => {
  const cards = [0, 10, 20, 30].map((ideal) => ({ ideal, height: 50 }));
  assert.deepEqual(place(cards, -1, { gap: 8, top: 0 }), [0, 58, 116, 174]);
  assert.deepEqual(place(cards, 2, { gap: 8, top: 0 }), [-96, -38, 20, 78]);
});
