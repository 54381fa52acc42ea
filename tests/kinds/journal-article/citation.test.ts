import { describe, expect, test } from 'vitest';
import { type Citation, type Read, readCitation } from '../../../src/kinds/journal-article/citation.ts';
import { findDoi } from '../../../src/kinds/journal-article/doi.ts';
import { readMasthead } from '../../../src/kinds/journal-article/masthead.ts';
import { WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const read = (text: string): Citation | undefined => readCitation(new WorkingText(tokenise(text)).words);
const values = (text: string) =>
  Object.fromEntries(
    Object.entries(read(text) ?? {})
      .filter(([field]) => field !== 'citation')
      .map(([field, found]) => [field, (found as Read<unknown>).value]),
  );

describe('a citation', () => {
  test.each([
    [
      'Lacher, W 2013 The Malian crisis. Stability: International Journal of Security & Development, 2(2): 18, pp.1-5, DOI: http://dx.doi.org/10.5334/sta.bg',
      {
        authors: ['Lacher, W'],
        year: 2013,
        title: 'The Malian crisis',
        journal: 'Stability: International Journal of Security & Development',
        volume: '2',
        issue: '2',
        article: '18',
        pages: '1-5',
        doi: '10.5334/sta.bg',
      },
    ],
    [
      'Smith, A. B., & Diallo, C. (2016). Who guards the well? African Affairs, 115(459), 217–239. https://doi.org/10.1093/afraf/adw004',
      {
        authors: ['Smith, A. B.', 'Diallo, C.'],
        year: 2016,
        title: 'Who guards the well?',
        journal: 'African Affairs',
        volume: '115',
        issue: '459',
        pages: '217–239',
        doi: '10.1093/afraf/adw004',
      },
    ],
    [
      'How to cite this article: Boukhars, A 2012 The paranoid neighbour. Carnegie Review, Vol. 3, No. 4, pp. 3 - 9',
      {
        authors: ['Boukhars, A'],
        year: 2012,
        title: 'The paranoid neighbour',
        journal: 'Carnegie Review',
        volume: '3',
        issue: '4',
        pages: '3-9',
      },
    ],
    [
      'Sow, A. 2014 Wells. Dry Lands, doi:10.1234/dl.7',
      { authors: ['Sow, A.'], year: 2014, title: 'Wells', journal: 'Dry Lands', doi: '10.1234/dl.7' },
    ],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('knows the lines of each field', () => {
    const citation = read(
      'Lacher, W 2013 The Malian crisis\nand more. Stability,\n2(2): 18, doi:10.5334/sta.bg',
    );
    expect(citation?.authors?.lines).toEqual([1]);
    expect(citation?.title?.lines).toEqual([1, 2]);
    expect(citation?.journal?.lines).toEqual([2]);
    expect(citation?.volume?.lines).toContain(3);
    expect(citation?.doi?.lines).toEqual([3]);
  });

  test.each([
    'In 2012, however, Algeria remained largely on the sidelines.',
    'Journal of Border Studies, Vol. 12, No. 3 (2014), pp. 101-119',
    'https://doi.org/10.1234/jbs.2014.017',
    'the year 2012, as 2(2): 18 says',
    'C O N F I D E N T I A L SECTION 01 OF 04 BAMAKO 000387',
    '',
  ])('is not: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

test.each([
  ['DOI: http://dx.doi.org/10.5334/sta.bg', '10.5334/sta.bg'],
  ['see https://doi.org/10.1234/jbs.2014.017.', '10.1234/jbs.2014.017'],
  ['doi:10.5678/rsa.2016.5.2.1', '10.5678/rsa.2016.5.2.1'],
  ['DOI 10.1000/182 (2013)', '10.1000/182'],
  ['http://dx.doi.org/10.5334/ sta.bg', '10.5334/sta.bg'],
])('the DOI of "%s"', (text, doi) => {
  expect(findDoi(text)?.doi).toBe(doi);
});

test.each(['on 10.12.2013 in Bamako', 'paragraph 10.1 of the letter', 'E.O. 12958: DECL: 06/10/2019'])(
  'no DOI in "%s"',
  (text) => {
    expect(findDoi(text)).toBeUndefined();
  },
);

test("a journal's own line", () => {
  expect(readMasthead('Journal of Border Studies, Vol. 12, No. 3 (2014), pp. 101-119')).toEqual({
    journal: 'Journal of Border Studies',
    volume: '12',
    issue: '3',
    year: 2014,
    pages: '101-119',
  });
  expect(readMasthead('African Affairs 115(459)')).toEqual({
    journal: 'African Affairs',
    volume: '115',
    issue: '459',
  });
});

test.each([
  ['Border Studies, Vol. XIV, No. 3 (1996), pp. 341-349', 'XIV 3 1996 341-349'],
  ['Border Studies, XXI, 2 (Fall 2001)', 'XXI 2 2001'],
  ['Border Studies 72 (1996) 341-349', '72 1996 341-349'],
  ['Border Studies 14:3 (1996): 341-349', '14 3 1996 341-349'],
  ['Border Studies 14/3 (1996), pp. 341–349.', '14 3 1996 341–349'],
  ['Border Studies, Autumn 1996, Vol. 14, No. 3', '14 3 1996'],
  ['Border Stud. (Lima), Vol. 14, Nos. 3-4 (Mar.–Apr., 1996)', '14 3-4 1996'],
  ['Estudios, vol. xiv, núm. 3, otoño de 1996, p. 341', 'xiv 3 1996 341'],
  ['Border Studies Volume 14, Issue 3, September 2014, Pages 1-9', '14 3 2014 1-9'],
  ['BORDER STUDIES | VOL. XIV | NO. 3 | ISSN 0260-2105', 'XIV 3'],
])('the numbers of "%s"', (line, numbers) => {
  const { volume, issue, year, pages } = readMasthead(line) ?? {};
  expect([volume, issue, year, pages].filter((part) => part !== undefined).join(' ')).toBe(numbers);
});

test.each([
  'Border Studies, Vol. III, special issue (Autumn 1996), pp. 3-9 https://doi.org/10.4321/x.3',
  'Border Studies, Autumn 1996, pp. 341-349 https://doi.org/10.4321/x.3',
])('"%s" has neither authors nor a title', (line) => {
  expect(read(line)).toBeUndefined();
});

test.each([
  'The crisis of 2012 and 2013',
  'Resolution 2085 (2012) and what became of it',
  'Chapter I, 2 (2001)',
  'Table 3, 2',
  'Annex IV, 3, 2',
  'Document No. 3 (1996)',
  'A civil matter, Vol. civil, No. 2',
  'Security Council, Vol. 3',
  'The lakes and the towns 1993–1994, 12',
])('"%s" is no line of a journal', (line) => {
  expect(readMasthead(line)).toBeUndefined();
});
