import type { Reference } from '../cite/reference.ts';
import type { InsideAt } from '../text/inside-sentence.ts';

/** Words of a document, with where they stand. */
export interface Words {
  readonly exact: string;
  /** At which of their ends they stand inside a sentence. */
  readonly inside?: InsideAt;
  /** Their language, where it is not the edition's own. */
  readonly language?: string;
  readonly translation?: string;
  /** Id of the document. */
  readonly document: string;
  /** "paragraph 5" */
  readonly locator: string;
  /** From the site's root, fragment included. */
  readonly path: string;
}

/** Something that is said, and what it stands on. */
export interface Said {
  /** An answer's value, in the words of the codebook. */
  readonly value?: string;
  readonly sentence?: string;
  /** Whose view it is: "the Guild proposes", "reported of the Guild". */
  readonly voice?: string;
  readonly note?: string;
  readonly words: readonly Words[];
}

/** A thing that can be put into a brief, as one version of the edition has it. */
export interface Piece {
  /** Its permanent address from the site's root, fragment included: it is the same thing as long as this is the same. */
  readonly path: string;
  /** What it is told under, with others of the same page: the question, the actor, the document. */
  readonly under: { readonly path: string; readonly name: string; readonly asks?: string };
  /** What it is called there: the proposal, the paragraph. */
  readonly name: string;
  readonly said: readonly Said[];
  /** Of a silence, the terms that were looked for. */
  readonly searched?: readonly string[];
  /** What is open about it. */
  readonly doubts?: readonly string[];
  /** Digests of what is said, and of the words that it stands on: another version of the edition may have others. */
  readonly digests: readonly [said: string, words: string];
}

/** What notes say of a document besides the edition, and its name in notes that come again. */
export type CitedDocument = Omit<Reference, 'address' | 'edition' | 'version'> & { readonly short: string };

/** What a brief says of the edition that it was made from. */
export interface EditionInShort {
  readonly name: string;
  readonly version: string;
  /** Version of the codebook, where the edition keeps versions. */
  readonly codebook?: number;
  /** `https://example.org`, and the path under which the pages stand. */
  readonly site?: string;
  readonly base: string;
}

/** The pieces of one page, as the site publishes them. */
export interface Pieces {
  readonly edition: EditionInShort;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  readonly pieces: readonly Piece[];
}
