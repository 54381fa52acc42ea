import { type Message, Refusal } from '../report/message.ts';
import { type Conversion, convert } from './convert.ts';
import { readSeedFolder } from './seed-folder.ts';

/** What came of one seed: its document, or the messages that say why there is none. Plain data, so that threads can hand it on. */
export type Converted = Conversion | readonly Message[];

/** Reads seeds, all at once, and converts them one after another. What comes back is in the order of the ids. */
export async function convertBatch(root: string, ids: readonly string[]): Promise<Converted[]> {
  const folders = await Promise.allSettled(ids.map((id) => readSeedFolder(root, id)));
  return folders.map((folder, at) => {
    try {
      if (folder.status === 'rejected') throw folder.reason;
      return convert(folder.value);
    } catch (error) {
      return messagesOf(error, `seeds/${ids[at]}/source.txt`);
    }
  });
}

/** The messages of a refusal; any other error is a defect of the program and is told with what it was working on. */
export function messagesOf(error: unknown, file = 'seeds'): readonly Message[] {
  if (error instanceof Refusal) return error.messages;
  return [
    {
      level: 'error',
      name: 'convert-source',
      file,
      found: error instanceof Error ? error.message : String(error),
      expected: 'a conversion that accounts for every token',
      cure: 'this is a defect of the conversion, not of the source: please report it with the source',
    },
  ];
}
