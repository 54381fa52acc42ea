import { expect, test } from 'vitest';
import { NameFinder } from '../../src/text/names.ts';

const finder = new NameFinder([
  ['Niger', 'niger'],
  ['Mali', 'mali'],
  ['Malian', 'mali'],
  ['Maghreb', 'maghreb'],
  ['Al Qaeda in the Islamic Maghreb', 'aqim'],
  ['U.S.', 'us'],
  ['the President', 'toure'],
  ["Côte d'Ivoire", 'ci'],
  ['Secretariat', 'au'],
  ['Secretariat', 'un'],
] as const);

const found = (text: string) => finder.find(text).map(({ name, bearers }) => `${name}=${bearers.join('|')}`);

test('names stand on word boundaries, with their capitals', () => {
  expect(found('Nigeria and Niger, niger; Niger-based')).toEqual(['Niger=niger', 'Niger=niger']);
  expect(found("Mali's Franco-Malian, Malians")).toEqual(['Mali=mali', 'Malian=mali']);
  expect(found('U.S. troops, the U.S.')).toEqual(['U.S.=us', 'U.S.=us']);
  expect(found("in Côte d'Ivoire.")).toEqual(["Côte d'Ivoire=ci"]);
});

test('the longest name wins', () => {
  expect(found('Al Qaeda in the Islamic Maghreb of the Maghreb')).toEqual([
    'Al Qaeda in the Islamic Maghreb=aqim',
    'Maghreb=maghreb',
  ]);
});

test('"the" may begin a sentence; nothing else changes its capitals', () => {
  expect(found('The President, the President, President, THE President')).toEqual([
    'The President=toure',
    'the President=toure',
  ]);
});

test('a name that two bear gives both', () => {
  expect(found('the Secretariat')).toEqual(['Secretariat=au|un']);
});

test('places are offsets', () => {
  expect(finder.find('in Mali')).toMatchObject([{ start: 3, end: 7 }]);
});
