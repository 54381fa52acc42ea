/** One thing in a brief: a heading or a remark of the reader's own, or a piece of the edition. */
export type Entry =
  | { readonly heading: string }
  | { readonly remark: string }
  | {
      /** The permanent address of the piece, from the site's root. */
      readonly path: string;
      /** Its digests when the reader last saw it; absent until then. */
      readonly digest?: string | undefined;
    };

/** How much of the pieces is printed: all, or what goes on so many pages. */
export const lengths = ['whole', 'two', 'one'] as const;
export type Length = (typeof lengths)[number];

/** Where the citations stand: notes in the order of the text, or a list in which each place has one number. */
export const noteStyles = ['notes', 'list'] as const;
export type NoteStyle = (typeof noteStyles)[number];

/** A reader's choice of things, in an order of their own. What they say, the edition knows. */
export interface Brief {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** The version of the edition that the digests are of. */
  readonly version?: string | undefined;
  readonly length: Length;
  readonly notes: NoteStyle;
}

/** What nothing was put into. */
export const emptyBrief: Brief = { title: '', entries: [], length: 'whole', notes: 'notes' };

/** Whether there is anything in it that a reader would miss. */
export function isEmpty({ title, entries }: Brief): boolean {
  return entries.length === 0 && title === '';
}
