import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromUtf16, lengthOf, slice, toUtf16 } from '../../main/webapp/resources/desk/codepoints.js';
import { find } from '../../main/webapp/resources/desk/find.js';
import { Segments } from '../../main/webapp/resources/desk/segments.js';

const TEXT = '😀 Bakı said “yes” 🇦🇿.';

test('an emoji before a span counts as one code point', () => {
  const start = fromUtf16(TEXT, TEXT.indexOf('Bakı'));
  assert.equal(start, 2);
  assert.equal(slice(TEXT, start, start + 4), 'Bakı');
});

test('every position goes to UTF-16 and back', () => {
  for (let position = 0; position <= lengthOf(TEXT); position++) {
    assert.equal(fromUtf16(TEXT, toUtf16(TEXT, position)), position);
  }
});

test('an index inside a surrogate pair counts as before it', () => {
  assert.equal(fromUtf16(TEXT, 1), 0);
});

test('a position outside the text is refused', () => {
  assert.throws(() => toUtf16(TEXT, lengthOf(TEXT) + 1), RangeError);
});

test('finding ignores case and the shape of quotation marks, after an emoji', () => {
  assert.deepEqual(find(TEXT, ' "YES" '), [{ start: 12, end: 17 }]);
});

test('words and sentences are counted in code points of the whole text', () => {
  const data = '😀 One. Two.';
  const segments = new Segments({ blocks: [{ node: { data }, start: 100, end: 100 + lengthOf(data) }], language: 'en' });
  assert.deepEqual([...segments.onwards('word', 101)].map(({ start, end }) => [start, end]), [[102, 105], [107, 110]]);
  assert.deepEqual([...segments.onwards('sentence', 0)].map(({ start, end }) => [start, end]), [[100, 106], [107, 111]]);
  assert.deepEqual([...segments.backwards('word', 107)].map(({ start, end }) => [start, end]), [[102, 105], [100, 101]]);
});
