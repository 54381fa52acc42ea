import { readBytes } from '../files/read.ts';
import { digestOfCode } from '../kept/code.ts';
import { digestOf, KeptOnDisk } from '../kept/on-disk.ts';
import { Refusal } from '../messages/message.ts';
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

/** The conversions whose outcome is known: those of the same seeds by the same code, whose files stand as they were written. */
export class KnownConversions {
  readonly #root: string;
  readonly #kept: KeptOnDisk;
  readonly #code = digestOfCode(conversionRooms);

  constructor(root: string) {
    this.#root = root;
    this.#kept = new KeptOnDisk(root, 'conversions');
  }

  /** What is known of a seed and its two files as they stand; undefined where it has to be converted. */
  get(id: string): Converted | undefined {
    try {
      const [mdx, apparatus] = generatedFiles(id).map((file) => readBytes(this.#root, file));
      const from = digestOfSeed(readSeedBytes(this.#root, id));
      return this.#kept.get(id, this.#digest({ id, from, mdx, apparatus })) as Converted | undefined;
    } catch (error) {
      // Whoever converts it says what is wrong.
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** To be told when the files of a conversion stand as it made them. */
  set({ mdx, apparatus, from, ...converted }: Conversion): void {
    const { id } = converted;
    this.#kept.set(id, this.#digest({ id, from, mdx, apparatus }), converted);
  }

  /** @param ids of all seeds that there are */
  save(ids: readonly string[]): void {
    this.#kept.save(ids);
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
