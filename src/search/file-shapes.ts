import type { PageKind } from './search-record.ts';

// What the build writes for the interface and the interface reads. Blocks are numbered through, in the order in which the engine has them.

/** Where the pages of prose have an index of their own: nobody waits for it, and no text is crowded out by it. */
export const proseFolder = 'prose/';

/** `shelf.json`: in which block a position is, and which words mean the same. */
export interface ShelfFile {
  /** The engine's id for the one record in which all blocks stand. */
  readonly record: string;
  /** The languages of its texts. */
  readonly languages: readonly string[];
  /** Names in its texts that are in another language, as their keys with spaces between. */
  readonly foreign: readonly string[];
  /** How many words of each block are in the index. */
  readonly sizes: readonly number[];
  /** How many of the words of each block are what it is called: a page's title and names, the date of an event. They come first. */
  readonly titled: readonly number[];
  /** By page: its kind, how many blocks it has, and for those behind its head the block that is about the same, or 0. */
  readonly pages: readonly (readonly [kind: PageKind, blocks: number, across?: readonly number[]])[];
  /**
   * Names in stems, with the block that they lead to: `12=word|two words;another`. Those behind the semicolon stand in no other block. With
   * "!" for "=" they do not mean one another; with -1 they mean the same and lead nowhere.
   */
  readonly names: readonly string[];
  /** The letters with which words begin: for each there is a list of them, `words/<letter>.txt`. */
  readonly letters: string;
  /** The first block of each file of texts. */
  readonly texts: readonly number[];
}

/** What is shown of a page, or of a part of it, in `texts/<n>.json`. */
export interface TextPage {
  readonly path: string;
  readonly title: string;
  readonly note: string;
  /** The language of title and texts, where it is not the edition's own. */
  readonly language?: string;
  readonly blocks: readonly TextBlock[];
}

export interface TextBlock {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Words of the text, from 0, with another form of each. */
  readonly also?: readonly (readonly [word: number, as: string])[];
  /** How the browser is led to single words, where the usual way does not lead to all of them. */
  readonly ways?: Ways;
}

/** How many words before and behind others the browser is told. */
export const usualContext = 3;

/** Words are counted from 0. */
export interface Ways {
  /** How many words beside others have to be told. */
  readonly near?: number;
  /** Words before which a line ends or the mark of a note stands: the browser finds nothing that stands on both sides. */
  readonly starts?: readonly number[];
  /** Words to which no way leads. */
  readonly never?: readonly number[];
}

/** `facets.json`: what everything found can be narrowed by. */
export interface FacetFile {
  /** Values as they stand in an address, and as they are called. */
  readonly values: Readonly<
    Record<'kind' | 'form' | 'actor' | 'proposal' | 'classification', [string, string][]>
  >;
  /** By page: places of its values, -1 for none; its date; and by block its actors and proposals. */
  readonly pages: readonly [
    kind: number,
    form: number,
    classification: number,
    date: string,
    actors: number[][],
    proposals: number[][],
  ][];
}
