import { readBytes } from '../files/read.ts';
import { digestOfCode } from '../kept/code.ts';
import { Committed, conversionRecord } from '../kept/committed.ts';
import { digestOf, KeptOnDisk } from '../kept/on-disk.ts';
import { unlessRefused } from '../messages/message.ts';
import type { Conversion } from './convert.ts';
import { generatedFiles } from './generated.ts';
import { digestOfSeed, readSeedBytes } from './seed-folder.ts';

/** The rooms of `src` that a conversion runs through: a change in one of them may change every document. */
export const conversionRooms = [
  'schema',
  'addresses',
  'text',
  'messages',
  'files',
  'kept',
  'segment',
  'kinds',
  'convert',
] as const;

/** What a conversion has to say besides its two files. */
export type Converted = Omit<Conversion, 'mdx' | 'apparatus' | 'from'>;

/**
 * The conversions whose outcome is known: those of the same seeds by the same code, whose files stand as they were written. It is known of what
 * this checkout converted itself; and of what was committed with a record of it, to whoever believes that.
 */
export class KnownConversions {
  readonly #root: string;
  readonly #kept: KeptOnDisk;
  readonly #committed: Committed;
  readonly #believes: boolean;
  readonly #own = new Map<string, readonly [digest: string, Converted]>();
  readonly #code = digestOfCode(conversionRooms);

  /** @param believes whether the committed record is believed: anybody can write one, so that who checks a state of the project must not */
  constructor(root: string, believes: boolean) {
    this.#root = root;
    this.#kept = new KeptOnDisk(root, 'conversions');
    this.#committed = new Committed(root, conversionRecord);
    this.#believes = believes;
  }

  /** What is known of a seed and its two files as they stand; undefined where it has to be converted. */
  get(id: string): Converted | undefined {
    // Whoever converts it says what is wrong.
    return unlessRefused(() => {
      const [mdx, apparatus] = generatedFiles(id).map((file) => readBytes(this.#root, file));
      const from = digestOfSeed(readSeedBytes(this.#root, id));
      const digest = this.#digest({ id, from, mdx, apparatus });
      const own = this.#kept.get(id, digest) as Converted | undefined;
      // What is believed is not kept: it would pass for something that was seen.
      if (own === undefined)
        return this.#believes ? (this.#committed.get(id, digest) as Converted | undefined) : undefined;
      this.#own.set(id, [digest, own]);
      return own;
    });
  }

  /** To be told when the files of a conversion stand as it made them. */
  set({ mdx, apparatus, from, ...converted }: Conversion): void {
    const { id } = converted;
    const digest = this.#digest({ id, from, mdx, apparatus });
    this.#kept.set(id, digest, converted);
    this.#own.set(id, [digest, converted]);
  }

  /** @param ids of all seeds that there are */
  save(ids: readonly string[]): void {
    this.#kept.save(ids);
  }

  /** Writes the record that is to be committed, of what is known without it. @param ids of all seeds that there are */
  record(ids: readonly string[]): void {
    this.#committed.write(ids, this.#own);
  }

  #digest({
    id,
    from,
    mdx,
    apparatus,
  }: Record<'id' | 'from', string> & Record<'mdx' | 'apparatus', string | Uint8Array | undefined>): string {
    return digestOf(this.#code, id, from, mdx, apparatus);
  }
}
