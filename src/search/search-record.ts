/** What kind of page a reader lands on. */
export const pageKinds = ['document', 'proposal', 'actor', 'question', 'page'] as const;
export type PageKind = (typeof pageKinds)[number];

/** A place on a page that a search can land on: a block of a transcription, a position, a section. */
export interface SearchBlock {
  /** The anchor on the page; empty for the page itself. */
  readonly id: string;
  /** What a hit is called: `¶5`, "heading"; empty for the page itself. */
  readonly label: string;
  /** With single spaces. */
  readonly text: string;
  /** Other forms under which words of the text are found: they are searched and never shown. */
  readonly also: readonly AlsoFound[];
  /** Ids of actors that are named in it. */
  readonly actors: readonly string[];
  /** Ids of proposals that it gives evidence on. */
  readonly proposals: readonly string[];
}

export interface AlsoFound {
  /** Which word of the text, from 0. */
  readonly word: number;
  /** One or more words. */
  readonly as: string;
}

/** A page as the search knows it. */
export interface SearchRecord {
  /** Path from the site's root, with slashes at both ends. */
  readonly path: string;
  readonly kind: PageKind;
  readonly title: string;
  /** The language of its words, as a BCP 47 tag; the edition's own if absent. */
  readonly language?: string | undefined;
  /** A few words under the title: "Cable, 12 June 2009". */
  readonly note: string;
  /** ISO date or year. */
  readonly date?: string | undefined;
  /** Kind of document, as a reader calls it. */
  readonly form?: string | undefined;
  readonly classification?: string | undefined;
  /** Names that lead to this page before all others. */
  readonly names: readonly string[];
  readonly blocks: readonly SearchBlock[];
}

/** A block without other forms, actors or proposals. */
export function plainBlock(id: string, label: string, text: string): SearchBlock {
  return { id, label, text: text.replace(/\s+/g, ' ').trim(), also: [], actors: [], proposals: [] };
}
