import { expect, test } from 'vitest';
import { hitsIn, markDirective, runsOf, sentenceOf, shownHits } from '../../../src/search/client/passages.ts';

const words = (text: string) => text.split(' ');

test('positions fall into the blocks that hold them, with one position between two blocks', () => {
  // Blocks at 0 to 4, 6 to 8, 10 to 13.
  expect(hitsIn([5, 3, 4], [[0, 4, 6, 10]])).toEqual([
    { block: 0, words: [0, 4] },
    { block: 1, words: [0] },
    { block: 2, words: [0] },
  ]);
});

test('blocks with fewer of the terms than the best are left out', () => {
  expect(hitsIn([5, 5], [[0, 6], [8]]).map(({ block }) => block)).toEqual([1]);
});

test('words that follow one another come before more hits further apart', () => {
  expect(
    hitsIn(
      [9, 9],
      [
        [0, 4, 10],
        [8, 11],
      ],
    ).map(({ block }) => block),
  ).toEqual([1, 0]);
});

test('other forms count as the word that they stand for', () => {
  const record = {
    path: '/',
    kind: 'page' as const,
    title: '',
    note: '',
    ids: 'a b',
    labels: [],
    words: [3, 2],
    also: [[1, 1], 0 as const],
  };
  // The first block has three words, then a border and a form of its second word; the next begins at 6.
  expect(shownHits(record, [[4]])).toEqual([{ block: 0, words: [1] }]);
  expect(shownHits(record, [[7]])).toEqual([{ block: 1, words: [1] }]);
});

test('the sentence with the most hits is shown', () => {
  const text = words('One thing is said. The U.S. Embassy reports a ransom for Dr. Mali. Then the end.');
  const { from, to } = sentenceOf(text, [7]);
  expect(text.slice(from, to).join(' ')).toContain('reports a ransom for Dr. Mali.');
  expect(text.slice(from, to).join(' ')).not.toContain('Then');
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
    ':~:text=allowing%20the-,hot%20pursuit,-across%20borders%2C',
  );
  expect(markDirective(text, [7], { from: 0, to: 9 })).toBe(':~:text=borders%2C%20or-,Sahel%2DSahara');
  expect(markDirective(text, [], { from: 0, to: 9 })).toBe('');
});

test('of more hits than can be marked those that were seen are', () => {
  const text = Array.from({ length: 40 }, (_, at) => `w${at}`);
  const hits = Array.from({ length: 20 }, (_, at) => at * 2);
  expect(markDirective(text, hits, { from: 30, to: 40 })).toContain('w38');
});
