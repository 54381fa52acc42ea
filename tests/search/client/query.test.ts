import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/client/query.ts';
import { spaced } from '../../../src/search/words/words.ts';

const read = (typed: string) => readQuery(typed, (key) => ['un', 'au'].includes(key), ['en']);

test('words in small letters without accents, each once, and phrases in straight and curly marks', () => {
  expect(read('"hot pursuit" Mali MALI Touré')).toEqual({
    words: ['mali', 'toure'],
    phrases: ['hot pursuit'],
    dates: [],
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
  ['qui paie la rançon', ['paie', 'rancon']],
  ["l'accord avec un voisin au Mali", ['accord', 'voisin', 'mali']],
  ['un letter', ['un', 'letter']],
  ['un accord avec UN au Mali', ['accord', 'un', 'mali']],
  ['the means to fight', ['means', 'fight']],
  ['it means that they will', []],
  ["why didn't they", []],
  ['how long would it last', ['long', 'last']],
  ['how long would the war last', ['war']],
])(
  'small words of a language in which it may be asked are left out, nouns and names that look like them are not: %s',
  (typed, words) => {
    expect(read(typed).words).toEqual(words);
  },
);

const day = ['march 17 2013', 'march 2013', '2013'];
test.each([
  ['17 march 2013', day],
  ['March 17th, 2013', day],
  ['the 17th of March 2013', day],
  ['17.3.2013', day],
  ['17/03/2013', day],
  ['2013-03-17', day],
  ['17 mars 2013', day],
  ['mars 2013', ['march 2013', '2013']],
  ['févr. 2013', ['februari 2013', '2013']],
  ['2013-03', ['march 2013', '2013']],
  ['03/2013', ['march 2013', '2013']],
  ['may 2013', ['mai 2013', '2013']],
  ['1er juin', ['june 1']],
  ['2013-04-03', ['april 3 2013', 'april 2013', '2013']],
  ['3/4/2013', ['april 3 2013', 'april 2013', '2013', 'march 4 2013', 'march 2013', '2013']],
])('a date is looked for as the edition writes it, then its month, then its year: %s', (typed, forms) => {
  const { dates, words } = read(typed);
  expect(dates.flatMap((one) => one.forms.map(({ stems }) => stems.join(' ')))).toEqual(forms);
  expect(words).toEqual([]);
});

test.each([
  '2006/7',
  'S/2013/163',
  '31.2.2013',
  '13/13/2013',
  '2013',
  'three marches',
  'it may be 5',
  '10.5334/sta.bg',
  'march',
])('what is no day and no month stays as it is: %s', (typed) => {
  expect(read(typed).dates).toEqual([]);
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
    expect(read(typed)).toEqual({ words: [], phrases: [], dates: [], leftOut: 0 });
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
