import { type Message, Refusal } from '../messages/message.ts';
import { type Conversion, convert } from './convert.ts';
import { readSeedFolder } from './seed-folder.ts';

/** What came of one seed: its document, or the messages that say why there is none. Plain data, so that threads can hand it on. */
export type Outcome = Conversion | readonly Message[];

/** Reads seeds and converts them, one after another. What comes back is in the order of the ids. */
export function convertBatch(root: string, ids: readonly string[]): Outcome[] {
  return ids.map((id) => {
    try {
      return convert(readSeedFolder(root, id));
    } catch (error) {
      return messagesOf(error, `seeds/${id}/source.txt`);
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
