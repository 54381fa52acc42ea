import { readEdition } from '../corpus/edition-file.ts';
import { handWritten, jsonSchemaFile, jsonSchemaText } from '../corpus/json-schemas.ts';
import { readText, readTextIfThere } from '../files/read.ts';
import { Refusal } from '../messages/message.ts';
import { withWordsToWrite } from './words-to-write.ts';

const guide = 'CONTRIBUTING.md';

/**
 * The JSON Schemas and the guide with the words that may be written: texts by file, of those that stand otherwise there.
 *
 * @throws Refusal where the edition, of which the guide tells the words, cannot be read
 */
export function staleSchemaFiles(root: string): Map<string, string> {
  const { entry, messages } = readEdition(root);
  if (messages.length > 0) throw new Refusal(messages);
  const texts = [
    ...handWritten.map((kind) => [jsonSchemaFile(kind), jsonSchemaText(kind)] as const),
    [guide, withWordsToWrite(readText(root, guide), entry.value)] as const,
  ];
  return new Map(texts.filter(([file, text]) => readTextIfThere(root, file) !== text));
}
