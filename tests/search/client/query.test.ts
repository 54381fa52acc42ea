import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/client/query.ts';
import { spaced } from '../../../src/search/words/words.ts';

const read = (typed: string) => readQuery(typed, ['en']);

test('words in small letters without accents, each once, and phrases in straight and curly marks', () => {
  expect(read('"hot pursuit" Mali MALI Touré')).toEqual({
    words: ['mali', 'toure'],
    phrases: ['hot pursuit'],
    leftOut: 0,
  });
  expect(read('“a part of” it').phrases).toEqual(['a part of']);
  expect(read('an "open quote').words).toEqual(['open', 'quote']);
});

test('words that stand in every text are no words to look for', () => {
  expect(read('Who is to pay for the war on terror?').words).toEqual(['pay', 'war', 'terror']);
  expect(read('who is it "of the"')).toMatchObject({ words: [], phrases: [], leftOut: 0 });
});

test.each([
  '<b>Mali</b>',
  '<img src=x onerror=alert(1)>Mali',
  'Mali<br/>',
  '<!-- x -->Mali',
  '<a href="x">Mali</a>',
])('tags are no words: %s', (typed) => {
  expect(read(typed).words).toEqual(['mali']);
  expect(read(typed).phrases).toEqual([]);
});

test('a sign that is less than is no tag', () => {
  expect(read('troops < vehicles').words).toEqual(['troops', 'vehicles']);
});

test.each(['', ' ', '¶ - "" <>', '😀 🇲🇱', '…—!?', '\u202e\u200f\u2068', '""""""'])(
  'nothing to look for: %j',
  (typed) => {
    expect(read(typed)).toEqual({ words: [], phrases: [], leftOut: 0 });
  },
);

test('a script from right to left has words like any other, and marks of direction are none', () => {
  expect(read('\u202eمالي والنيجر\u202c').words).toEqual(['مالي', 'والنيجر']);
});

test('a pasted page is looked for by its longest words, and the others are counted', () => {
  const { words, leftOut } = read(Array.from({ length: 300 }, (_, at) => `word${at}`).join(' '));
  expect(words).toHaveLength(16);
  expect(leftOut).toBe(284);
  expect(words[0]).toBe('word100');
});

test('a text as phrases are looked for in it', () => {
  expect(spaced('The “Sahel-Sahara” of U.S. maps.')).toBe(' the sahel sahara of us maps ');
});
