import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching } from '../../main/webapp/resources/desk/addressing.js';

const PEOPLE = [['sevinc', 'Sevinç Əliyeva'], ['analyst', 'Second Analyst'], ['jm', 'Jean-Marie Dupré']].map(([username, name]) => ({ username, name }));
const found = (typed) => matching(PEOPLE, typed).map(({ username }) => username);

test('people are found by username, by a word of their name, and by several', () => {
  assert.deepEqual(found('an'), ['analyst']);
  assert.deepEqual(found('second'), ['analyst']);
  assert.deepEqual(found('Second An'), ['analyst']);
  assert.deepEqual(found('marie'), ['jm']);
  assert.deepEqual(found('xyz'), []);
});

test('accents and case do not stand in the way', () => {
  assert.deepEqual(found('SEVINC'), ['sevinc']);
  assert.deepEqual(found('dupre'), ['jm']);
});

test('a username comes before a name, and nothing typed offers everybody', () => {
  assert.deepEqual(found('s'), ['sevinc', 'analyst']);
  assert.equal(found('').length, 3);
});
