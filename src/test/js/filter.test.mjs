import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { counted } from '../../main/webapp/resources/desk/facets.js';
import { Filter } from '../../main/webapp/resources/desk/filter.js';

const names = { people: [{ id: 'p1' }, { id: 'p2' }], speakers: [{ id: 's1' }, { id: 's2' }] };
const entry = (told) => ({ id: 'x', names, kind: 'claim', state: 'draft', author: 0, speakers: [], grade: '', needsMe: false, ...told });
const ENTRIES = [
  entry({ id: 'a', grade: 'B2', speakers: [0] }), entry({ id: 'b', state: 'submitted', grade: 'B', speakers: [0, 1], needsMe: true }),
  entry({ id: 'c', kind: 'comment', author: 1, grade: '2' }), entry({ id: 'd', state: 'withdrawn' }),
];

/** As the address of a page has it. */
function at(search) {
  globalThis.location = new URL(`http://desk.test/desk${search}`);
  globalThis.history = { state: null, replaceState: (_, __, address) => { globalThis.location = address; } };
  return new Filter();
}

const ids = (filter) => ENTRIES.filter((each) => filter.lets(each)).map(({ id }) => id).join('');

beforeEach(() => at(''));

test('all but what is withdrawn is shown at first', () => {
  assert.equal(ids(at('')), 'abc');
  assert.equal(ids(at('?withdrawn=shown')), 'abcd');
});

test('the axes of a grade are asked for apart, and conditions meet', () => {
  assert.equal(ids(at('?reliability=B')), 'ab');
  assert.equal(ids(at('?credibility=2')), 'ac');
  assert.equal(ids(at('?reliability=B&credibility=2')), 'a');
  assert.equal(ids(at('?speakers=s2+s1&needs=me')), 'b');
  assert.equal(ids(at('?authors=p2')), 'c');
});

test('what is chosen stands in the address, and nothing else of the address is lost', () => {
  const filter = at('?source=1');
  filter.toggle('states', 'submitted');
  filter.toggleKind('comment');
  assert.equal(location.search, '?source=1&states=submitted&without=comment');
  filter.clear();
  assert.equal(location.search, '?source=1');
});

test('words show what the server found, once it has answered', () => {
  const filter = at('?q=treaty');
  assert.equal(ids(filter), 'abc');
  filter.match(['c']);
  assert.equal(ids(filter), 'c');
  filter.seek('');
  assert.equal(ids(filter), 'abc');
});

test('a count says what choosing it would show', () => {
  const { kinds, facets, needsMe, withdrawn } = counted(ENTRIES, at('?states=submitted'));
  assert.deepEqual([kinds.get('claim'), facets.get('states').get('draft'), facets.get('states').get('submitted')], [1, 2, 1]);
  assert.deepEqual([facets.get('speakers').get('s1'), needsMe, withdrawn], [1, 1, 0]);
});

test('what is chosen by its address is shown, whatever the filter says', () => {
  const filter = at('?states=approved&without=claim');
  filter.admit(ENTRIES[0]);
  assert.ok(filter.lets(ENTRIES[0]));
});
