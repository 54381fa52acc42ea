import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { Compounds, receivedReadings } from '../../src/search/also-found.ts';
import { facetFile, labelFromId, nameFiles, recordFiles } from '../../src/search/client-files.ts';
import { layOut } from '../../src/search/lay-out.ts';
import { plainBlock, type SearchRecord } from '../../src/search/search-record.ts';
import { wordList } from '../../src/search/word-list.ts';
import { wordKey } from '../../src/text/folding.ts';

const record: SearchRecord = {
  path: '/documents/one/',
  kind: 'document',
  title: 'One',
  note: 'Cable',
  date: '2009-06-12',
  names: ['09 BAMAKO 387'],
  blocks: [
    plainBlock('', '', 'One'),
    {
      ...plainBlock('p1', '¶1', 'an armed conflict, now'),
      also: [{ word: 2, as: 'conlflict,' }],
      actors: ['mali'],
    },
    plainBlock('p2', '¶2', 'The end.'),
  ],
};

test('accents, capitals, hyphens and punctuation do not matter', () => {
  expect(wordKey('Al-Qaïda,')).toBe('alqaida');
  expect(wordKey('—')).toBe('');
});

test('blocks are laid out with a border between them; other forms stand behind the words', () => {
  const { content, blocks } = layOut(record);
  expect(content).toBe('One ¶ an armed conflict, now ¶ conlflict, ¶ The end. ¶');
  expect(blocks.map(({ start, size, words }) => [start, size, words])).toEqual([
    [0, 1, 1],
    [2, 6, 4],
    [9, 2, 2],
  ]);
  expect(blocks[1]?.also).toEqual([2, 2]);
});

test('a paragraph may have more words than a call takes arguments', () => {
  const { blocks } = layOut({ ...record, blocks: [plainBlock('p1', '', 'a '.repeat(300_000))] });
  expect(blocks[0]?.words).toBe(300_000);
});

test('what is indexed is folded, word by word, and what is shown is not', () => {
  const text = 'To\u0301ure\u0301 a ran\u00ADsom \u200B ﬁnancing cross\u2011border';
  const { content, blocks } = layOut({ ...record, blocks: [plainBlock('p1', '', text)] });
  expect(content).toBe('Toure a ransom ¶ financing cross-border ¶');
  expect(blocks[0]?.words).toBe(6);
});

test('a slip of the source is found at the word that was mended', () => {
  const { corpus } = loadCorpus('.');
  const lacher = corpus.documents.get('lacher-2013');
  if (!lacher) throw new Error('the edition has lost an article');
  const texts = new Map(lacher.blocks.map(({ id, text }) => [id, text]));
  const found = receivedReadings(lacher.apparatus, texts);
  const slip = found.get('p3')?.find(({ as }) => as === 'conlflict,');
  expect(texts.get('p3')?.split(' ')[slip?.word ?? -1]).toBe('conflict,');
  // Lines that were joined would make every half of a word one to be found.
  expect([...found.values()].flat().some(({ as }) => as.endsWith('-'))).toBe(false);
});

test('a word is found in the other ways of writing it that the edition has', () => {
  const compounds = new Compounds(['a counter-terrorism unit', 'safe haven', 'a safehaven']);
  expect(compounds.in('counter terrorism')).toEqual([{ word: 0, as: 'counterterrorism' }]);
  expect(compounds.in('the counterterrorism unit')).toEqual([{ word: 1, as: 'counter terrorism' }]);
  expect(compounds.in('a safe haven')).toEqual([{ word: 1, as: 'safehaven' }]);
  expect(compounds.in('some other words')).toEqual([]);
});

test('what is sent of a page: short ones whole, long ones in parts', () => {
  const short = recordFiles({ id: 'en_1', record, laidOut: layOut(record) });
  expect([...short.keys()]).toEqual(['records/en_1.json']);
  expect(JSON.parse(short.get('records/en_1.json') ?? '')).toMatchObject({
    ids: ' p1 p2',
    labels: [0, 0, 0],
    words: [1, 4, 2],
  });
  const blocks = Array.from({ length: 6 }, (_, at) =>
    plainBlock(`p${at}`, labelFromId(`p${at}`), 'word '.repeat(70)),
  );
  const long = { ...record, blocks };
  const files = recordFiles({ id: 'en_2', record: long, laidOut: layOut(long) });
  expect(JSON.parse(files.get('records/en_2.json') ?? '').parts).toEqual([2, 2, 2]);
  expect([...files.keys()]).toHaveLength(4);
});

test('a name leads to its page, an actor before others', () => {
  const actor: SearchRecord = { ...record, path: '/actors/b/', kind: 'actor', names: ['09-Bamako-387'] };
  const files = nameFiles(
    [record, actor].map((one, at) => ({ id: `en_${at}`, record: one, laidOut: layOut(one) })),
  );
  expect(JSON.parse(files.get('names/0.json') ?? '')).toEqual({ '09bamako387': ['en_1', 'en_0'] });
  expect(files.get('names/z.json')).toBe('{}');
});

test('facets are given by block', () => {
  const { values, pages } = facetFile(
    [{ id: 'en_1', record, laidOut: layOut(record) }],
    new Map([['actor mali', 'Mali']]),
  );
  expect(values.actor).toEqual([['mali', 'Mali']]);
  expect(pages.en_1).toEqual([0, -1, -1, '2009-06-12', [1, 6, 2], [[], [0], []], [[], [], []]]);
});

test('words that can be suggested have no digits, and none is short', () => {
  expect(
    wordList([{ ...record, blocks: [plainBlock('', '', "Mali's Sahel-Sahara the 1206 Touré toure")] }]),
  ).toBe('mali\nsahara\nsahel\ntoure');
});
