import { isPositionOrPart } from '../addresses/brief-paths.ts';

/** A piece of the edition, or words of a paragraph. */
export interface PieceEntry {
  /** The permanent address of the piece, from the site's root. */
  readonly path: string;
  /** Its digests when the reader last saw it; absent until then. */
  readonly digest?: string | undefined;
  /** Words of the paragraph that stands there, where not all of it was taken. */
  readonly words?: string | undefined;
}

/** One thing in a brief: a heading or a remark of the reader's own, or a piece. */
export type Entry = { readonly heading: string } | { readonly remark: string } | PieceEntry;

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

/** What two entries have in common that stand for the same thing. */
export function keyOf({ path, words = '' }: PieceEntry): string {
  return words === '' ? path : `${path} ${words}`;
}

/** Whether a brief has a piece. */
export function holds({ entries }: Brief, piece: PieceEntry): boolean {
  return entries.some((entry) => 'path' in entry && keyOf(entry) === keyOf(piece));
}

/** A brief with a piece more: behind the last that is told under the same heading, or at the end. */
export function withPiece(brief: Brief, piece: PieceEntry): Brief {
  if (holds(brief, piece)) return brief;
  const { entries } = brief;
  const last = entries.findLastIndex((entry) => 'path' in entry && groupOf(entry) === groupOf(piece));
  return { ...brief, entries: entries.toSpliced(last === -1 ? entries.length : last + 1, 0, piece) };
}

/** A brief without a piece. */
export function withoutPiece(brief: Brief, piece: PieceEntry): Brief {
  const entries = brief.entries.filter((entry) => !('path' in entry) || keyOf(entry) !== keyOf(piece));
  return { ...brief, entries };
}

// Answers belong to their question and parts to their actor, which their fragments name; all else belongs to its page.
function groupOf({ path }: PieceEntry): string {
  const [page = '', id = ''] = path.split('#');
  return isPositionOrPart(path) ? id : page;
}
