import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOf } from '../../main/webapp/resources/desk/stepping.js';

const entries = [{ id: 'a', start: 0 }, { id: 'b', start: 10 }, { id: 'c', start: 20 }];
const shown = { entries, placeOf: (entry) => entries.indexOf(entry), before: (position) => entries.filter(({ start }) => start < position).length };
const sight = { seen: { start: 5 } };
const id = (...asked) => nextOf(shown, ...asked)?.id;

test('a step leads on from the selected one, and after the last to the first', () => {
  assert.equal(id(entries[0], sight, 1), 'b');
  assert.equal(id(entries[2], sight, 1), 'a');
  assert.equal(id(entries[0], sight, -1), 'c');
});

test('where none is selected, a step leads on from what can be seen', () => {
  assert.equal(id(null, sight, 1), 'b');
  assert.equal(id(null, sight, -1), 'a');
});

test('a step passes over what is not wanted, and leads nowhere where nothing is', () => {
  assert.equal(id(entries[0], sight, 1, (entry) => entry.id === 'c'), 'c');
  assert.equal(id(entries[0], sight, 1, () => false), undefined);
  assert.equal(nextOf({ ...shown, entries: [] }, null, sight, 1), null);
});
