import { standsAt } from '../files/kept-inside.ts';
import { listFolder, readText, readTextIfThere } from '../files/read.ts';
import { type Message, Refusal, refuse } from '../messages/message.ts';
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
 * @returns generated files whose seed is gone, which are to be removed, and a message for each other thing, which is to be left
 */
export function leftOvers(root: string, ids: readonly string[]): { removed: string[]; messages: Message[] } {
  const removed: string[] = [];
  const messages: Message[] = [];
  const present = new Set(ids);
  for (const { folder, ending, head } of folders)
    for (const { name, is } of listFolder(root, folder, 'optional')) {
      const file = `${folder}/${name}`;
      const id = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
      if (present.has(id)) continue;
      const isOurs = is === 'file' && fileIdSchema.safeParse(id).success && begins(root, file, head(id));
      if (isOurs && standsAt(root, `seeds/${id}`) === undefined) removed.push(file);
      else messages.push(stranger(file, is));
    }
  // With no seed left, it is far likelier that the seeds went astray than that the edition was given up.
  if (ids.length === 0 && removed.length > 0)
    return {
      removed: [],
      messages: [
        ...messages,
        {
          level: 'error',
          name: 'name-seed',
          file: 'seeds',
          found: `no seed, while content/ has ${removed.length} files that were generated from some`,
          expected: 'the folders of the seeds',
          cure: 'bring them back; to give up every document, remove the generated files yourself',
        },
      ],
    };
  return { removed, messages };
}

function begins(root: string, file: string, head: string): boolean {
  try {
    return readText(root, file).startsWith(head);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
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
