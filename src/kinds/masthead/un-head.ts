import type { WorkingText } from '../../segment/working-text.ts';
import { readHead } from '../un-letter/head.ts';
import type { Masthead } from './read-masthead.ts';

/** The head of a document of the United Nations, which is one for all of them; each value as one text. */
export function readUnHead(text: WorkingText): Masthead {
  const { metadata, lines } = readHead(text);
  const values = Object.entries(metadata).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return { metadata: Object.fromEntries(values), lines };
}
