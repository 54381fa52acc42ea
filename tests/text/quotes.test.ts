import { expect, test } from 'vitest';
import { findQuote, singleSpaced } from '../../src/text/quotes.ts';

test('white space of any kind counts as one space', () => {
  expect(singleSpaced(' a\u00a0b\n\tc ')).toBe('a b c');
  expect(findQuote('joint border patrols', { exact: 'border\n patrols' })).toEqual([{ start: 6, end: 20 }]);
});

test('every place is found, overlapping ones too', () => {
  expect(findQuote('a a a', { exact: 'a a' })).toHaveLength(2);
  expect(findQuote('a', { exact: 'b' })).toEqual([]);
  expect(findQuote('a', { exact: ' ' })).toEqual([]);
});

test('prefix and suffix choose among the places, with or without a space between', () => {
  const text = 'said "no" and then said "no", twice';
  expect(findQuote(text, { exact: 'no', prefix: 'then said "' })).toEqual([{ start: 25, end: 27 }]);
  expect(findQuote(text, { exact: '"no"', suffix: 'and then' })).toEqual([{ start: 5, end: 9 }]);
  expect(findQuote(text, { exact: '"no"', suffix: ', thrice' })).toEqual([]);
});
