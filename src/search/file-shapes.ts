import { ownLanguage } from '../text/languages.ts';
import type { PageKind } from './search-record.ts';

// What the build writes for the interface and the interface reads.

/** Where the index of a language stands, in the folder of the index. */
export function languageFolder(language: string): string {
  return language === ownLanguage ? '' : `${language.toLowerCase()}/`;
}

/** `records/<id>.json`: what is shown of a page. Lists go by block. */
export interface RecordFile {
  readonly path: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly note: string;
  /** The language of title and texts, where it is not the edition's own. */
  readonly language?: string;
  /** The blocks' anchors, with spaces between; an empty one is the page itself. */
  readonly ids: string;
  /** 0: made of the anchor. */
  readonly labels: readonly (string | 0)[];
  readonly words: readonly number[];
  /** Behind the block's words: the words that other forms stand for. */
  readonly also: readonly (readonly number[] | 0)[];
  /** The texts, if they are few … */
  readonly texts?: readonly string[];
  /** … or how many of them each of the files `records/<id>.<n>.json` has. */
  readonly parts?: readonly number[];
}

/** `names/<letter>.json`: ids of the pages that a folded name leads to. */
export type NameFile = Record<string, string[]>;

/** `facets.json`: what everything found can be narrowed by. */
export interface FacetFile {
  /** Values as they stand in an address, and as they are called. */
  readonly values: Readonly<
    Record<'kind' | 'form' | 'actor' | 'proposal' | 'classification', [string, string][]>
  >;
  /** By page: places of its values, -1 for none; its date; and by block its positions, actors and proposals. */
  readonly pages: Record<
    string,
    [
      kind: number,
      form: number,
      classification: number,
      date: string,
      sizes: number[],
      actors: number[][],
      proposals: number[][],
    ]
  >;
}
