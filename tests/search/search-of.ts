import { existsSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { filePaths } from '../../src/addresses/paths.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { writeInto } from '../../src/files/write.ts';
import type { Engine } from '../../src/search/client/engine.ts';
import type { Found, Results } from '../../src/search/client/find.ts';
import type { Place } from '../../src/search/client/folder.ts';
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
  const client = await clientOf({ site: written(files) });
  return searchWith(client, () => client.loadEngine());
}

/** One search for several editions. @param editions their folders, by name; one whose folder is not there has no index */
export async function searchTogether(editions: Readonly<Record<string, string>>): Promise<Search> {
  const places: Place[] = [];
  // One after another: the engine that indexes is one for a whole process.
  for (const [name, folder] of Object.entries(editions)) {
    const files = existsSync(folder) ? (await corpusIndex(loadCorpus(folder).corpus)).files : new Map();
    places.push({ site: written(files), name });
  }
  const client = await clientOf({ site: '' });
  const engine = client.loadTogether(places);
  return searchWith(client, () => engine);
}

/** Writes an index to where a site has it. @returns the address of the site */
function written(files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const [path, content] of files) writeInto(folder, filePaths.index.slice(1) + path, content);
  return pathToFileURL(folder).href;
}

/** The browser's part of the search, loaded anew. */
async function clientOf(own: Place) {
  vi.resetModules();
  vi.doMock('../../src/search/client/folder.ts', () => ({
    own,
    indexOf: ({ site }: Place) => site + filePaths.index,
  }));
  vi.stubGlobal('fetch', async (asked: string) => {
    try {
      return new Response(await readFile(fileURLToPath(asked.replace(/\?.*$/, ''))));
    } catch {
      return new Response('', { status: 404 });
    }
  });
  const { find } = await import('../../src/search/client/find.ts');
  const { loadEngine, loadTogether } = await import('../../src/search/client/engine.ts');
  const { shownBlock } = await import('../../src/search/client/shelf.ts');
  const { firstShown, mostOnPage } = await import('../../src/search/client/first-shown.ts');
  return { find, loadEngine, loadTogether, shownBlock, firstShown, mostOnPage };
}

function searchWith(client: Awaited<ReturnType<typeof clientOf>>, engine: () => Promise<Engine>): Search {
  const find = async (typed: string) => client.find(typed, await engine());
  const shown = ({ shelf, block }: Found) => client.shownBlock(shelf, block);
  return {
    find,
    shown,
    addresses: async (typed) => {
      const { answers, passages } = client.firstShown(await find(typed), client.mostOnPage);
      const all = await Promise.all([...answers, ...passages].map(shown));
      return all.map(({ page, block }) => page.path + (block.id && `#${block.id}`));
    },
  };
}
