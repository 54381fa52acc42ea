import { standsAt } from '../files/kept-inside.ts';
import { listFolder, readText, readTextIfThere } from '../files/read.ts';
import { type Message, refuse, unlessRefused } from '../messages/message.ts';
import { fileIdSchema } from '../schema/vocabulary.ts';
import type { Conversion } from './convert.ts';

/** What a generated file says of itself, first of all: a file that does not is none, and is never overwritten or removed. */
export function generatedMark(id: string): string {
  return `Generated. Do not edit: edit seeds/${id}/ and run "npm run convert".`;
}

const folders = [
  { folder: 'content/documents', ending: '.mdx', head: (id: string) => `---\n# ${generatedMark(id)}\n` },
  {
    folder: 'content/apparatus',
    ending: '.json',
    head: (id: string) => `{\n  "about": ${JSON.stringify(generatedMark(id))},\n`,
  },
] as const;

/** The two files of a document, from the project's root: its text and its apparatus. */
export function generatedFiles(id: string): string[] {
  return folders.map(({ folder, ending }) => `${folder}/${id}${ending}`);
}

/**
 * The files of a document that are not what its seed converts to, with what they should be.
 *
 * @throws Refusal if one of them stands there and was not generated
 */
export function outOfDate(root: string, { id, mdx, apparatus }: Conversion): Map<string, string> {
  const changes = new Map<string, string>();
  for (const [at, content] of [mdx, apparatus].entries()) {
    const { folder, ending, head } = folders[at as 0 | 1];
    const file = `${folder}/${id}${ending}`;
    const present = readTextIfThere(root, file);
    if (present === content) continue;
    if (present !== undefined && !present.startsWith(head(id)))
      refuse(
        'keep-what-is-not-ours',
        file,
        'a file that the conversion did not write: it does not begin with the words that say so',
        `the document that seeds/${id}/ converts to`,
        'move it elsewhere, then "npm run convert" writes the document; nothing was overwritten',
        1,
      );
    changes.set(file, content);
  }
  return changes;
}

/**
 * What stands in the folders of generated files and belongs to no seed.
 *
 * @param ids of all seeds
 * @returns generated files whose seed is gone, and a message for each other thing
 */
export function leftOvers(root: string, ids: readonly string[]): { orphans: string[]; messages: Message[] } {
  const orphans: string[] = [];
  const messages: Message[] = [];
  const present = new Set(ids);
  for (const { folder, ending, head } of folders)
    for (const { name, is } of listFolder(root, folder, 'optional')) {
      const file = `${folder}/${name}`;
      const id = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
      if (present.has(id)) continue;
      const isOurs = is === 'file' && fileIdSchema.safeParse(id).success && begins(root, file, head(id));
      if (isOurs && standsAt(root, `seeds/${id}`) === undefined) orphans.push(file);
      else messages.push(stranger(file, is));
    }
  return { orphans, messages };
}

/**
 * What is said of generated files without their seeds: seeds that went astray are as likely as some that were given up, and only a person knows.
 * One message a file, of one cause for each document; one for all where no seed is left.
 *
 * @param ids of all seeds
 */
export function astray(orphans: readonly string[], ids: readonly string[]): Message[] {
  const own = { level: 'error', name: 'name-seed', expected: 'the seed of every document' } as const;
  const cure = (folder: string, what: string) =>
    `bring it back ("git restore ${folder}"); to give up ${what}, run "npm run convert -- --remove"`;
  if (ids.length === 0 && orphans.length > 0) {
    const found = `no seed, while content/ has ${orphans.length} files that were generated from some`;
    return [{ ...own, file: 'seeds', found, cure: cure('seeds', 'every document') }];
  }
  return orphans.map((file) => {
    const folder = `seeds/${file.replace(/^.*\/|\.\w+$/g, '')}`;
    const found = `a file that was generated from ${folder}/, which is not there`;
    return { ...own, file, found, cure: cure(folder, 'the document'), cause: folder };
  });
}

function begins(root: string, file: string, head: string): boolean {
  return unlessRefused(() => readText(root, file).startsWith(head)) ?? false;
}

function stranger(file: string, is: 'file' | 'folder' | 'other'): Message {
  return {
    level: 'error',
    name: 'keep-what-is-not-ours',
    file,
    found: { file: 'a file', folder: 'a folder', other: 'a link, a pipe or a device' }[is],
    expected: 'only what "npm run convert" writes: it is left as it is',
    cure: 'move it elsewhere; what is written by hand has its own folders in content/',
  };
}
