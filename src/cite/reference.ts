import type { Journal } from '../kinds/kind.ts';
import type { PersonName } from '../text/person-names.ts';

/** A person by family and given names, or an institution by its one name. */
export type Author = PersonName | { readonly literal: string };

/** What a citation says, before it is written in any format. */
export interface Reference {
  /** Letters, digits, hyphens and underscores: the same in every format. */
  readonly key: string;
  /** An article of a journal, another document printed in the edition, a page of the edition's own, a table of data. */
  readonly kind: 'article' | 'document' | 'page' | 'dataset';
  readonly title: string;
  /** Its language, as a BCP 47 tag. */
  readonly language: string;
  readonly authors: readonly Author[];
  /** ISO date, month or year; absent for what has none, such as a page of the edition. */
  readonly date?: string | undefined;
  /** What kind of document it is: "Diplomatic cable". */
  readonly genre?: string | undefined;
  /** The number that it goes by: a message reference number, a document symbol. */
  readonly number?: string | undefined;
  readonly journal?: Journal | undefined;
  /** The place inside: "paragraph 5". */
  readonly locator?: string | undefined;
  /** Digest of the words at that place. */
  readonly digest?: string | undefined;
  /** Where it stands in the edition; absolute if the edition's host is known. */
  readonly address: string;
  /** The edition's name, and its version. */
  readonly edition: string;
  readonly version: string;
  /** The version of the codebook, where what is cited has cells of the comparison. */
  readonly codebook?: number | undefined;
}

/** The edition's version as a citation gives it, and that of the codebook with it. */
export function versionsOf({ version, codebook }: Reference): string {
  return codebook === undefined ? `version ${version}` : `version ${version}, codebook version ${codebook}`;
}

/** Whether an address can be opened from anywhere: a build that does not know its host has only paths. */
export function isAbsolute(address: string): boolean {
  return /^https?:/.test(address);
}

/**
 * What the formats have no field for, in one sentence or more: the place inside, the edition and its version, the digest.
 */
export function noteOf(reference: Reference): string {
  const { locator, digest, edition, address, kind, journal, genre, number } = reference;
  const printed = kind === 'page' || kind === 'dataset' ? 'In' : 'As printed in';
  return [
    // Not every reader of a format takes up its field for a number.
    number && `${genre ?? 'Document'} ${number}.`,
    locator && `${locator.charAt(0).toUpperCase()}${locator.slice(1)}.`,
    `${printed} ${edition}, ${versionsOf(reference)}${isAbsolute(address) ? '' : `, at ${address}`}.`,
    journal?.article && `Article ${journal.article}.`,
    digest && `SHA-256 of its text begins ${digest}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Any text on one line: line ends and other controls become spaces, which none of the formats can hold. */
export function onOneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out.
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}
