import { createHash } from 'node:crypto';
import { standsAt } from '../files/kept-inside.ts';
import { listFolder, readBytes } from '../files/read.ts';
import { utf8 } from '../files/utf8.ts';
import { digestOf } from '../kept/on-disk.ts';
import { type Seed, seedSchema } from '../kinds/seed.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';
import { type Emendation, emendationsFileSchema } from '../schema/seed.ts';
import { fileIdSchema, keptNames } from '../schema/vocabulary.ts';
import { decode, unexpectedBytes } from './decode.ts';

/** What `seeds/<id>/` holds, read and checked. */
export interface SeedFolder {
  readonly id: string;
  /** Digest of the bytes of its files. */
  readonly digest: string;
  /** Path of the source from the project's root. */
  readonly sourceFile: string;
  readonly text: string;
  readonly seed: Seed;
  readonly emendationsFile: string;
  readonly emendations: readonly Emendation[];
  /** Line of `seed.yml` on which one of its facts begins. */
  lineOfFact(index: number): number;
  /** Line of `emendations.yml` on which an entry begins. */
  lineOfEmendation(index: number): number;
}

/**
 * The ids of all seeds, in order.
 *
 * @throws Refusal if `seeds/` cannot be read, if a folder's name is no id, if two names differ only in their case, or if
 *   something there is neither a folder nor a file
 */
export function listSeeds(root: string): string[] {
  // An edition that has just begun has none yet; whether seeds went astray is seen from what was generated from them.
  const entries = listFolder(root, 'seeds', 'optional');
  const folders = entries.filter(({ is }) => is === 'folder').map(({ name }) => name);
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
    else if (!fileIdSchema.safeParse(name).success)
      messages.push({
        level: 'error',
        name: 'name-seed',
        file,
        found: `a folder named "${name}"`,
        expected: 'an id: lower case letters, digits and single hyphens, none that Windows keeps for devices',
        cure: `rename the folder, to "${name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
          .replace(keptNames, 'the-$&')}" for instance`,
      });
    seen.set(name.toLowerCase(), name);
  }
  for (const { name, is } of entries)
    if (is === 'other')
      messages.push({
        level: 'error',
        name: 'name-seed',
        file: `seeds/${name}`,
        found: 'a symbolic link, a pipe or a device',
        expected: 'folders: links are not followed',
        cure: 'put the folder itself there, or move this elsewhere',
      });
  if (messages.length > 0) throw new Refusal(messages);
  return folders;
}

/** The bytes of a seed's files. */
export interface SeedBytes {
  readonly source: Uint8Array;
  readonly seed: Uint8Array;
  /** Absent where there are no corrections. */
  readonly emendations?: Uint8Array | undefined;
  /** The file that the source was taken out of, by its name; absent where it was received as it is. */
  readonly received?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * Reads one seed.
 *
 * @throws Refusal with every problem of its three files
 */
export function readSeedFolder(root: string, id: string): SeedFolder {
  return seedFolderOf(id, readSeedBytes(root, id));
}

/** The bytes of a seed's files. @throws Refusal if one of them cannot be read */
export function readSeedBytes(root: string, id: string): SeedBytes {
  const emendationsFile = `seeds/${id}/emendations.yml`;
  return {
    source: readBytes(root, `seeds/${id}/source.txt`),
    seed: readBytes(root, `seeds/${id}/seed.yml`),
    emendations: standsAt(root, emendationsFile) ? readBytes(root, emendationsFile) : undefined,
    received: receivedIn(root, id),
  };
}

/** One digest of a seed's files. */
export function digestOfSeed({ source, seed, emendations, received }: SeedBytes): string {
  return digestOf(source, seed, emendations, received?.name, received?.bytes);
}

/** The file in a seed's folder that its source was taken out of. */
function receivedIn(root: string, id: string): SeedBytes['received'] {
  const found = listFolder(root, `seeds/${id}`, 'required').find(({ name }) => name.startsWith('received.'));
  return found && { name: found.name, bytes: readBytes(root, `seeds/${id}/${found.name}`) };
}

/**
 * Makes a seed of its files' bytes.
 *
 * @throws Refusal with every problem of them
 */
export function seedFolderOf(id: string, bytes: SeedBytes): SeedFolder {
  const sourceFile = `seeds/${id}/source.txt`;
  const seedFile = `seeds/${id}/seed.yml`;
  const emendationsFile = `seeds/${id}/emendations.yml`;
  const seed = readYaml(utf8(bytes.seed, seedFile), seedFile, seedSchema);
  const emendations = readYaml(
    bytes.emendations ? utf8(bytes.emendations, emendationsFile) : '[]',
    emendationsFile,
    emendationsFileSchema,
  );
  const messages: Message[] = [];
  if ('messages' in seed) messages.push(...seed.messages);
  if ('messages' in emendations) messages.push(...emendations.messages);
  let text = '';
  try {
    const decoded = decode(bytes.source, sourceFile);
    text = decoded.text;
    if ('file' in seed) {
      for (const message of unexpectedBytes(decoded, seed.file.value, sourceFile)) messages.push(message);
      const { value, placeOf } = seed.file;
      messages.push(
        ...checksum(
          bytes.source,
          value.sha256,
          sourceFile,
          seedFile,
          placeOf(['sha256']).line,
          'for a newly received text write its checksum here',
        ),
        ...receivedAsSaid(bytes.received, value, seedFile, placeOf(['received', 'sha256']).line),
      );
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(...error.messages);
  }
  if (messages.length > 0 || !('file' in seed) || !('file' in emendations)) throw new Refusal(messages);
  return {
    id,
    digest: digestOfSeed(bytes),
    sourceFile,
    text,
    seed: seed.file.value,
    lineOfFact: (index) => seed.file.placeOf(['facts', index]).line,
    emendationsFile,
    emendations: emendations.file.value,
    lineOfEmendation: (index) => emendations.file.placeOf([index]).line,
  };
}

function checksum(
  bytes: Uint8Array,
  said: string,
  file: string,
  seedFile: string,
  line: number,
  otherwise: string,
): Message[] {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === said) return [];
  return [
    {
      level: 'error',
      name: 'match-checksum',
      file: seedFile,
      line,
      found: `the checksum ${said}, while that of ${file} is ${actual}`,
      expected: 'a source that is as it was received, byte for byte',
      cure: `restore ${file.replace(/^.*\//, '')} as received (corrections belong in emendations.yml); ${otherwise}`,
    },
  ];
}

/** A file that the source was taken out of is there if, and only if, the seed says so, and is the one that it says. */
function receivedAsSaid(
  present: SeedBytes['received'],
  { received: said }: Seed,
  seedFile: string,
  line: number,
): Message[] {
  if (present && said && present.name === said.file)
    return checksum(
      present.bytes,
      said.sha256,
      seedFile.replace('seed.yml', said.file),
      seedFile,
      line,
      'a file that was received anew gives another text: npm run add -- FILE',
    );
  if (!present && !said) return [];
  return [
    {
      level: 'error',
      name: 'keep-received',
      file: seedFile,
      line,
      found: `${said ? `"${said.file}" as the file that the source was taken out of` : 'no word of a file that the source was taken out of'}, and ${present ? present.name : 'no such file'} in the folder`,
      expected: 'the file as it was received, beside the text that was taken out of it',
      cure: said
        ? `restore ${said.file} (git restore seeds)`
        : `take ${present?.name} out of the folder, or add it anew: npm run add -- FILE`,
    },
  ];
}
