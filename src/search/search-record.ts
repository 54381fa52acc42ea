import type { Ways } from './file-shapes.ts';

/** What kind of page a reader lands on, and what a filter calls it. */
export const pageKinds = {
  document: 'Document',
  proposal: 'Proposal',
  question: 'Question',
  actor: 'Actor',
  claim: 'Claim',
  story: 'In short',
  open: 'Not answered',
  event: 'Time line',
  term: 'Glossary',
  page: 'About the edition',
} as const;
export type PageKind = keyof typeof pageKinds;

/** A place on a page that a search can land on: a block of a transcription, a cell, a claim, a section. */
export interface SearchBlock {
  /** The anchor on the page; empty for the page itself. */
  readonly id: string;
  /** What a hit is called: `¶5`, "Three ferries – Who pays"; empty for the page itself. */
  readonly label: string;
  /** What is shown, with single spaces. */
  readonly text: string;
  /** Which words find it; those that are shown if absent. */
  readonly found?: string;
  /** Words of other languages that find it. */
  readonly asked?: string;
  /** Other forms under which words of the text are found: they are searched and never shown. */
  readonly also?: readonly AlsoFound[];
  /** How the browser is led to its words, if not as usual. */
  readonly ways?: Ways | undefined;
  /** Path of another page that is about the same: what finds its head finds this too. */
  readonly across?: string;
  /** Ids of actors that are named in it. */
  readonly actors?: readonly string[];
  /** Ids of proposals that it gives evidence on. */
  readonly proposals?: readonly string[];
}

export interface AlsoFound {
  /** Which word of the text, from 0. */
  readonly word: number;
  /** One or more words. */
  readonly as: string;
}

/** A page as the search knows it. Its first block is its head: what finds that finds, less well, all of the page. */
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
  /** Names that lead to this page before all others, if they are all that was typed. */
  readonly names: readonly string[];
  /** Whether each of the names finds the others too, wherever they stand. */
  readonly sameNames?: true;
  readonly blocks: readonly SearchBlock[];
}

/** A text on one line. */
export function onOneLine(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}
