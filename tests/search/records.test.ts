import { beforeAll, describe, expect, test } from 'vitest';
import { facetFile } from '../../src/search/facets.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { shelfOf } from '../../src/search/shelf.ts';
import { learn } from '../../src/search/words/languages.ts';
import { indexFiles } from '../../src/search/write-index.ts';
import { type Search, searchIn } from './search-of.ts';

beforeAll(() => learn(['fr']));

const record = (path: string, ...texts: string[]): SearchRecord => ({
  path,
  kind: 'document',
  title: path,
  note: '',
  names: [],
  blocks: texts.map((text, at) => ({ id: at === 0 ? '' : `p${at}`, label: '', text })),
});

test('of each block the stems that tell something are indexed, each once; positions say which block', () => {
  const { content, layout } = shelfOf([
    record('/a/', 'The ferries', 'A ferry is paid, and the ferries pay.'),
  ]);
  expect(content).toBe('ferri_ ferri_ pai_');
  expect(layout.sizes).toEqual([1, 2]);
  // What the page is called comes first.
  expect(layout.titled).toEqual([0, 0]);
  expect(
    shelfOf([record('/a/', 'What ferries cost: the bill')].map((one) => ({ ...one, title: 'The bill' }))),
  ).toMatchObject({
    content: 'bill_ ferri_ cost_',
    layout: { titled: [1] },
  });
});

test('a paragraph may have more words, and a text more paragraphs, than a call takes arguments', () => {
  const words = Array.from({ length: 130_000 }, (_, at) => `w${at}`);
  expect(shelfOf([record('/a/', 'Head', words.join(' '))]).layout.sizes).toEqual([1, 130_000]);
  const blocks = words.map((text, at) => ({ id: `p${at}`, label: '', text }));
  expect(shelfOf([{ ...record('/a/'), blocks }]).layout.sizes).toHaveLength(130_000);
});

test('a cell knows the page across', () => {
  const [question, proposal] = [record('/q/', 'Who pays?', 'Nobody does.'), record('/p/', 'Ferries')];
  const cell = { ...question.blocks[1], id: 'c', label: '', text: 'Nobody.', across: '/p/' };
  const { layout } = shelfOf([{ ...question, blocks: [...question.blocks.slice(0, 1), cell] }, proposal]);
  expect(layout.pages).toEqual([
    ['document', 2, [2]],
    ['document', 1],
  ]);
});

test('names that a text has are looked for; words that none has lead to them from the lists', () => {
  const actor: SearchRecord = {
    ...record('/x/', 'Qadhafi, Muammar'),
    names: ['Muammar Qadhafi', 'Qadhafi', 'Kadhafi'],
    sameNames: true,
  };
  const { layout, words } = shelfOf(
    [actor, record('/a/', 'Head', 'Under Qadhafi they met.')],
    [['meet', 'gather']],
  );
  expect(layout.names).toEqual(['0=qadhafi;muammar qadhafi']);
  expect(words.get('k')).toBe('kadhafi=qadhafi');
  expect(words.get('g')).toBe('gather=meet');
  expect(words.get('q')).toBe('qadhafi');
});

test('a foreign name is found as it is written, also by who does not know that it is one', () => {
  const actor = { ...record('/x/', 'Pays du champ'), names: ['pays du champ'], sameNames: true } as const;
  const { content, layout } = shelfOf([actor, record('/a/', 'Who pays', 'The pays du champ pay.')]);
  expect(content).toBe('x_pays_ du_ champ_ pai_ x_pays_ du_ champ_ pai_');
  expect(layout.foreign).toEqual(['pays du champ']);
  expect(layout.names).toEqual(['0=x_pays du champ;pai du champ|pai champ']);
});

test('words of another language find a block, unless the texts have them for something else', () => {
  const question = record('/q/', 'Who guards the bridge?');
  const [head] = question.blocks;
  if (!head) throw new Error();
  const asked = { ...question, blocks: [{ ...head, asked: 'polici rançons' }] };
  const { content, words } = shelfOf([asked, record('/a/', 'Head', 'A policy of bridges.')]);
  expect(content).toBe('guard_ bridg_ rancon_ head_ polici_ bridg_');
  expect(words.get('r')).toBe('rancons');
});

test('short texts share a file, long ones are cut', () => {
  const long = 'word '.repeat(200).trim();
  const { texts, layout } = shelfOf([record('/a/', 'One'), record('/b/', 'Two', long, long, 'End')]);
  expect(layout.texts).toEqual([0, 3, 4]);
  expect(texts.map((pages) => pages.map(({ path, blocks }) => `${path} ${blocks.length}`))).toEqual([
    ['/a/ 1', '/b/ 2'],
    ['/b/ 1'],
    ['/b/ 1'],
  ]);
});

test('facets are given by block', () => {
  const dated = record('/a/', 'Head', 'Text');
  const blocks = dated.blocks.map((block, at) => (at === 1 ? { ...block, actors: ['mali'] } : block));
  const { values, pages } = facetFile([{ ...dated, date: '2009-06-12', blocks }], () => 'Mali');
  expect(values.actor).toEqual([['mali', 'Mali']]);
  expect(values.kind).toEqual([['document', 'Document']]);
  expect(pages).toEqual([[0, -1, -1, '2009-06-12', [[], [0]], [[], []]]]);
});

describe('texts in two languages, in one index', () => {
  let search: Search;
  beforeAll(async () => {
    const french = {
      ...record('/b/', 'Bacs', 'Les bacs étaient financés par la sous-préfecture.'),
      language: 'fr',
    };
    const english = record('/a/', 'Ferries', 'The ferries were financed in counter-terrorism and à Paris.');
    const land = {
      ...record('/l/', 'Pays', 'Les pays riverains, le 1er mars 2004.'),
      language: 'fr',
      date: '2004-07-15',
    };
    const chinese = { ...record('/c/', '渡轮', '渡轮由国家资助。'), language: 'zh' };
    search = await searchIn(
      await indexFiles(shelfOf([english, french, land, chinese, record('/m/', 'Money', 'Nobody paid.')])),
    );
  }, 60_000);

  test.each([
    ['financer', ['/b/#p1', '/a/#p1']],
    ['finance', ['/b/#p1', '/a/#p1']],
    ['prefectures', ['/b/#p1']],
    ['counterterrorism', ['/a/#p1']],
    ['who pays', ['/m/#p1', '/l/#p1']],
    ['quels pays', ['/l/#p1', '/m/#p1']],
    ['15 juillet 2004', ['/l/#p1']],
    ['2004-07-15', ['/l/#p1']],
    ['July 2004', ['/l/#p1']],
    ['March 1, 2004', ['/l/#p1']],
    ['les', []],
    ['ferrys', ['/a/#p1']],
    ['terrorsim', ['/a/#p1']],
    ['fina', ['/b/#p1', '/a/#p1']],
    ['国家', ['/c/#p1']],
    ['"were financed"', ['/a/#p1']],
    ['"financed were"', []],
  ])('%s', async (typed, expected) => {
    const found = await search.addresses(typed);
    expect(found.filter((address) => address.includes('#'))).toEqual(expected);
  });
});
