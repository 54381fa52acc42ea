import { type Message, Refusal } from '../messages/message.ts';
import type { Conversion } from './convert.ts';

/** What came of one seed: its document, or the messages that say why there is none. Plain data, so that threads can hand it on. */
export type Outcome = Conversion | readonly Message[];

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
