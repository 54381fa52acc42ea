import { expect, test } from 'vitest';
import { termsOf } from '../../../src/search/client/query.ts';

const texts = (query: string) => termsOf(query).map(({ text, phrase }) => (phrase ? `"${text}"` : text));

test('words and quoted phrases, with straight and curly marks', () => {
  expect(texts('"hot pursuit" Mali')).toEqual(['"hot pursuit"', 'Mali']);
  expect(texts('“hot pursuit” mali Mali')).toEqual(['"hot pursuit"', 'Mali']);
});

test('words that stand everywhere count only where there is nothing else', () => {
  expect(texts('war on the terror')).toEqual(['war', 'terror']);
  expect(texts('the')).toEqual(['the']);
  expect(texts('"on the"')).toEqual(['"on the"']);
});

test('what has no letter is no term', () => {
  expect(texts('¶ - "" <>')).toEqual([]);
  expect(texts('')).toEqual([]);
});

test('a pasted page is looked for by sixteen words', () => {
  expect(texts(Array.from({ length: 300 }, (_, at) => `word${at}`).join(' '))).toHaveLength(16);
});
