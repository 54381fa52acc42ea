import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Message, Refusal } from '../report/message.ts';
import type { Conversion } from './convert.ts';
import { type Converted, messagesOf } from './convert-batch.ts';
import { convertMany } from './convert-many.ts';
import { listSeeds } from './seed-folder.ts';

/** What to convert, and whether to write. */
export interface ConvertOptions {
  /** Only say what is stale; write nothing. */
  readonly check?: boolean;
  /** These documents alone; all of them if absent. */
  readonly ids?: readonly string[];
}

/** What was converted and what came of it. */
export interface ConvertResult {
  readonly documents: readonly Conversion[];
  /** Errors and warnings of all documents. */
  readonly messages: readonly Message[];
  /** Files of `content/` that were written, or (with `check`) that are stale; from the project's root. */
  readonly changed: readonly string[];
}

/**
 * Converts seeds and writes `content/documents/` and `content/apparatus/`. A document that cannot be converted keeps the files
 * it had; the others are converted all the same. Each file is written beside its place and moved there whole.
 *
 * @param root the project's folder
 */
export async function convertAll(root: string, options: ConvertOptions = {}): Promise<ConvertResult> {
  const messages: Message[] = [];
  const documents: Conversion[] = [];
  const changed: string[] = [];
  let all: string[];
  try {
    all = await listSeeds(root);
  } catch (error) {
    return { documents, messages: messagesOf(error), changed };
  }
  for (const id of options.ids ?? [])
    if (!all.includes(id))
      messages.push({
        level: 'error',
        name: 'name-seed',
        file: `seeds/${id}`,
        found: `no seed "${id}"`,
        expected: `one of ${all.join(', ')}`,
        cure: 'see the folders of seeds/',
      });
  const wanted = all.filter((candidate) => options.ids?.includes(candidate) ?? true);
  const known = new Map<string, string>();
  for await (const batch of convertMany(root, wanted)) {
    const writing = batch.map(async (converted) => {
      try {
        if (isRefused(converted)) throw new Refusal(converted);
        refuseTwin(converted, known);
        documents.push(converted);
        messages.push(...converted.warnings);
        return await bringUpToDate(root, converted, options.check === true);
      } catch (error) {
        messages.push(...messagesOf(error));
        return [];
      }
    });
    changed.push(...(await Promise.all(writing)).flat());
  }
  if (!options.ids) changed.push(...(await removeOrphans(root, all, options.check === true)));
  if (options.check) messages.push(...changed.map(stale));
  return { documents, messages, changed };
}

function isRefused(converted: Converted): converted is readonly Message[] {
  return Array.isArray(converted);
}

/**
 * Two seeds of one source, or two copies of one document, would publish it twice.
 * @param known ids of the documents so far, by checksum and by number
 */
function refuseTwin({ id, sha256, number }: Conversion, known: Map<string, string>): void {
  const sameBytes = known.get(sha256);
  const twin = sameBytes ?? (number === undefined ? undefined : known.get(number));
  if (twin === undefined) {
    known.set(sha256, id);
    if (number !== undefined) known.set(number, id);
    return;
  }
  throw new Refusal([
    {
      level: 'error',
      name: 'one-seed-a-document',
      file: `seeds/${id}/source.txt`,
      line: 1,
      found: sameBytes
        ? `the same bytes as seeds/${twin}/source.txt`
        : `the ${number}, which is seeds/${twin} already`,
      expected: 'one seed a document',
      cure: 'remove one of the two folders; keep the better copy and say in its provenance what the other had',
    },
  ]);
}

/** @returns the files of a document that were written, or (with `check`) that are stale */
async function bringUpToDate(
  root: string,
  { id, mdx, apparatus }: Conversion,
  check: boolean,
): Promise<string[]> {
  const files = [
    [`content/documents/${id}.mdx`, mdx],
    [`content/apparatus/${id}.json`, apparatus],
  ] as const;
  const changed: string[] = [];
  for (const [file, content] of files) {
    const path = join(root, file);
    const present = await readFile(path, 'utf8').catch(() => undefined);
    if (present === content) continue;
    if (!check) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, content);
      await rename(`${path}.part`, path);
    }
    changed.push(file);
  }
  return changed;
}

// What was generated from a seed that is gone has to go too, or the site would publish it.
async function removeOrphans(root: string, ids: readonly string[], check: boolean): Promise<string[]> {
  const orphans: string[] = [];
  const present = new Set(ids);
  for (const [folder, ending] of [
    ['content/documents', '.mdx'],
    ['content/apparatus', '.json'],
  ] as const)
    for (const name of await readdir(join(root, folder)).catch(() => [])) {
      if (name.endsWith(ending) && present.has(name.slice(0, -ending.length))) continue;
      orphans.push(`${folder}/${name}`);
      if (!check) await rm(join(root, folder, name));
    }
  return orphans;
}

function stale(file: string): Message {
  return {
    level: 'error',
    name: 'up-to-date',
    file,
    found: 'a file that is not what its seed converts to today',
    expected: 'generated files that are up to date',
    cure: 'run "npm run convert" and commit what it writes',
  };
}
