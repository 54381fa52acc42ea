import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { writeInto } from '../../src/files/write.ts';
import type { Found, Results } from '../../src/search/client/find.ts';
import type { Shown } from '../../src/search/client/shelf.ts';
import { corpusIndex } from '../../src/search/write-index.ts';

/** A search as a reader's browser does it, without one. */
export interface Search {
  find(typed: string): Promise<Results>;
  shown(found: Found): Promise<Shown>;
  /** Addresses of what stands there at first, in the order in which a reader sees it. */
  addresses(typed: string): Promise<string[]>;
}

/** The search of an edition. @param edition its folder */
export async function searchOf(edition: string): Promise<Search> {
  return searchIn((await corpusIndex(loadCorpus(edition).corpus)).files);
}

/** The search in an index, whose files are fetched from a folder. */
export async function searchIn(files: ReadonlyMap<string, string | Uint8Array>): Promise<Search> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const [path, content] of files) writeInto(folder, path, content);
  vi.resetModules();
  vi.doMock('../../src/search/client/folder.ts', () => ({
    own: { index: `${pathToFileURL(folder).href}/`, site: '' },
  }));
  vi.stubGlobal('fetch', async (asked: string) => {
    try {
      return new Response(await readFile(fileURLToPath(asked.replace(/\?.*$/, ''))));
    } catch {
      return new Response('', { status: 404 });
    }
  });
  const client = await import('../../src/search/client/find.ts');
  const { loadEngine } = await import('../../src/search/client/engine.ts');
  const find = async (typed: string) => client.find(typed, await loadEngine());
  const { shownBlock } = await import('../../src/search/client/shelf.ts');
  const { firstShown, mostOnPage } = await import('../../src/search/client/first-shown.ts');
  const shown = ({ shelf, block }: Found) => shownBlock(shelf, block);
  return {
    find,
    shown,
    addresses: async (typed) => {
      const { answers, passages } = firstShown(await find(typed), mostOnPage);
      const all = await Promise.all([...answers, ...passages].map(shown));
      return all.map(({ page, block }) => page.path + (block.id && `#${block.id}`));
    },
  };
}
