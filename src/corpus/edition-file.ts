import { standsAt } from '../files/kept-inside.ts';
import { readTextIfThere } from '../files/read.ts';
import type { Reads } from '../kept/read-before.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { readYaml, type YamlResult } from '../messages/yaml-file.ts';
import { type EditionWords, editionSchema } from '../schema/edition.ts';
import type { Entry } from './load-corpus.ts';

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
  before?: Reads,
): { entry: Entry<EditionWords>; messages: readonly Message[] } {
  const result = resultOf(root, before);
  const nowhere = { value: unread, placeOf: () => ({ line: 1, column: 1 }) };
  const isRead = 'file' in result;
  return {
    entry: { id: 'edition', file: editionFile, ...(isRead ? result.file : nowhere) },
    messages: isRead ? [] : result.messages,
  };
}

function resultOf(root: string, before?: Reads): YamlResult<EditionWords> {
  try {
    const text = readTextIfThere(root, editionFile);
    if (text === undefined) return { messages: [missing(root)] };
    return before
      ? before.yaml(text, editionFile, editionSchema)
      : readYaml(text, editionFile, editionSchema);
  } catch (error) {
    if (error instanceof Refusal) return { messages: error.messages };
    throw error;
  }
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
