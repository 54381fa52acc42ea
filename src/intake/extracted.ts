import type { NotTaken, Received } from '../schema/seed.ts';

/** What an extractor made of a file. */
export interface Extracted {
  /**
   * The text, in lines that end with LF. Structure stands in it in the marks of Markdown that the conversion reads: `## ` before headings,
   * `**` round bold words, `*` round italics, `[words](address)`, `[^1]` for the mark of a note and `[^1]: ` before it.
   */
  readonly text: string;
  /** For each line, from 1, with which another page begins, the number of that page; absent where the file has none. */
  readonly pages?: readonly (readonly [line: number, page: number])[] | undefined;
  /** The encoding in which a text was received, where it was told from its bytes. */
  readonly encoding?: string | undefined;
  readonly notTaken: readonly NotTaken[];
  /** What the file says of itself: title, author, date. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What the format calls the place of each, where a format has several for one: `<meta> og:title`. */
  readonly places?: Readonly<Record<string, string>>;
}

/** What somebody may say of how a file is to be read; the same for the same text. */
export type Settings = Received['extractor']['settings'];

/** Takes the text out of the files of one format. */
export interface Extractor {
  /** The packages of `scripts/launch/intake` whose versions have a say in what comes out. */
  readonly uses: readonly string[];
  /** Raised by hand whenever the same file gives another text. */
  readonly version: number;
  /**
   * @param packages the folder of the packages that it uses
   * @throws Refusal with one message, where the file is encrypted, torn or empty
   */
  extract(bytes: Uint8Array, file: string, settings: Settings, packages: string): Promise<Extracted>;
}
