import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchRecord } from '../../src/search/search-record.ts';

/** A way of indexing the same pages. */
export interface Variant {
  readonly name: string;
  /** Folder under the site with the engine's own files. */
  readonly folder: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly metaBytes: number;
  readonly files: number;
}

/**
 * Indexes the documents of a built site in the two ways that the engine offers: pages with an anchor for every block, and a record for
 * every block. Writes both under the site.
 *
 * @param site the built site
 * @param records its pages as the search knows them
 */
export async function writeVariants(site: string, records: readonly SearchRecord[]): Promise<Variant[]> {
  const documents = records.filter(({ kind }) => kind === 'document');
  return [
    await write(site, 'anchors', async (pagefind) => {
      const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
      for (const { path } of documents)
        await index?.addDirectory({ path: site, glob: `${path.slice(1)}index.html` });
      return index;
    }),
    await write(site, 'records of paragraphs', async (pagefind) => {
      const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
      for (const { path, title, blocks } of documents)
        for (const { id, text, actors } of blocks)
          await index?.addCustomRecord({
            url: `${path}#${id}`,
            content: text,
            language: 'en',
            meta: { title },
            filters: { actor: [...actors] },
          });
      return index;
    }),
  ];
}

type Engine = typeof import('pagefind');

async function write(
  site: string,
  name: string,
  fill: (pagefind: Engine) => Promise<import('pagefind').PagefindIndex | undefined>,
): Promise<Variant> {
  const pagefind = await import('pagefind');
  const start = performance.now();
  const index = await fill(pagefind);
  const { files = [] } = (await index?.getFiles()) ?? {};
  const seconds = (performance.now() - start) / 1000;
  await pagefind.close();
  const folder = `bench-${name.replaceAll(' ', '-')}`;
  const data = files.filter(({ path }) => /\.pf_/.test(path));
  for (const { path, content } of files) {
    const file = join(site, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return {
    name,
    folder,
    seconds,
    bytes: data.reduce((sum, { content }) => sum + content.length, 0),
    metaBytes: data.find(({ path }) => path.endsWith('.pf_meta'))?.content.length ?? 0,
    files: data.length,
  };
}
