import { readText } from '../../files/read.ts';
import { commit } from '../../files/write.ts';
import type { Message } from '../../messages/message.ts';
import type { Corpus } from '../load-corpus.ts';
import { edited, type Fix } from './fix.ts';
import { namesOrdered } from './names-ordered.ts';
import { quoteDates } from './quote-dates.ts';
import { quoteFound } from './quote-found.ts';
import { storyHolds } from './story-holds.ts';

/** Every fix, in the order in which they work. */
export const fixes: readonly Fix[] = [quoteDates, quoteFound, storyHolds, namesOrdered];

/** What was mended in which file. */
export interface Mended {
  readonly file: string;
  readonly done: string;
}

/**
 * Mends what messages name, as far as there is a fix for them, and writes the files anew.
 *
 * @param root the project's folder
 */
export function mend(root: string, messages: readonly Message[], corpus: Corpus): Mended[] {
  const mended: Mended[] = [];
  for (const fix of fixes)
    for (const file of new Set(messages.filter(({ name }) => name === fix.name).map((one) => one.file))) {
      const text = readText(root, file);
      const edits = fix.edits(file, text, corpus);
      if (edits.length === 0) continue;
      commit(root, new Map([[file, edited(text, edits)]]));
      mended.push(...edits.map(({ done }) => ({ file, done })));
    }
  return mended;
}
