import { join } from 'node:path';
import { filePaths } from '../addresses/paths.ts';
import { evidenceOf } from '../compare/evidence.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { writeInto } from '../files/write.ts';
import { comparisonRecords } from './comparison-records.ts';
import { documentRecords } from './document-records.ts';
import { shortened } from './engine-script.ts';
import { facetFile } from './facets.ts';
import { proseFolder, type ShelfFile } from './file-shapes.ts';
import { proseRecords } from './prose-records.ts';
import { registerRecords } from './register-records.ts';
import type { SearchRecord } from './search-record.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { learn, taught } from './words/languages.ts';

/**
 * Makes the built site searchable: an index of the corpus, and one of the pages of prose, which is loaded behind it.
 *
 * The engine gets no texts to show. It says at which positions a stem stands; the interface knows which block a position is in, ranks the
 * blocks, and fetches the texts of those alone that it shows.
 *
 * @param shown what of the corpus is shown: a draft must not be found, and a question that is one need not be answered
 * @param paths of the pages that the site will have
 * @param folder the site
 * @param built when its pages are there; of those of the corpus nothing is read
 * @returns how many pages can be found
 * @throws what Pagefind reports
 */
export async function writeIndex(
  shown: Corpus,
  paths: ReadonlySet<string>,
  folder: string,
  built: Promise<void>,
): Promise<number> {
  const { files, pages } = await corpusIndex(shown, paths);
  await built;
  const prose = proseRecords(folder, [...paths]);
  // The engine works already when this index is merged into the other.
  for (const [path, content] of await indexFiles(shelfOf(prose)))
    if (!/^(?:pagefind\.js|wasm\..*)$/.test(path)) files.set(proseFolder + path, content);
  for (const [path, content] of files) writeInto(join(folder, filePaths.index), path, content);
  return pages + prose.length;
}

/**
 * The index of a corpus.
 *
 * @param paths of the pages that the site will have; absent, all that can have one are found
 * @returns its files by path, and how many pages can be found with it
 */
export async function corpusIndex(
  corpus: Corpus,
  paths?: ReadonlySet<string>,
): Promise<{ files: Map<string, string | Uint8Array>; pages: number }> {
  await learn(taught);
  const records = corpusRecords(corpus).filter(({ path }) => paths?.has(path) ?? true);
  const files = await indexFiles(shelfOf(records, corpus.edition.value.synonyms));
  const entries = { actor: corpus.actors, proposal: corpus.proposals };
  const facets = facetFile(records, (facet, id) => entries[facet].get(id)?.value.name ?? id);
  files.set('facets.json', JSON.stringify(facets));
  return { files, pages: records.length };
}

/** A record for whatever of the corpus may have a page: texts last, as they are long. */
function corpusRecords(corpus: Corpus): SearchRecord[] {
  return [
    ...comparisonRecords(corpus),
    ...registerRecords(corpus),
    ...documentRecords(corpus, evidenceOf(corpus, matrixOf(corpus))),
  ];
}

/** What of the engine's output the interface loads; its own interfaces and its texts of whole pages are left out. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|index\/.*)$/;

/** Has the engine index a shelf. @returns all that is to be written of it, by path */
export async function indexFiles(shelf: Shelf): Promise<Map<string, string | Uint8Array>> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({});
    if (index === undefined) throw new Error(errors.join('\n'));
    // The stems are ours: the engine is to add none of its own.
    const added = await index.addCustomRecord({ url: '/', content: shelf.content, language: 'und' });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    const files = new Map<string, string | Uint8Array>();
    let record = '';
    for (const { path, content } of written.files) {
      if (path === 'pagefind.js') files.set(path, await shortened(content));
      else if (needed.test(path)) files.set(path, content);
      record ||= /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1] ?? '';
    }
    files.set('shelf.json', JSON.stringify({ record, ...shelf.layout } satisfies ShelfFile));
    for (const [letter, list] of shelf.words) files.set(`words/${letter}.txt`, list);
    for (const [at, text] of shelf.texts.entries()) files.set(`texts/${at}.json`, JSON.stringify(text));
    return files;
  } finally {
    await pagefind.close();
  }
}
