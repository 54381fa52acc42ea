import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whereChecked } from '../../src/compare/checked-corpus.ts';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { restOfUnread } from '../../src/corpus/rest-of-unread.ts';
import { dataFiles } from '../../src/data/data-files.ts';
import { utf8 } from '../../src/files/utf8.ts';
import { type Message, Refusal } from '../../src/messages/message.ts';
import { terminal } from '../../src/messages/reporters.ts';
import { readYaml } from '../../src/messages/yaml-file.ts';
import { smallEdition, type WrittenFile } from './files.ts';
import type { Outcome } from './oracle.ts';

/** A copy of the small edition, in which one file after another is changed. */
export interface Trial {
  /**
   * Reads a file as `check` does, and where the small edition has one of its name, checks that edition with it, and makes of it what it says is right.
   * @param longest that this may take, in milliseconds of this thread
   */
  outcomeOf(changed: WrittenFile, longest?: number): Promise<Outcome>;
  remove(): void;
}

/** What no message may have: words of the library of schemas, of JavaScript, or of nobody. */
const unfit = /\bundefined\b|\[object |\bdefect\b|✖|\bInvalid\b|\binvalid_|ZodError|\bNaN characters/;
/** Files as a whole may have no line: they are missing, or their name is wrong. */
const ofWholeFiles = /^(?:name-file|name-seed|use-file|up-to-date|one-seed-a-document|read-edition)$/;

export function trial(): Trial {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  for (const folder of ['content', 'seeds'])
    cpSync(join(smallEdition, folder), join(root, folder), { recursive: true });
  return {
    async outcomeOf(changed, longest = 4_000) {
      const before = process.threadCpuUsage();
      const told = await messagesOf(root, changed).catch((error: Error) => error);
      const spent = process.threadCpuUsage(before).user / 1_000;
      if (told instanceof Error) return { what: 'crash', detail: told.stack ?? told.message };
      if (spent > longest) return { what: 'slow', detail: `${Math.round(spent)} ms` };
      return outcomeOfMessages(told);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Whether messages say where and what is wrong, and what to do. */
export function outcomeOfMessages(messages: readonly Message[]): Outcome {
  for (const message of messages) {
    const said = terminal([message]);
    const { name, file, line = 0, found, expected, cure } = message;
    const whole = [file, found, expected, cure].every((part) => part.trim() !== '');
    if (!whole || !(line > 0 || ofWholeFiles.test(name)) || unfit.test(said) || said.length > 9_000)
      return { what: 'message', detail: said.slice(0, 600) };
  }
  return messages.some(({ level }) => level === 'error') ? 'refused' : 'converted';
}

async function messagesOf(root: string, { sort, file, bytes }: WrittenFile): Promise<readonly Message[]> {
  try {
    const result = readYaml(utf8(bytes, file), file, sort.schema);
    if ('messages' in result) return result.messages;
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
  const path = join(root, file);
  const before = readIfThere(path);
  if (before === undefined) return [];
  writeFileSync(path, bytes);
  try {
    return await checked(root);
  } finally {
    writeFileSync(path, before);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** All that `check` says; where that is no error, whoever publishes the edition must be able to. */
async function checked(root: string): Promise<readonly Message[]> {
  const { messages: converted } = await convertAll(root, { check: true });
  const { corpus, messages: unread } = loadCorpus(root);
  const found = unread.length > 0 ? [...unread, ...restOfUnread(root, unread)] : checkCorpus(corpus);
  const messages = [...converted, ...found];
  if (messages.some(({ level }) => level === 'error')) return messages;
  const edition = { version: 'x', site: 'https://example.org', base: '/', words: corpus.edition.value };
  for (const { text } of dataFiles({ checked: whereChecked({ corpus, messages }), edition }))
    if (typeof text !== 'string') throw new Error('a data file without a text');
  return messages;
}
