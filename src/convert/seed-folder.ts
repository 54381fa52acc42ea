import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Seed, seedSchema } from '../kinds/seed.ts';
import { type Message, Refusal } from '../report/message.ts';
import { readYaml } from '../report/yaml-file.ts';
import { type Emendation, emendationsSchema } from '../schema/seed.ts';
import { idSchema } from '../schema/vocabulary.ts';
import { decode, unexpectedBytes } from './decode.ts';

/** What `seeds/<id>/` holds, read and checked. */
export interface SeedFolder {
  readonly id: string;
  /** Path of the source from the project's root. */
  readonly sourceFile: string;
  readonly text: string;
  readonly seed: Seed;
  readonly emendationsFile: string;
  readonly emendations: readonly Emendation[];
  /** Line of `emendations.yml` on which an entry begins. */
  lineOfEmendation(index: number): number;
}

/**
 * The ids of all seeds, in order.
 *
 * @throws Refusal if a folder's name is no id, or if two names differ only in their case
 */
export async function listSeeds(root: string): Promise<string[]> {
  const folders = (await readdir(join(root, 'seeds'), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const messages: Message[] = [];
  const seen = new Map<string, string>();
  for (const name of folders) {
    const file = `seeds/${name}`;
    const other = seen.get(name.toLowerCase());
    if (other)
      messages.push({
        level: 'error',
        name: 'name-seed',
        file,
        found: `the id "${name}", which "seeds/${other}" has too but for its capitals`,
        expected: 'one seed an id',
        cure: 'rename one of the two folders',
      });
    else if (!idSchema.safeParse(name).success)
      messages.push({
        level: 'error',
        name: 'name-seed',
        file,
        found: `a folder named "${name}"`,
        expected: 'an id: lower case letters, digits and single hyphens',
        cure: `rename the folder, to "${name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')}" for instance`,
      });
    seen.set(name.toLowerCase(), name);
  }
  if (messages.length > 0) throw new Refusal(messages);
  return folders;
}

/**
 * Reads one seed.
 *
 * @throws Refusal with every problem of its three files
 */
export async function readSeedFolder(root: string, id: string): Promise<SeedFolder> {
  const sourceFile = `seeds/${id}/source.txt`;
  const seedFile = `seeds/${id}/seed.yml`;
  const emendationsFile = `seeds/${id}/emendations.yml`;
  const bytes = await read(root, sourceFile, 'the text as received');
  const seedText = await read(
    root,
    seedFile,
    'what is known of the source (kind, provenance, rights, sha256)',
  );
  const hasEmendations = await stat(join(root, emendationsFile)).catch(() => undefined);
  const emendationsText = hasEmendations
    ? (await readFile(join(root, emendationsFile))).toString('utf8')
    : '[]';
  const seed = readYaml(seedText.toString('utf8'), seedFile, seedSchema);
  const emendations = readYaml(
    emendationsText,
    emendationsFile,
    z.preprocess((value) => value ?? [], emendationsSchema),
  );
  const messages: Message[] = [];
  if ('messages' in seed) messages.push(...seed.messages);
  if ('messages' in emendations) messages.push(...emendations.messages);
  let text = '';
  try {
    const decoded = decode(bytes, sourceFile);
    text = decoded.text;
    if ('file' in seed) {
      messages.push(...unexpectedBytes(decoded, seed.file.value, sourceFile));
      messages.push(
        ...checksum(bytes, seed.file.value, sourceFile, seedFile, seed.file.placeOf(['sha256']).line),
      );
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(...error.messages);
  }
  if (messages.length > 0 || !('file' in seed) || !('file' in emendations)) throw new Refusal(messages);
  return {
    id,
    sourceFile,
    text,
    seed: seed.file.value,
    emendationsFile,
    emendations: emendations.file.value,
    lineOfEmendation: (index) => emendations.file.placeOf([index]).line,
  };
}

async function read(root: string, file: string, content: string): Promise<Buffer> {
  return readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal([
      {
        level: 'error',
        name: 'read-seed',
        file,
        found: error.code === 'ENOENT' ? 'no such file' : (error.code ?? error.message),
        expected: content,
        cure: "put the file there, or remove the seed's folder",
      },
    ]);
  });
}

function checksum(bytes: Buffer, seed: Seed, sourceFile: string, seedFile: string, line: number): Message[] {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === seed.sha256) return [];
  return [
    {
      level: 'error',
      name: 'match-checksum',
      file: seedFile,
      line,
      found: `the checksum ${seed.sha256}, while that of ${sourceFile} is ${actual}`,
      expected: 'a source that is as it was received, byte for byte',
      cure: 'restore source.txt as received (corrections belong in emendations.yml); for a newly received text write its checksum here',
    },
  ];
}
