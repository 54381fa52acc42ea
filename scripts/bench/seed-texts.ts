import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Seed, seedSchema } from '../../src/kinds/seed.ts';
import { type Emendation, emendationsSchema } from '../../src/schema/seed.ts';

/** A seed folder as it lies on disk: the material that documents are recombined from. */
export interface SeedText {
  readonly id: string;
  readonly text: string;
  readonly seed: Seed;
  readonly emendations: readonly Emendation[];
  /** The folder's files as received, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** @throws the system's error if a file is missing, zod's if a YAML file is not as its schema says */
export async function readSeedTexts(root: string): Promise<SeedText[]> {
  const folder = join(root, 'seeds');
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(ids.sort().map((id) => readSeedText(join(folder, id), id)));
}

async function readSeedText(folder: string, id: string): Promise<SeedText> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isFile()) files.set(entry.name, await readFile(join(folder, entry.name)));
  const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
  return {
    id,
    text: textOf('source.txt'),
    seed: seedSchema.parse(parse(textOf('seed.yml'))),
    emendations: emendationsSchema.parse(parse(textOf('emendations.yml')) ?? []),
    files,
  };
}
