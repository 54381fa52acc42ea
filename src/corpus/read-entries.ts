import type { z } from 'zod';
import { standsAt } from '../files/kept-inside.ts';
import { type Listed, listFolder, readText } from '../files/read.ts';
import type { Held } from '../kept/held.ts';
import type { Reads } from '../kept/read-before.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';
import { fileIdSchema } from '../schema/vocabulary.ts';
import type { Entry } from './load-corpus.ts';
import { strangeFile } from './strange-file.ts';

/** What an earlier reading leaves to do. */
export interface ReadingAgain {
  /** Reads files as they were read before, or otherwise; undefined, all of them are parsed. */
  readonly before?: Reads | undefined;
  /** What was made of the same texts. */
  readonly held?: Held | undefined;
  /** How files stand on the disk, by their paths: one that stands as it did is not read again. */
  readonly stamps?: ReadonlyMap<string, string> | undefined;
}

/** How the files of an edition are read. */
export interface Reading extends ReadingAgain {
  /** The edition's folder. */
  readonly root: string;
  readonly held: Held;
  /** Takes what cannot be read. */
  readonly messages: Message[];
}

/** The text of a file. @throws Refusal where it cannot be read */
export function textOf({ root, held, stamps }: Omit<Reading, 'messages'>, file: string): string {
  const stamp = stamps?.get(file);
  const read = () => readText(root, file);
  return stamp === undefined ? read() : held.of(`text of ${file}`, [stamp], read);
}

/** A file that an edition may do without; undefined, and messages if it is there, where it cannot be read. */
export function readFile<S extends z.ZodType>(
  reading: Reading,
  file: string,
  schema: S,
  id = file,
): Entry<z.output<S>> | undefined {
  return orMessages(reading, () => {
    return standsAt(reading.root, file) && entryOf(reading, id, file, schema);
  });
}

/** Every YAML file of a folder, by the id that is its name; messages of those that cannot be read. */
export function readFolder<S extends z.ZodType>(
  reading: Reading,
  folder: string,
  schema: S,
): ReadonlyMap<string, Entry<z.output<S>>> {
  const { root, held, messages } = reading;
  const entries = new Map<string, Entry<z.output<S>>>();
  for (const { name } of listed(reading, folder)) {
    const file = `${folder}/${name}`;
    const id = name.replace(/\.yml$/, '');
    if (!name.endsWith('.yml') || !fileIdSchema.safeParse(id).success) {
      messages.push(strangeFile(root, file, 'an id in lower case with the ending .yml'));
      continue;
    }
    const entry = orMessages(reading, () => entryOf(reading, id, file, schema));
    if (entry) entries.set(id, entry);
  }
  return held.of(folder, [...entries.values()], () => entries);
}

/** What a folder holds; none, and a message, if it is there and cannot be read. */
export function listed(reading: Reading, folder: string): Listed[] {
  return orMessages(reading, () => listFolder(reading.root, folder, 'optional')) ?? [];
}

/** What a file says; undefined, and messages, where that does not fit. */
function entryOf<S extends z.ZodType>(
  reading: Reading,
  id: string,
  file: string,
  schema: S,
): Entry<z.output<S>> | undefined {
  const { before, held, messages } = reading;
  const text = textOf(reading, file);
  const read = held.of(file, [text], () => {
    const result = before ? before.yaml(text, file, schema) : readYaml(text, file, schema);
    return 'messages' in result ? result : { id, file, ...result.file };
  });
  if (!('messages' in read)) return read;
  messages.push(...read.messages);
  return undefined;
}

/** What was read; undefined, and messages, where it could not be. */
export function orMessages<T>({ messages }: Pick<Reading, 'messages'>, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(...error.messages);
    return undefined;
  }
}
