import type { z } from 'zod';
import { readTextIfThere } from '../files/read.ts';
import { Refusal } from '../messages/message.ts';
import { readYaml, type YamlFile } from '../messages/yaml-file.ts';

/** A list that a file holds, with the way back to its lines. */
export interface ListFile<T> {
  readonly list: readonly T[];
  readonly placeOf: YamlFile<unknown>['placeOf'];
}

/** A list in which nothing stands. */
export const emptyList: ListFile<never> = { list: [], placeOf: () => ({ line: 1, column: 1 }) };

/**
 * Reads a file that holds one list; an empty list if there is no file, or nothing in it but comments.
 *
 * @throws Refusal with all that is wrong with the file by itself
 */
export function readList<T>(root: string, file: string, schema: z.ZodType<T[]>): ListFile<T> {
  const text = readTextIfThere(root, file) ?? '';
  if (text.replace(/^#.*$/gm, '').trim() === '') return emptyList;
  const result = readYaml(text, file, schema);
  if ('messages' in result) throw new Refusal(result.messages);
  return { list: result.file.value, placeOf: result.file.placeOf };
}
