import { readTextIfThere } from '../files/read.ts';
import { commit } from '../files/write.ts';
import { unlessRefused } from '../messages/message.ts';
import { digestOf } from './on-disk.ts';

/** The record of what was converted, from the edition's folder. It is committed; no page and no data are made of it. */
export const conversionRecord = 'content/conversions.json';

/** What was worked out of something, and a digest of this and of all that it was made from. */
type Entry = readonly [seal: string, value: unknown];

/**
 * What was worked out before and is committed, so that a fresh clone need not do it again: plain data under an id. One line each: a merge of two
 * changes keeps both. What is torn, or in conflict, or was made of anything else, says nothing. Anybody can write one that lies: only who does
 * not have to check may believe it.
 */
export class Committed {
  readonly #root: string;
  readonly #file: string;
  readonly #text: string | undefined;
  readonly #entries: ReadonlyMap<string, Entry>;

  /**
   * @param root the edition's folder
   * @param file from there
   */
  constructor(root: string, file: string) {
    this.#root = root;
    this.#file = file;
    this.#text = unlessRefused(() => readTextIfThere(root, file));
    this.#entries = new Map((this.#text ?? '').split('\n').flatMap(entryIn));
  }

  /** What was made of exactly this; undefined where that is not known. */
  get(id: string, digest: string): unknown {
    const [known, value] = this.#entries.get(id) ?? [];
    return known === sealOf(digest, value) ? value : undefined;
  }

  /**
   * Writes it anew. Where that cannot be done nothing is lost but time.
   *
   * @param ids of all that there is, in order: whatever else it says goes
   * @param known what is known now, with its digest; of all others it says what it said
   */
  write(ids: readonly string[], known: ReadonlyMap<string, readonly [digest: string, value: unknown]>): void {
    const lines = ids.flatMap((id) => {
      const [digest, value] = known.get(id) ?? [];
      const entry = digest === undefined ? this.#entries.get(id) : [sealOf(digest, value), value];
      return entry ? [`  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`] : [];
    });
    const text = lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n';
    if (text !== this.#text) unlessRefused(() => commit(this.#root, new Map([[this.#file, text]])));
  }
}

/** What it says belongs to what it was made of: nobody mends it by hand. */
function sealOf(digest: string, value: unknown): string {
  return digestOf(digest, JSON.stringify(value));
}

/** Line by line, for a conflict of two lines says nothing of the others. */
function entryIn(line: string): readonly (readonly [string, Entry])[] {
  try {
    const said: Record<string, unknown> = JSON.parse(`{${line.replace(/,$/, '')}}`);
    return Object.entries(said).filter((one): one is [string, Entry] => Array.isArray(one[1]));
  } catch {
    return [];
  }
}
