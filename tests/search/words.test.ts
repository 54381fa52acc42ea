import { expect, test } from 'vitest';
import { runsOfText, stemsOf, wordsOf } from '../../src/search/words/words.ts';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

test.each([
  ['the ferry’s crew', ['the', 'ferry', 'crew']],
  ["Côte d'Ivoire", ['cote', 'ivoire']],
  ['cross\u2011border, ran\u00ADsom', ['cross', 'border', 'ransom']],
  ['and/or — U.S. a.m.', ['and', 'or', 'us', 'am']],
  ['G-8, 1206 (C/NF)', ['g8', '1206', 'nf']],
  ['scales."4 said.3 boats.[3] Koindu2.', ['scales', '4', 'said', '3', 'boats', '3', 'koindu2']],
  ['12(a) 3.5 p.7 U.S.A.', ['12a', '35', 'p7', 'usa']],
  ['Touré ﬁnancing', ['toure', 'financing']],
  ['', []],
  ['😀 —', []],
])('%s', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test('a word knows in which run of characters it stands', () => {
  expect(wordsOf('one — two-three four').map(({ at }) => at)).toEqual([0, 2, 2, 3]);
  expect(runsOfText(' one  two\n')).toEqual(['one', 'two']);
});

test('a stem is one of its language, and a foreign name has the words that it is written with', () => {
  expect(stemsOf('pays', 'fr')).not.toEqual(stemsOf('pays'));
  const names = ['pays du champ'];
  expect(stemsOf('It pays; the pays du champ, and who pays du champ?', 'en', names)).toEqual([
    'pai',
    'x_pays',
    'du',
    'champ',
  ]);
  expect(stemsOf('pays du champ', 'fr', names)).toEqual(stemsOf('pays du champ', 'fr'));
});

test('inflections and spellings have one stem, and words that tell nothing have none', () => {
  expect(stemsOf('organise organization organised')).toHaveLength(1);
  expect(stemsOf('neighbour neighbors')).toHaveLength(1);
  expect(stemsOf('pay pays paid paying')).toHaveLength(1);
  expect(stemsOf('What is said of it')).toEqual([]);
  expect(stemsOf('constructor toString __proto__')).toHaveLength(3);
});
