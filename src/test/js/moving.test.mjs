import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, slice } from '../../main/webapp/resources/desk/codepoints.js';
import { edgeMoved, extended, stepped, toEdge } from '../../main/webapp/resources/desk/moving.js';
import { Segments } from '../../main/webapp/resources/desk/segments.js';
import { wholeCharacters, wholeWords } from '../../main/webapp/resources/desk/snapping.js';
import { bare } from '../../main/webapp/resources/desk/trimming.js';

const FAMILY = '👩‍👩‍👧';
const TEXTS = [`Two 🕊 flew. ${FAMILY} And 🇦🇿 cafe\u0301 saw.`, 'שָׁלוֹם עולם. ישר.', 'หมาไม่กัด', '  ', 'End here.'];
const blocks = [];
for (const data of TEXTS) {
  const start = blocks.length ? blocks.at(-1).end + 1 : 0;
  blocks.push({ node: { data }, start, end: start + lengthOf(data) });
}
const ALL = TEXTS.join('\n');
const segments = new Segments({ blocks, language: 'en' });
const words = ({ start, end }) => slice(ALL, start, end);
const at = (quotation) => ({ start: lengthOf(ALL.slice(0, ALL.indexOf(quotation))), end: lengthOf(ALL.slice(0, ALL.indexOf(quotation) + quotation.length)), backwards: false });
const walk = (from, unit, back, times, how = stepped) => {
  let now = at(from);
  const seen = [];
  for (let i = 0; i < times && now; i++) {
    now = how(segments, now, { unit, back });
    if (now) seen.push(words(now));
  }
  return seen;
};

test('words go on over pictures, scripts and blocks, and stop at the end of the text', () => {
  assert.deepEqual(walk('Two', 'word', false, 8), ['🕊', 'flew', FAMILY, 'And', '🇦🇿', 'cafe\u0301', 'saw', 'שָׁלוֹם']);
  assert.deepEqual(walk('End', 'word', false, 4), ['here']);
  assert.deepEqual(walk('End', 'word', true, 2), ['กัด', 'ไม่']);
});

test('characters are whole: families, flags, accents, points', () => {
  assert.deepEqual(walk('flew', 'character', false, 1), ['w']);
  assert.deepEqual(walk('.', 'character', false, 2), [FAMILY, 'A']);
  assert.deepEqual(walk('saw', 'character', true, 3), ['s', 'e\u0301', 'f']);
  assert.deepEqual(walk('saw.', 'character', false, 3), ['.', 'שָׁ', 'ל']);
});

test('a step takes what it is a part of first, and of something larger its first or last', () => {
  assert.equal(words(stepped(segments, at('le'), { unit: 'word', back: false })), 'flew');
  assert.equal(words(stepped(segments, at('flew'), { unit: 'sentence', back: true })), 'Two 🕊 flew.');
  assert.equal(words(stepped(segments, at('Two 🕊 flew.'), { unit: 'word', back: true })), 'Two');
  assert.equal(words(stepped(segments, at('Two 🕊 flew.'), { unit: 'word', back: false })), 'flew');
  assert.equal(words(stepped(segments, at('flew'), { unit: 'paragraph', back: false })), TEXTS[0]);
  assert.equal(words(stepped(segments, at(TEXTS[2]), { unit: 'paragraph', back: false })), 'End here.');
});

test('an extension grows, shrinks and turns round', () => {
  assert.deepEqual(walk('flew', 'word', false, 2, extended), [`flew. ${FAMILY}`, `flew. ${FAMILY} And`]);
  assert.deepEqual(walk('flew', 'character', true, 2, extended), ['fle', 'fl']);
  const grown = extended(segments, at('flew'), { unit: 'word', back: true });
  assert.deepEqual([words(grown), grown.backwards], ['🕊 flew', true]);
  assert.equal(words(extended(segments, grown, { unit: 'word', back: false })), 'flew');
  assert.equal(words(extended(segments, at('flew'), { unit: 'sentence', back: true })), 'Two 🕊 flew');
});

test('an end never passes the other', () => {
  assert.equal(edgeMoved(segments, { ...at('Two'), backwards: true }, { unit: 'word', back: false }), null);
  assert.equal(edgeMoved(segments, { ...at('Two'), backwards: false }, { unit: 'word', back: true }), null);
});

test('the beginning and the end of a paragraph', () => {
  const paragraph = segments.at('paragraph', at('flew').start);
  assert.equal(words(toEdge(segments, at('flew'), paragraph, { back: true, extend: false })), 'Two');
  assert.equal(words(toEdge(segments, at('flew'), paragraph, { back: false, extend: false })), 'saw');
  assert.equal(words(toEdge(segments, at('flew'), paragraph, { back: true, extend: true })), 'Two 🕊 flew');
});

test('words that are cut become whole, and characters always', () => {
  assert.equal(words(wholeWords(segments, at('le'))), 'flew');
  assert.equal(words(wholeWords(segments, at('lew. 👩‍👩‍👧 An'))), `flew. ${FAMILY} And`);
  assert.equal(wholeWords(segments, at('flew. ')), null);
  const accent = at('\u0301 sa');
  assert.equal(words(wholeCharacters(segments, accent)), 'e\u0301 sa');
});

test('spaces of every kind go, joiners stay', () => {
  assert.deepEqual(bare('\u00a0\n\u200b a b\u2060\ufeff\u3000', 10), { start: 14, end: 17 });
  assert.equal(bare(' \u200b\u00a0', 0), null);
  assert.deepEqual(bare('\u200dب\u200c', 0), { start: 0, end: 3 });
});
