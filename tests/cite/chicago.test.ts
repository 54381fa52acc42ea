import { expect, test } from 'vitest';
import { chicagoNote, chicagoText } from '../../src/cite/chicago.ts';
import { article, cable, page } from './examples.ts';

test('an article', () => {
  expect(chicagoText({ ...article, date: '2013', authors: article.authors.slice(0, 1) })).toBe(
    'Wolfram Lacher, “The Malian crisis,” Stability: International Journal of Security & Development 2, no. 2 (2013): 1–5, https://doi.org/10.5334/sta.bg, paragraph 5, in Sahel Dossier, version abcdefabcdef, https://example.org/sahel/documents/lacher-2013/#p5 (SHA-256 of the text begins 0123456789ab).',
  );
});

test('a cable', () => {
  expect(chicagoText(cable)).toBe(
    'US embassy in Bamako, “President Toure ready to target AQIM, with help,” diplomatic cable 09 BAMAKO 387, 12 June 2009, paragraph 2, in Sahel Dossier, version abcdefabcdef, https://example.org/documents/09bamako387/#p2 (SHA-256 of the text begins fedcba987654).',
  );
});

test('a page, and a document without author and date', () => {
  expect(chicagoText(page)).toBe(
    '“President Touré’s plan,” in Sahel Dossier, version abcdefabcdef, codebook version 3, /proposals/toure-plan/.',
  );
  expect(
    chicagoText({ ...cable, authors: [], date: undefined, number: undefined, genre: undefined }),
  ).toMatch(/^“President Toure ready to target AQIM, with help,” paragraph 2, in /);
});

test('only the names of journal and edition are set in italics', () => {
  const italic = chicagoNote(article).flatMap((run) => (run.italic ? [run.text] : []));
  expect(italic).toEqual([article.journal?.name, 'Sahel Dossier']);
});

test('quotation marks inside a title are single ones, and its full stop gives way', () => {
  expect(chicagoText({ ...page, title: 'The "solid" plan: “more” of it.' })).toMatch(
    /^“The ‘solid’ plan: ‘more’ of it,” in /,
  );
});

test.each([
  [1, 'A B, '],
  [2, 'A B and C D, '],
  [3, 'A B, C D, and E F, '],
  [4, 'A B et al., '],
])('%i authors', (count, expected) => {
  const authors = ['AB', 'CD', 'EF', 'GH']
    .map(([given = '', family = '']) => ({ given, family }))
    .slice(0, count);
  expect(chicagoText({ ...article, authors }).startsWith(`${expected}“`)).toBe(true);
});
