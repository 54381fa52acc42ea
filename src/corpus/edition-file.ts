import { standsAt } from '../files/kept-inside.ts';
import { Held } from '../kept/held.ts';
import type { Message } from '../messages/message.ts';
import { type EditionWords, editionSchema } from '../schema/edition.ts';
import type { Entry } from './load-corpus.ts';
import { type ReadingAgain, readFile } from './read-entries.ts';

/** Where an edition says what it is, from its folder. */
export const editionFile = 'content/edition.yml';

// Stands for a file that cannot be read, so that what is wrong with others can be told as well. Nothing is made of it: its message is an error.
const unread: EditionWords = {
  id: 'unread',
  name: 'Unread',
  question: '?',
  subject: 'something',
  description: 'An edition whose description cannot be read.',
  keywords: [],
  licence: { id: '', name: '', address: '' },
  themes: [],
  marks: [],
  roles: [],
};

/**
 * Reads `content/edition.yml`.
 *
 * @param root the edition's folder
 * @returns what it says, and what is wrong with it
 */
export function readEdition(
  root: string,
  { held = new Held(), ...again }: ReadingAgain = {},
): { entry: Entry<EditionWords>; messages: readonly Message[] } {
  const messages: Message[] = [];
  const entry = readFile({ root, ...again, held, messages }, editionFile, editionSchema, 'edition');
  if (entry) return { entry, messages };
  return {
    entry: {
      id: 'edition',
      file: editionFile,
      value: unread,
      placeOf: () => ({ line: 1, column: 1 }),
    },
    messages: messages.length > 0 ? messages : [missing(root)],
  };
}

function missing(root: string): Message {
  const moved = standsAt(root, 'edition.yml') !== undefined;
  return {
    level: 'error',
    name: 'read-edition',
    file: editionFile,
    found: moved ? 'edition.yml beside content/' : 'no such file',
    expected: 'what the edition says of itself: its name, its question, its themes and roles',
    cure: moved
      ? `move it to ${editionFile}`
      : `write ${editionFile}; schemas/edition.schema.json says what belongs into it, and the README how to begin`,
  };
}
