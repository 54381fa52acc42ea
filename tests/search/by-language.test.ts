import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { byLanguage } from '../../src/search/by-language.ts';
import { plainBlock, type SearchRecord } from '../../src/search/search-record.ts';
import { indexRecords } from '../../src/search/write-index.ts';

const record = (path: string, text: string, language?: string): SearchRecord => ({
  path,
  kind: 'document',
  title: path,
  note: '',
  language,
  names: [],
  blocks: [plainBlock('p1', '', text)],
});

test('each language has a folder with an index of its own, and its own stems', async () => {
  const { engine, indexed } = await indexRecords([
    record('/a/', 'The ferries were financed.'),
    record('/b/', 'Les bacs étaient financés.', 'fr'),
    record('/c/', 'Zq wx.', 'und'),
  ]);
  const paths = [...engine.keys()].map((path) => path.replace(/_[0-9a-f]+/, '')).sort();
  expect(paths).toEqual([
    'fr/index/fr.pf_index',
    'fr/pagefind-entry.json',
    'fr/pagefind.fr.pf_meta',
    'fr/pagefind.js',
    'fr/wasm.fr.pagefind',
    'index/en.pf_index',
    'pagefind-entry.json',
    'pagefind.en.pf_meta',
    'pagefind.js',
    'und/index/und.pf_index',
    'und/pagefind-entry.json',
    'und/pagefind.js',
    'und/pagefind.und.pf_meta',
    'und/wasm.unknown.pagefind',
    'wasm.en.pagefind',
  ]);
  expect(indexed.map(({ id }) => id.slice(0, 3))).toEqual(['en_', 'fr_', 'und']);
  const wordsOf = (start: string) => {
    const [, file = new Uint8Array()] = [...engine].find(([path]) => path.startsWith(start)) ?? [];
    return gunzipSync(file).toString('latin1');
  };
  expect(wordsOf('fr/index/')).toContain('financ');
  const entry = JSON.parse(Buffer.from(engine.get('fr/pagefind-entry.json') ?? '').toString());
  expect(Object.keys(entry.languages)).toEqual(['fr']);
});

test('an index of one language stands where it always stood', () => {
  const files = new Map([
    ['pagefind-entry.json', Buffer.from(JSON.stringify({ languages: { en: { wasm: 'en' } } }))],
    ['pagefind.js', Buffer.from('x')],
    ['wasm.en.pagefind', Buffer.from('x')],
    ['wasm.unknown.pagefind', Buffer.from('x')],
    ['index/en_1.pf_index', Buffer.from('x')],
  ]);
  expect([...byLanguage(files).keys()].sort()).toEqual([
    'index/en_1.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});
