import { describe, expect, it, test } from 'vitest';
import { isFurtherPage, pageOfList, pagePaths } from '../../src/addresses/paths.ts';
import {
  datedPages,
  datedPath,
  documentPages,
  inPages,
  mentionPages,
  years,
} from '../../src/compare/list-pages.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { byActor, mentionsIn } from '../../src/corpus/mentions.ts';
import { ledgerOf } from '../../src/publish/ledger.ts';
import { sitePaths } from '../../src/publish/site-paths.ts';
import { registerRecords } from '../../src/search/register-records.ts';

test('a list is put on pages in its order, nothing on two of them', () => {
  expect(inPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPages([1, 2], 2)).toEqual([[1, 2]]);
  expect(inPages([], 2)).toEqual([[]]);
  // What is more than a page bears stands alone, first, in the middle or last.
  expect(inPages([9, 1, 1, 9, 1, 9], 3, (one) => one)).toEqual([[9], [1, 1], [9], [1], [9]]);
});

test('years are told from the first to the last', () => {
  expect(years(['2009-06-12', '2003', '2005-01'])).toBe('2003 to 2009');
  expect(years(['2009-06-12', '2009'])).toBe('2009');
  expect(years([])).toBe('');
});

describe('of many documents', () => {
  const edition = loadCorpus('.').corpus;
  const [short] = [...edition.documents.values()].sort((a, b) => a.blocks.length - b.blocks.length);
  if (!short) throw new Error('the edition has no document');
  const corpus = {
    ...edition,
    documents: new Map([
      ...edition.documents,
      ...Array.from({ length: 600 }, (_, at) => {
        const id = `copy-${at}`;
        const date = `${1900 + Math.floor(at / 10)}-05`;
        return [id, { ...short, id, front: { ...short.front, id, date } }] as const;
      }),
    ]),
  };

  it('no page lists more than a reader can load, and none is left out', () => {
    const pages = documentPages(corpus);
    expect(pages.map((page) => page.length)).toEqual([250, 250, corpus.documents.size - 500]);
    expect(pages.flat()).toEqual([...corpus.documents.values()]);
    expect(datedPages(corpus).every((page) => page.length <= 250)).toBe(true);
    const mentions = byActor(mentionsIn(corpus).decided);
    const counts = [...mentionPages(corpus)].map(([actor, pages]) => {
      const own = mentions.get(actor) ?? [];
      expect(pages.flat()).toEqual([...new Set(own.map(({ document }) => document))]);
      return pages.map((page) => own.filter(({ document }) => page.includes(document)).length);
    });
    expect(counts.some((pages) => pages.length > 1)).toBe(true);
    expect(Math.max(...counts.flat())).toBeLessThanOrEqual(1000);
  });

  it('the site has the further pages, and the ledger promises none of them', () => {
    const { paths } = sitePaths('.', corpus);
    const of = (list: string) =>
      paths.filter((path) => isFurtherPage(path) && path.startsWith(list) && path.split('/').length === 5);
    expect(of(pagePaths.documents)).toEqual([2, 3].map((page) => pageOfList(pagePaths.documents, page)));
    expect(of(pagePaths.timeline)).toHaveLength(datedPages(corpus).length - 1);
    expect(paths.filter((path) => /^\/actors\/[^/]+\/page\/2\/$/.test(path))).not.toEqual([]);
    expect([...ledgerOf(paths, corpus).keys()].filter(isFurtherPage)).toEqual([]);
    expect(ledgerOf(paths, corpus).size).toBe(paths.filter((path) => !isFurtherPage(path)).length);
  });

  it('what is dated is linked and found on the page that lists it', () => {
    const records = registerRecords(corpus).filter(({ kind }) => kind === 'event');
    const listed = datedPages(corpus).flatMap((page, at) =>
      page.map(({ id, kind }) => ({ id, kind, path: pageOfList(pagePaths.timeline, at + 1) })),
    );
    for (const { id, path } of listed) expect(datedPath(corpus, id)).toBe(`${path}#${id}`);
    const found = records.flatMap(({ path, blocks }) =>
      blocks.flatMap(({ id }) => (id ? `${path}#${id}` : [])),
    );
    expect(found).toEqual(
      listed.filter(({ kind }) => kind !== 'document').map(({ path, id }) => `${path}#${id}`),
    );
    expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
    expect(records.length).toBeGreaterThan(0);
  });
});

test('an address is that of a further page only where it ends in its number', () => {
  expect(['/documents/page/2/', '/actors/mali/page/12/'].map(isFurtherPage)).toEqual([true, true]);
  expect(['/documents/page/', '/documents/page/source/', '/documents/2/'].map(isFurtherPage)).toEqual([
    false,
    false,
    false,
  ]);
});
