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

test('a name in capitals throughout is found, and said to be so', () => {
  const capitals = (text: string) =>
    finder.find(text).map(({ name, inCapitals }) => `${name}${inCapitals ? ' in capitals' : ''}`);
  expect(capitals('MALI, MALIAN AND NIGERIAN TROOPS IN CO\u0302TE D’IVOIRE; U.S.')).toEqual([
    'MALI in capitals',
    'MALIAN in capitals',
    'CO\u0302TE D’IVOIRE in capitals',
    'U.S.',
  ]);
  expect(capitals('THE PRESIDENT and the MaLi')).toEqual(['THE PRESIDENT in capitals']);
});

test('a name that two bear gives both', () => {
  expect(found('the Secretariat')).toEqual(['Secretariat=au|un']);
});

test('places are offsets', () => {
  expect(finder.find('in Mali')).toMatchObject([{ start: 3, end: 7 }]);
});

test('names are found however their characters are set, and given as they stand', () => {
  const finder = new NameFinder([
    ["Côte d'Ivoire", 'ci'],
    ['Amadou Toumani Touré', 'att'],
    ['Sahelo-Saharan', 'ss'],
    ['Niger', 'ne'],
  ]);
  for (const [text, name] of [
    ['of Côte d’Ivoire too', 'Côte d’Ivoire'],
    ["of Cote d'Ivoire too", "Cote d'Ivoire"],
    ['of Amadou Toumani Toure\u0301.', 'Amadou Toumani Toure\u0301'],
    ['a Sahelo\u2010Saharan one', 'Sahelo\u2010Saharan'],
    ['in Ni\u00ADger.', 'Ni\u00ADger'],
  ] as const)
    expect(finder.find(text).map((place) => [place.name, text.slice(place.start, place.end)])).toEqual([
      [name, name],
    ]);
  expect(finder.find('Ni\u00ADgeria')).toEqual([]);
});

test('a longer name that is somebody else keeps a shorter one from being found in it', () => {
  const finder = new NameFinder([['Guinea', 'gn']], ['Equatorial Guinea', 'Guinea-Bissau']);
  expect(finder.find('Guinea, Guinea\u2011Bissau and Equatorial Guinea')).toHaveLength(1);
});
