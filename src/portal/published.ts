import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { dataPath, filePaths, pagePaths } from '../addresses/paths.ts';
import { listFolder, readText } from '../files/read.ts';
import { type Message, Refusal } from '../messages/message.ts';

/** The files of an edition's site that a portal reads. */
const paths = {
  package: dataPath('datapackage.json'),
  documents: dataPath('documents.json'),
  proposals: dataPath('proposals.json'),
  actors: dataPath('actors.json'),
  engine: `${filePaths.index}pagefind-entry.json`,
  shelf: `${filePaths.index}shelf.json`,
} as const;

const row = { id: z.string(), address: z.string() };
// Of what stands in them, all that it uses: what else is there is none of its business.
const schemas = {
  package: z.object({
    name: z.string(),
    version: z.string(),
    edition: z.object({ name: z.string(), question: z.string(), description: z.string() }),
  }),
  documents: z.object({
    rows: z.array(z.object({ ...row, title: z.string(), date: z.string().nullable(), words: z.number() })),
  }),
  proposals: z.object({
    rows: z.array(z.object({ ...row, name: z.string(), kind: z.string() })),
  }),
  actors: z.object({
    rows: z.array(
      z.object({
        ...row,
        name: z.string(),
        iso3166: z.string().nullable(),
        wikidata: z.string().nullable(),
        mentions: z.number(),
      }),
    ),
  }),
  // The indexes are merged, so that one engine has to read all of them.
  engine: z.object({ version: z.string() }),
  shelf: z.object({
    record: z.string(),
    languages: z.array(z.string()),
    foreign: z.array(z.string()),
    names: z.array(z.string()),
    letters: z.string(),
    sizes: z.array(z.number()),
    titled: z.array(z.number()),
    pages: z.array(z.unknown()),
    texts: z.array(z.number()),
  }),
} as const;
type Files = { readonly [File in keyof typeof schemas]: z.infer<(typeof schemas)[File]> };

/** An edition as it is published: its site lies in a folder beside others. */
export interface Published {
  /** The name of the folder, which is a part of its address. */
  readonly at: string;
  readonly about: Files['package']['edition'];
  readonly version: string;
  readonly documents: Files['documents']['rows'];
  readonly proposals: Files['proposals']['rows'];
  readonly actors: Files['actors']['rows'];
  /** The version of the search engine that made its index. */
  readonly engine: string;
}

/**
 * Reads the sites that lie in the folders of a folder.
 *
 * @param folder that of the portal
 * @param base the path under which the portal stands; begins and ends with a slash
 * @returns the editions, in the order of their names
 * @throws Refusal with a message for each that is not there, was built for another address, or by another version of the project
 */
export function publishedIn(folder: string, base: string): Published[] {
  const messages: Message[] = [];
  const places = listFolder(dirname(folder), basename(folder), 'required')
    .filter(({ is, name }) => is === 'folder' && name !== '_astro')
    .map(({ name }) => name);
  const found = places.flatMap((at) => {
    try {
      return [publishedAt(folder, at, base)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      messages.push(...error.messages);
      return [];
    }
  });
  const [first] = found;
  for (const { at, engine } of found)
    if (first && engine !== first.engine)
      messages.push(
        ofAnotherVersion(
          at + paths.engine,
          `an index of version ${engine}`,
          `one of version ${first.engine}, as in ${first.at}/`,
        ),
      );
  if (places.length === 0)
    messages.push({
      level: 'error',
      name: 'find-editions',
      file: '.',
      found: 'a folder without a folder in it',
      expected: 'a folder for each edition, with its built site',
      cure: 'build each with EDITION and BASE_PATH, and put its dist/ there under the name that its address has',
    });
  if (messages.length > 0) throw new Refusal(messages);
  return found.sort((a, b) => (a.about.name < b.about.name ? -1 : 1));
}

function publishedAt(folder: string, at: string, base: string): Published {
  const { edition, version } = read(folder, at, 'package');
  const documents = read(folder, at, 'documents').rows;
  const site = `${base}${at}`;
  const address = documents[0]?.address.replace(/^https?:\/\/[^/]+/, '');
  if (address !== undefined && !address.startsWith(site + pagePaths.documents))
    throw new Refusal([
      {
        level: 'error',
        name: 'stand-at-address',
        file: at + paths.documents,
        found: `pages that were built for ${address.replace(/documents\/.*$/, '')}`,
        expected: `pages built for ${site}/, where the portal leads to them`,
        cure: `build the edition with BASE_PATH=${site}/`,
      },
    ]);
  read(folder, at, 'shelf');
  return {
    at,
    about: edition,
    version,
    documents,
    proposals: read(folder, at, 'proposals').rows,
    actors: read(folder, at, 'actors').rows,
    engine: read(folder, at, 'engine').version,
  };
}

function read<File extends keyof Files>(folder: string, at: string, file: File): Files[File] {
  const path = at + paths[file];
  const text = readText(folder, path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal([ofAnotherVersion(path, `no JSON: ${(error as Error).message}`, 'a whole file')]);
  }
  const { data, error } = schemas[file].safeParse(value);
  if (data) return data as Files[File];
  const [issue] = error.issues;
  const where = issue?.path.join('.') || 'the file';
  throw new Refusal([
    ofAnotherVersion(path, `${where}: ${issue?.message}`, 'what this version of the project writes'),
  ]);
}

function ofAnotherVersion(file: string, found: string, expected: string): Message {
  return {
    level: 'error',
    name: 'read-published',
    file,
    found,
    expected,
    cure: 'build the edition again, with the version of the project that makes the portal',
  };
}
