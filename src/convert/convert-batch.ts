import { convert } from './convert.ts';
import { messagesOf, type Outcome } from './outcome.ts';
import { readSeedFolder } from './seed-folder.ts';

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
