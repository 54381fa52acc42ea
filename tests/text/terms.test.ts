import { expect, test } from 'vitest';
import { findTerm } from '../../src/text/terms.ts';

const found = (text: string, term: string) =>
  findTerm(text, term).map(({ start, end }) => text.slice(start, end));

test('whole words, without regard to capitals', () => {
  expect(found('Ransom, ransoms and RANSOM', 'ransom')).toEqual(['Ransom', 'RANSOM']);
  expect(found('a basis, a base', 'base')).toEqual(['base']);
});

test('a star stands for any ending', () => {
  expect(found('pursue pursuit suit', 'pursu*')).toEqual(['pursue', 'pursuit']);
});

test('a place where a word goes on is passed over, and what overlaps it is still found', () => {
  expect(found('aa-aa-aab aa aa', 'aa aa')).toEqual(['aa-aa', 'aa aa']);
  expect(found('a a ab, a a', 'a a')).toEqual(['a a', 'a a']);
  expect(found('𐐨𐐨 𐐨', '𐐨')).toEqual(['𐐨']);
  expect(found('x1 1x 1', '1')).toEqual(['1']);
});

test('a star within a term stands for the ending of that word alone', () => {
  expect(found('ransom payments, ransoms paid late, ransomed then paid', 'ransom* pa*')).toEqual([
    'ransom payments',
    'ransoms paid',
  ]);
});

test('words of a term may be parted by a hyphen', () => {
  expect(found('intelligence-sharing and intelligence sharing', 'intelligence shar*')).toHaveLength(2);
});

test('characters that mean something in a pattern are themselves', () => {
  expect(found('1206 (b)', '(b)')).toEqual(['(b)']);
  expect(found('abc', 'a.c')).toEqual([]);
});

test.each([
  ['ran\u00ADsom', 'ransom*'],
  ['the ﬁnancing', 'financ*'],
  ['cross\u2011border', 'cross border'],
  ['follow‐up', 'follow-up'],
  ['oﬃcers', 'officer*'],
  ['Touré', 'toure'],
  ['des réfugiés', 'refugie*'],
])('a reader who sees %j finds %j', (text, term) => {
  expect(findTerm(text, term)).toHaveLength(1);
});
