import { expect, test } from 'vitest';
import { looksTheSame, sameLetters } from '../../src/text/same-letters.ts';

const found = (text: string, words: string) =>
  sameLetters(text, words).map(({ start, end }) => text.slice(start, end));

test('the same letters are found in other characters and with other spaces, as they stand', () => {
  const decomposed = 'La zone sera désarmée.'.normalize('NFD');
  expect(found(decomposed, 'sera désarmée')).toEqual(['sera désarmée'.normalize('NFD')]);
  expect(found('the “safe\u00ADty” of  all', '"safety" of all')).toEqual(['“safe\u00ADty” of  all']);
  expect(found('a b a b', 'ab')).toEqual(['a b', 'a b']);
  expect(found('anything', ' ')).toEqual([]);
});

test('what nobody sees is no difference, an accent is one', () => {
  expect(looksTheSame('désarmée', 'désarmée'.normalize('NFD'))).toBe(true);
  expect(looksTheSame('no\u00A0space', 'no  space')).toBe(true);
  expect(looksTheSame('désarmée', 'desarmee')).toBe(false);
});
