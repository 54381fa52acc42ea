import { expect, test } from 'vitest';
import {
  beginningOf,
  hitsIn,
  markDirective,
  runsOf,
  sentenceOf,
} from '../../../src/search/client/excerpt.ts';
import { spaced, stemsOf } from '../../../src/search/words/words.ts';

const words = (text: string) => text.split(' ');
const marked = (text: string, ...phrases: string[]) => ({
  stems: new Set(stemsOf(text)),
  phrases: phrases.map(spaced),
});
const block = (text: string, also: [number, string][] = []) => ({ id: 'p1', label: '', text, also });

test('all inflections of a word are marked, and the word for which another form stands in the source', () => {
  expect(hitsIn(block('Ransoms paid: a cross-border ransom.'), marked('pay ransom border'))).toEqual([
    0, 1, 3, 4,
  ]);
  expect(hitsIn(block('an armed conflict, now', [[2, 'conlflict,']]), marked('conlflict'))).toEqual([2]);
});

test('a phrase is marked where its words stand in a row, and nowhere else', () => {
  const text = 'A part of it, as part of them, and “a part, of” the rest.';
  expect(hitsIn(block(text), marked('', 'a part of'))).toEqual([0, 1, 2, 9, 10, 11]);
});

test('the sentence with the most hits is shown', () => {
  const text = words('One thing is said. The U.S. Embassy reports a ransom for Dr. Mali. Then the end.');
  const { from, to } = sentenceOf(text, [7]);
  expect(text.slice(from, to).join(' ')).toContain('reports a ransom for Dr. Mali.');
  expect(text.slice(from, to).join(' ')).not.toContain('Then');
});

test.each(['The U.S. Embassy in Bamako agrees.', 'It went to Gen. Ward and the U.S. Then nobody knew.'])(
  'no excerpt ends behind initials or a title: %s',
  (text) => {
    const { from, to } = sentenceOf(words(text), [1]);
    expect([from, to]).toEqual([0, words(text).length]);
  },
);

test('of an answer the beginning is shown', () => {
  expect(beginningOf(words('One. Two.'))).toEqual({ from: 0, to: 2, cutBefore: false, cutAfter: false });
  expect(beginningOf(Array.from({ length: 99 }, () => 'word')).cutAfter).toBe(true);
});

test('a long sentence is cut around its first hit and says so', () => {
  const text = Array.from({ length: 100 }, (_, at) => `word${at}`);
  const shown = sentenceOf(text, [50]);
  expect(shown.from).toBeLessThan(50);
  expect(shown.to).toBeGreaterThan(51);
  expect([shown.cutBefore, shown.cutAfter]).toEqual([true, true]);
  expect(sentenceOf(text, [99]).to).toBe(100);
});

test('hits that follow one another are one run', () => {
  expect(runsOf([1, 2, 5])).toEqual([
    [1, 3],
    [5, 6],
  ]);
});

test('the browser is told the words with those beside them, and hyphens and commas do not mislead it', () => {
  const text = words('allowing the hot pursuit across borders, or Sahel-Sahara.');
  expect(markDirective(text, [2, 3], { from: 0, to: 9 })).toBe(
    ':~:text=allowing%20the-,hot%20pursuit,-across%20borders%2C%20or',
  );
  expect(markDirective(text, [7], { from: 0, to: 9 })).toBe(
    ':~:text=across%20borders%2C%20or-,Sahel%2DSahara,-.',
  );
  // What stands between the marked words, or between them and those beside them, is told as it is printed.
  const said = words('They (hot, pursuit), say so.');
  expect(markDirective(said, [1, 2], { from: 0, to: 5 })).toBe(
    ':~:text=They%20(-,hot%2C%20pursuit,-)%2C%20say%20so.',
  );
  expect(markDirective(text, [], { from: 0, to: 9 })).toBe('');
});

test('of more hits than can be marked those that were seen are', () => {
  const text = Array.from({ length: 40 }, (_, at) => `w${at}`);
  const hits = Array.from({ length: 20 }, (_, at) => at * 2);
  expect(markDirective(text, hits, { from: 30, to: 40 })).toContain('w38');
});
