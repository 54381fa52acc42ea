import { beforeAll, expect, test } from 'vitest';
import { type Search, searchTogether } from './search-of.ts';

// Two editions, one search: a page that stands before both.

let search: Search;
beforeAll(async () => {
  search = await searchTogether({ first: '.', river: 'tests/river-edition', gone: 'tests/none' });
});

/** The editions of what is found, the best first. */
async function editionsOf(typed: string, most = 3): Promise<(string | undefined)[]> {
  const { answers, passages } = await search.find(typed);
  return [...answers, ...passages].slice(0, most).map(({ shelf }) => shelf.place.name);
}

test('what one edition alone has is found, under its own address', async () => {
  expect(new Set(await editionsOf('ferry'))).toEqual(new Set(['river']));
  expect(new Set(await editionsOf('cross-border pursuit'))).toEqual(new Set(['first']));
});

test('what both have stands together', async () => {
  const editions = await editionsOf('council', 12);
  expect(new Set(editions)).toEqual(new Set(['first', 'river']));
  expect(editions.slice(0, 6)).toContain('river');
});

test('a slip is mended by the edition that has the word, and one that has it mends nothing for the other', async () => {
  expect((await search.find('ferrry')).corrected.flatMap(({ meant }) => meant)).toContain('ferry');
  expect((await search.find('ferry')).corrected).toEqual([]);
});

test('a name means in each edition what it means there', async () => {
  // A name of the second edition is no synonym in the first.
  const { passages } = await search.find('the Company of Ferrymen');
  expect(passages[0]?.shelf.place.name).toBe('river');
});

test('words in quotation marks have to stand together in either', async () => {
  const { answers, passages } = await search.find('"a tunnel"');
  expect(answers.length + passages.length).toBeGreaterThan(0);
  for (const found of [...answers, ...passages]) expect(found.shelf.place.name).toBe('river');
});
