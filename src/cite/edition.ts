import { createHash } from 'node:crypto';
import { underBase } from '../addresses/base.ts';
import type { EditionWords } from '../schema/edition.ts';

/** What every citation and data file says of the edition as a whole. */
export interface Edition {
  /**
   * First twelve hexadecimal digits of a digest of `content/`, without the record of publications, and of the code that makes the data: the
   * same version has the same bytes.
   */
  readonly version: string;
  /** The version of the codebook that holds; undefined where the edition has none. */
  readonly codebook?: number | undefined;
  /** `https://example.org` where the host is known. */
  readonly site?: string | undefined;
  /** The path under which the pages stand; begins and ends with a slash. */
  readonly base: string;
  /** What it says of itself in `content/edition.yml`. */
  readonly words: EditionWords;
}

/** How many hexadecimal digits of a digest are cited: 48 bits, too many to be met by chance in a corpus of any size. */
const digits = 12;

/**
 * The address of a path from the site's root: absolute where the host is known, otherwise from the host's root.
 *
 * @param path begins with a slash
 */
export function addressIn({ site, base }: Pick<Edition, 'site' | 'base'>, path: string): string {
  return (site ?? '') + underBase(base, path);
}

/**
 * The digest that a citation gives of a text: the first twelve hexadecimal digits of the SHA-256 of its words, in Unicode NFC and
 * UTF-8, with one space between words and nothing before the first or after the last: no number, no marking, no note mark, no line end.
 *
 * @param text a block's text as the transcription has it
 */
export function textDigest(text: string): string {
  const bytes = Buffer.from(text.replace(/\s+/g, ' ').trim().normalize('NFC'), 'utf8');
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits);
}

/**
 * The version of an edition: a digest of all that it consists of.
 *
 * @param files names with forward slashes, and bytes; their order plays no part
 */
export function versionOf(files: Iterable<readonly [name: string, bytes: Uint8Array]>): string {
  const hash = createHash('sha256');
  // Name and length keep two files from passing for one.
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, digits);
}
