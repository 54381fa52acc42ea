import type { z } from 'zod';
import { readTextIfThere } from '../files/read.ts';
import { Refusal } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';

/**
 * Reads a file that holds one list; an empty list if there is no file, or nothing in it but comments.
 *
 * @throws Refusal with all that is wrong with the file by itself
 */
export function loadList<T>(root: string, file: string, schema: z.ZodType<T[]>): readonly T[] {
  const text = readTextIfThere(root, file) ?? '';
  if (text.replace(/^#.*$/gm, '').trim() === '') return [];
  const result = readYaml(text, file, schema);
  if ('messages' in result) throw new Refusal(result.messages);
  return result.file.value;
}
