import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filePaths } from '../addresses/paths.ts';
import { evidenceOf } from '../compare/evidence.ts';
import { matrixOf } from '../compare/matrix.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { writeInto } from '../files/write.ts';
import { ownLanguage } from '../text/languages.ts';
import { Compounds } from './also-found.ts';
import { byLanguage } from './by-language.ts';
import { facetFile, type IndexedRecord, nameFiles, recordFiles } from './client-files.ts';
import { comparisonRecords } from './comparison-records.ts';
import { documentRecords } from './document-records.ts';
import { shortened } from './engine-script.ts';
import { layOut } from './lay-out.ts';
import { proseRecords } from './prose-records.ts';
import type { SearchRecord } from './search-record.ts';
import { wordList } from './word-list.ts';

/**
 * Makes the built site searchable: one record a page in the engine's index, and beside it what the interface shows of a page.
 *
 * The engine gets no texts to show. It says at which positions of a page the words stand; the interface knows which block a position is in,
 * and fetches the texts of those blocks alone. The engine's own ways do less: with its anchors a reader loads the whole text of every
 * document found, twice, and cannot narrow by passage; with a record for each paragraph the first search loads a list of all of them, and a
 * page with one word here and one there is not found.
 *
 * @param root the project's folder, with its content
 * @param paths of the pages that the site will have
 * @param folder the site
 * @param built when its pages are there; of those of the corpus nothing is read
 * @returns how many pages can be found
 * @throws what Pagefind reports
 */
export async function writeIndex(
  root: string,
  paths: ReadonlySet<string>,
  folder: string,
  built: Promise<void>,
): Promise<number> {
  const records = corpusRecords(root).filter(({ path }) => paths.has(path));
  await built;
  records.push(...proseRecords(folder, [...paths]));
  const { engine, indexed } = await indexRecords(records);
  const files = new Map<string, string | Uint8Array>(engine);
  for (const [path, script] of engine)
    if (path.endsWith('pagefind.js')) files.set(path, await shortened(script));
  for (const record of indexed) for (const [path, content] of recordFiles(record)) files.set(path, content);
  for (const [path, content] of nameFiles(indexed)) files.set(path, content);
  files.set('facets.json', JSON.stringify(facetFile(indexed, facetNames(records))));
  files.set('words.txt', wordList(records));
  for (const [path, content] of files) writeInto(join(folder, filePaths.index), path, content);
  return records.length;
}

/** A record for whatever of the corpus may have a page. */
function corpusRecords(root: string): SearchRecord[] {
  const { corpus } = currentCorpus(root);
  const { decided } = mentionsIn(corpus);
  const comparison = comparisonRecords(corpus);
  const compounds = new Compounds(
    [...corpus.documents.values(), ...comparison].flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  );
  return [
    ...documentRecords(corpus, decided, evidenceOf(corpus, matrixOf(corpus)), compounds),
    ...comparison,
  ];
}

/** What of the engine's output the interface loads; its own interfaces and its texts of whole pages are left out. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|index\/.*)$/;

/**
 * Has the engine index the records.
 *
 * @returns its files by path, and the records with the ids that it gave them
 */
export async function indexRecords(
  records: readonly SearchRecord[],
): Promise<{ engine: Map<string, Uint8Array>; indexed: IndexedRecord[] }> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({});
    if (index === undefined) throw new Error(errors.join('\n'));
    const byPath = new Map<string, Omit<IndexedRecord, 'id'>>();
    for (const record of records) {
      const laidOut = layOut(record);
      byPath.set(record.path, { record, laidOut });
      const added = await index.addCustomRecord({
        url: record.path,
        content: laidOut.content,
        language: (record.language ?? ownLanguage).toLowerCase(),
      });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    const kept = new Map<string, Uint8Array>();
    const indexed: IndexedRecord[] = [];
    for (const { path, content } of written.files) {
      if (needed.test(path)) kept.set(path, content);
      // A fragment is named with the id by which a search gives the page, and says which page it is.
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      const known = id === undefined ? undefined : byPath.get(urlOfFragment(content));
      if (id !== undefined && known) indexed.push({ id, ...known });
    }
    if (indexed.length !== records.length)
      throw new Error(`Pagefind indexed ${indexed.length} of ${records.length} pages`);
    indexed.sort((a, b) => (a.record.path < b.record.path ? -1 : 1));
    return { engine: byLanguage(kept), indexed };
  } finally {
    await pagefind.close();
  }
}

function urlOfFragment(content: Uint8Array): string {
  return JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString('utf8')).url;
}

/** How actors, proposals and kinds are called in a filter, by facet and value. */
function facetNames(records: readonly SearchRecord[]): Map<string, string> {
  const names = new Map(Object.entries(kindsNamed).map(([kind, name]) => [`kind ${kind}`, name]));
  for (const { path, title } of records) {
    const [, facet, id] = /^\/(actor|proposal)s\/([^/]+)\/$/.exec(path) ?? [];
    if (facet) names.set(`${facet} ${id}`, title);
  }
  return names;
}

const kindsNamed = {
  document: 'Document',
  proposal: 'Proposal',
  actor: 'Actor',
  question: 'Question',
  page: 'About the edition',
};
