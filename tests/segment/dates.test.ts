import { expect, test } from 'vitest';
import { dateIn, placeAndDate } from '../../src/segment/dates.ts';
import { wordsFrom } from './words-from.ts';

test.each([
  ['27 March 2013', '2013-03-27'],
  ['on the 3rd of March and 1st May 2031', '2031-05-01'],
  ['Addis Ababa, March 27, 2013', '2013-03-27'],
  ['Bamako, le 1er août 2012', '2012-08-01'],
  ['27 FEVRIER 2013', '2013-02-27'],
  ['le 3 fe\u0301vrier 2013', '2013-02-03'],
  ['le 3 fév\u00ADrier 2013', '2013-02-03'],
  ['1ᵉʳ décembre 2012', '2012-12-01'],
  ['2 Sept. 2009', '2009-09-02'],
  ['LETTER DATED 9 JANUARY 1995', '1995-01-09'],
  ['29 February 2012 and 1 May 2013', '2012-02-29'],
  ['this 4th day of November 1999', '1999-11-04'],
  ['the twelfth day of May 2003', '2003-05-12'],
  ['ce 12e jour de janvier 2003', '2003-01-12'],
  ["le 3e jour du mois d'avril 2005", '2005-04-03'],
])('%s', (text, iso) => {
  expect(dateIn(text)?.iso).toBe(iso);
});

test.each([
  '31 April 2013',
  '29 February 2013',
  '27 March',
  'March 2013',
  '27.3.2013',
  '127 March 2013',
  '27 March 20133',
  '',
])('no date: %j', (text) => {
  expect(dateIn(text)).toBeUndefined();
});

test('says what stands before and after', () => {
  expect(dateIn('Letter dated 27 March 2013 from the Chair')).toEqual({
    iso: '2013-03-27',
    before: 'Letter dated',
    after: 'from the Chair',
  });
});

test.each([
  ['Nouakchott, Islamic Republic of Mauritania, 17 March 2013', 'Nouakchott, Islamic Republic of Mauritania'],
  ['Done at Port Amel, on 5 February 2031.', 'Port Amel'],
  ['(New York, 5 February 2031)', 'New York'],
  ['Bamako, le 5 février 2031', 'Bamako'],
  ['Port-Amel, les 27 et 28 février 2031', 'Port-Amel'],
  ['Port-Amel, du 1er au 3 mars 2031', 'Port-Amel'],
  ['Bruxelles, le mardi 1er mars 2031', 'Bruxelles'],
  ['Fait à Port-Amel, en deux exemplaires originaux, le 1er mars 2031.', 'Port-Amel'],
  ['Fait à Port-Amel, le 1er mars 2031, en deux exemplaires originaux', 'Port-Amel'],
  ['FAIT A PORT-AMEL, LE 17 FEVRIER 2031', 'PORT-AMEL'],
])('a line of place and date: %s', (text, place) => {
  expect(placeAndDate(wordsFrom(text))?.place).toBe(place);
});

test('a date alone has no place', () => {
  expect(placeAndDate(wordsFrom('5 February 2031'))).toEqual({ date: '2031-02-05' });
});

test.each([
  'The meeting was held in Nouakchott on 17 March 2013.',
  'Nouakchott, 17 March 2013, at noon',
  'Report of the meeting of 17 March 2013; 18 March 2013',
  'Nouakchott',
])('no line of place and date: %s', (text) => {
  expect(placeAndDate(wordsFrom(text))).toBeUndefined();
});
