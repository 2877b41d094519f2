import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntervalIndex } from '../../main/webapp/resources/desk/interval-index.js';
import { Shown } from '../../main/webapp/resources/desk/shown.js';
import { Store } from '../../main/webapp/resources/desk/store.js';

const PERSON = { id: 'p1', name: 'Analyst' };
const SPEAKER = { id: 's1', name: 'A minister', kind: { code: 'person', words: 'Person' } };

/** An outline of claims on these spans. */
function outline(...spans) {
  const each = (value) => spans.map(() => value);
  return {
    people: [PERSON], speakers: [SPEAKER], me: 0, cards: {},
    annotations: {
      ids: spans.map((_, at) => `a${at}`), kinds: each('claim'), states: each('draft'), authors: each(0), speakers: each([0]),
      grades: each('B2'), spans, openThreads: each(0), openSuggestions: each(0), needsMe: each(0),
    },
    threads: { ids: ['t1'], starts: [15], ends: [18], open: [1], takenBack: [0], authors: [0], needsMe: [0] },
  };
}

/** An annotation as the server answers it. */
function annotation(id, start, end) {
  return {
    id, kind: { code: 'comment' }, state: { code: 'draft' }, author: PERSON, mine: true, speakers: [], reliability: null, credibility: null,
    spans: [{ role: 'content', start, end }], openThreads: 0, actions: [], openSuggestions: 0, suggestions: [], contributors: [],
  };
}

async function loaded(...spans) {
  const store = new Store();
  await store.load(outline(...spans));
  return store;
}

test('an entry knows from the outline what a card begins with', async () => {
  const [entry] = (await loaded([0, 5, 9, 1, 2, 4])).entries;
  assert.deepEqual([entry.start, entry.end, entry.mine, entry.complete], [5, 9, true, false]);
  assert.equal(entry.annotation.reliability.words, 'Usually reliable');
  assert.equal(entry.annotation.speakers[0].name, 'A minister');
});

test('threads stand among the annotations and have no number', async () => {
  const { entries } = await loaded([0, 5, 9], [0, 20, 30]);
  assert.deepEqual(entries.map(({ id, number }) => [id, number]), [['a0', 1], ['t1', 0], ['a1', 2]]);
});

test('a newcomer gets the number of its place, and those after it the next', async () => {
  const store = await loaded([0, 5, 9], [0, 20, 30]);
  store.putAnnotation(annotation('b', 12, 14));
  assert.deepEqual(store.entries.map(({ id, number }) => [id, number]), [['a0', 1], ['b', 2], ['t1', 0], ['a1', 3]]);
});

test('what has other spans now moves, and what has not stays', async () => {
  const store = await loaded([0, 5, 9], [0, 20, 30]);
  store.putAnnotation(annotation('a0', 40, 44));
  assert.deepEqual(store.entries.map(({ id }) => id), ['t1', 'a1', 'a0']);
  store.putAnnotation({ ...annotation('a0', 40, 44), state: { code: 'submitted' } });
  assert.deepEqual([store.entry('a0').state, store.entries.length], ['submitted', 3]);
});

test('full cards complete their entries and keep the number of their place', async () => {
  const store = await loaded([0, 5, 9]);
  store.putCards({ annotations: [{ ...annotation('a0', 5, 9), number: 99 }], threads: [{ id: 't9', annotation: 'a0' }] });
  assert.deepEqual([store.entry('a0').complete, store.entry('a0').annotation.number], [true, 1]);
  assert.equal(store.entry('t9'), store.entry('a0'));
});

test('the index finds what meets a stretch, however far it reaches', () => {
  const intervals = Array.from({ length: 500 }, (_, at) => [at * 10, at * 10 + (at % 50 === 0 ? 900 : 7)]);
  const index = new IntervalIndex(intervals.map(([start]) => start), intervals.map(([, end]) => end));
  for (const [from, to] of [[0, 1], [2503, 2504], [1000, 1200], [4990, 9000], [9000, 9001]]) {
    assert.deepEqual(index.meeting(from, to), intervals.flatMap(([start, end], at) => (start < to && from < end ? [at] : [])));
  }
});

test('at a position the smallest comes first, and lanes do not depend on where one looks', async () => {
  const shown = new Shown((await loaded([0, 0, 50], [0, 10, 20], [0, 60, 70])).entries);
  assert.deepEqual(shown.at(16).map(({ id }) => id), ['t1', 'a1', 'a0']);
  const lane = (near) => shown.painted(near).find(({ start, end }) => start === 0 && end === 50).lane;
  assert.equal(lane({ start: 30, end: 40 }), lane({ start: 0, end: 70 }));
});
