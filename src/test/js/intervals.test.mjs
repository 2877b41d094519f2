import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSpan } from '../../main/webapp/resources/desk/intervals.js';
import { lanes } from '../../main/webapp/resources/desk/lanes.js';
import { place, settle } from '../../main/webapp/resources/desk/placing.js';

test('the smaller of two that overlap has the lane nearer to the text', () => {
  const [starts, ends] = [[0, 10, 60], [50, 20, 70]];
  assert.deepEqual([...lanes(starts, ends)], [1, 0, 0]);
});

test('what overlaps shares no lane until they are used up, and identical ones share none either', () => {
  assert.deepEqual([...lanes([0, 0, 0, 0], [9, 9, 9, 9])], [0, 1, 2, 2]);
});

test('a span joins those of its role that it meets and leaves the others', () => {
  const spans = [{ role: 'content', start: 0, end: 10 }, { role: 'cue', start: 8, end: 12 }, { role: 'content', start: 30, end: 40 }];
  assert.deepEqual(withSpan(spans, { role: 'content', start: 10, end: 20 }).map(({ role, start, end }) => [role, start, end]),
    [['content', 0, 20], ['cue', 8, 12], ['content', 30, 40]]);
});

test('cards never overlap, and the pinned one stands where it wants', () => {
  const cards = [0, 10, 20, 30].map((ideal) => ({ ideal, height: 50 }));
  assert.deepEqual(place(cards, -1, { gap: 8, top: 0 }), [0, 58, 116, 174]);
  assert.deepEqual(place(cards, 2, { gap: 8, top: -100 }), [-96, -38, 20, 78]);
});

test('what finds no room above the pinned one stands below it, and nothing before the margin begins', () => {
  const heights = (ideals) => ideals.map((ideal) => ({ ideal, height: 50 }));
  assert.deepEqual(place(heights([0, 10, 20, 30]), 2, { gap: 8, top: 0 }), [78, 136, 20, 194]);
  assert.deepEqual(place(heights([0, 10, 70, 80]), 2, { gap: 8, top: 0 }), [128, 12, 70, 186]);
});

test('newcomers find room around those that have their place', () => {
  const items = [{ ideal: 0, height: 50, at: null }, { ideal: 40, height: 50, at: null }, { ideal: 90, height: 50, at: 100 }, { ideal: 95, height: 50, at: null }];
  assert.deepEqual(settle(items, { gap: 8, top: -100 }), [-16, 42, 100, 158]);
});

test('those that have their place move only where there is no room otherwise', () => {
  const items = [{ ideal: 0, height: 50, at: 0 }, { ideal: 20, height: 50, at: null }, { ideal: 60, height: 50, at: 60 }];
  assert.deepEqual(settle(items, { gap: 8, top: 0 }), [0, 58, 116]);
});
