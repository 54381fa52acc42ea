import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { stemsOf } from '../../src/search/words/words.ts';
import { type Search, searchOf } from './search-of.ts';

/** How many results a reader looks at. */
const looked = 5;

/** Lists of somebody who knew the texts alone. */
const blind = [
  'asked-blind.txt',
  'asked-blind-2.txt',
  'asked-blind-3.txt',
  'asked-blind-4.txt',
  'asked-blind-5.txt',
  'asked-blind-6.txt',
];

let search: Search;
beforeAll(async () => {
  search = await searchOf('.');
}, 60_000);

/**
 * Questions as people type them, one a line, with the places at which each is answered: `proposal:question` is a cell, `document#block` a
 * passage, anything else an address. A star stands for any more or less.
 */
function questionsIn(file: string): { query: string; right: string[] }[] {
  return readFileSync(`tests/search/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', right = ''] = line.split(' | ');
      return { query, right: right.split(' ') };
    });
}

/** Addresses at which a cell, a passage or a page is the right one. */
function pattern(right: string): RegExp {
  const [, proposal, question] = /^(.+):(.+)$/.exec(right) ?? [];
  const [, document, block] = /^([^/]+)#(.+)$/.exec(right) ?? [];
  const address = proposal
    ? `/questions/${question}/#answer_${proposal}`
    : document
      ? `/documents/${document}/#${block}`
      : right;
  return new RegExp(`^${address.replace(/[.#]/g, '\\$&').replaceAll('*', '.*')}$`);
}

async function unanswered(file: string): Promise<string[]> {
  const missed: string[] = [];
  for (const { query, right } of questionsIn(file)) {
    const found = (await search.addresses(query)).slice(0, looked);
    if (!right.some((one) => found.some((address) => pattern(one).test(address))))
      missed.push(`${query}\n   ${found.join('\n   ')}`);
  }
  return missed;
}

test('every right place stands in the index', async () => {
  const { shelf } = (await search.find('Mali')).answers[0] ?? {};
  if (!shelf) throw new Error('nothing is found');
  const all = await Promise.all(
    shelf.pageOf.map(async (_, block) => {
      const shown = await search.shown({ shelf, block, score: 0, share: 0 });
      return shown.page.path + (shown.block.id && `#${shown.block.id}`);
    }),
  );
  for (const file of ['asked.txt', ...blind])
    for (const { query, right } of questionsIn(file))
      for (const one of right)
        expect(
          all.some((address) => pattern(one).test(address)),
          `${query}: ${one}`,
        ).toBe(true);
});

test('questions as people type them are answered among the first five results', async () => {
  expect(await unanswered('asked.txt')).toEqual([]);
});

test.each(blind)('so are most of those that were written without a look at the search: %s', async (file) => {
  const missed = await unanswered(file);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(4);
});

const names = ['Mali', 'AQIM', 'Touré', 'ATT', 'CEN-SAD', 'ECOWAS', 'Qadhafi', 'the UN'];
const things = ['ransom', 'border', 'deadline', 'equipment', 'summit', 'hostage', 'mandate', 'training'];
test.each(names.flatMap((name) => things.map((thing) => `${name} ${thing}`)))(
  'two words that the edition knows find something: %s',
  async (query) => {
    expect((await search.addresses(query)).length).toBeGreaterThan(2);
  },
);

test.each(['Gaddafi', 'Qadhafi', 'Kadhafi', 'Qaddafi', 'Gadafi', 'khadaffi'])(
  '%s is one man',
  async (name) => {
    expect((await search.addresses(name))[0]).toBe('/actors/muammar-qadhafi/');
  },
);

test('no word with which people ask has the stem of a name that is another word, as "franc" has that of "France"', () => {
  const { edition, dimensions, actors } = loadCorpus('.').corpus;
  const names = [...actors.values()].flatMap(({ value }) => value.names.map(({ text }) => text));
  const stemOf = (word: string) => stemsOf(word, 'en', [])[0];
  const stems = new Map(
    names.filter((name) => /^\p{Lu}\p{L}+$/u.test(name)).map((name) => [stemOf(name), name]),
  );
  const words = [
    ...(edition.value.synonyms ?? []).flat(),
    ...[...dimensions.values()].flatMap(({ value }) => value.searchWords ?? []),
  ].filter((word) => /^\p{Ll}\p{L}+$/u.test(word));
  expect(words.length).toBeGreaterThan(300);
  const taken = words.map((word) => [word, stems.get(stemOf(word))] as const).filter(([, name]) => name);
  expect(taken.filter(([word, name]) => name?.toLowerCase() !== word)).toEqual([]);
});

test('what goes by a name is the first result for it', async () => {
  // The same name may be a proposal's.
  for (const { id, value } of loadCorpus('.').corpus.actors.values())
    expect((await search.addresses(value.name))[0], id).toMatch(/^\/(?:actors|proposals)\/[^/]+\/$/);
});

test('no actor is shown by his names alone, and silences say what was looked for', async () => {
  const shown = async (query: string) => {
    const results = await search.find(query);
    const [first] = await Promise.all(results.answers.slice(0, 1).map(search.shown));
    return first?.block.text ?? '';
  };
  expect(await shown('Leonard')).toMatch(/^(?!Named as|Other names)/);
  expect(await shown('morocco nouakchott conclusions')).toMatch(/^Silent\. Looked for: Morocc\*, Rabat\./);
});

test('what is typed is never run, and finds what it would without its marks', async () => {
  const plain = await search.addresses('Mali');
  expect(await search.addresses('<b>Mali</b>')).toEqual(plain);
  expect(await search.addresses('<img src=x onerror=alert(1)>Mali')).toEqual(plain);
  expect(await search.addresses('\u202eMali\u202c 😀 — !')).toEqual(plain);
  for (const nothing of ['who is it', '…!?', '😀', '', '"of the"', '<b>', '٪', 'x'.repeat(2000)])
    expect(await search.addresses(nothing), nothing).toEqual([]);
});
