import { readTextIfThere } from '../files/read.ts';
import { commit } from '../files/write.ts';
import { digestOf } from '../kept/on-disk.ts';
import { unlessRefused } from '../messages/message.ts';
import type { Converted } from './known-conversions.ts';

/** The record of what was converted, from the edition's folder. It is committed; no page and no data are made of it. */
export const conversionRecord = 'seeds/converted.json';

/** Of one document: a digest of what it was made of, by which code, what came of it and what there was to say; and this. */
type Entry = readonly [digest: string, Converted];

/**
 * What is known of the conversions that were committed, so that a fresh clone need not do them again. One line a document: a merge of two
 * changes keeps both. What is torn, or in conflict, or says another digest than the files that stand, says nothing.
 */
export class CommittedConversions {
  readonly #root: string;
  readonly #text: string | undefined;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @param root the edition's folder */
  constructor(root: string) {
    this.#root = root;
    this.#text = unlessRefused(() => readTextIfThere(root, conversionRecord));
    this.#entries = new Map((this.#text ?? '').split('\n').flatMap(entryIn));
  }

  /** What was said of a document when it was made of this; undefined where that is not known. */
  get(id: string, digest: string): Converted | undefined {
    const [sealed, converted] = this.#entries.get(id) ?? [];
    return converted && sealed === seal(digest, converted) ? converted : undefined;
  }

  /**
   * Writes it anew. Where that cannot be done nothing is lost but time.
   *
   * @param ids of all seeds, in order: whatever else it says goes
   * @param known what is known now, with its digest; of all others it says what it said
   */
  write(ids: readonly string[], known: ReadonlyMap<string, Entry>): void {
    const lines = ids.flatMap((id) => {
      const [digest, converted] = known.get(id) ?? [];
      const entry = digest && converted ? [seal(digest, converted), converted] : this.#entries.get(id);
      return entry ? [`  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`] : [];
    });
    const text = lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n';
    if (text !== this.#text) unlessRefused(() => commit(this.#root, new Map([[conversionRecord, text]])));
  }
}

/** What it says belongs to what it was made of: nobody mends it by hand. */
function seal(digest: string, converted: Converted): string {
  return digestOf(digest, JSON.stringify(converted));
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
