import { inQuotationMarks } from '../text/inside-sentence.ts';
import type { Notes } from './notes.ts';
import type { Piece, Said, Words } from './piece.ts';
import type { Block, Run } from './sheet.ts';

/** How much of a piece is printed, from the least: its value, what it says, a quote, everything. */
export const details = ['name', 'sentence', 'first quote', 'whole'] as const;
export type Detail = (typeof details)[number];

/** What pieces are laid out with. */
export interface Laying {
  readonly notes: Notes;
  /** Makes a path a whole address. */
  readonly address: (path: string) => string;
  /** Whether what stands there without a quote is cited itself. */
  readonly noted: boolean;
}

/** A piece as blocks. */
export interface LaidPiece {
  readonly blocks: readonly Block[];
  /** How many quotes it has besides those that are printed. */
  readonly left: number;
}

/** Pieces as blocks: one, or several that are silent for the same words. */
export function laidPieces(pieces: readonly Piece[], detail: Detail, laying: Laying): LaidPiece {
  const [piece, ...others] = pieces;
  if (!piece) return { blocks: [], left: 0 };
  const words = piece.said.reduce((sum, said) => sum + said.words.length, 0);
  if (piece.searched)
    return { blocks: silences([piece, ...others], piece.searched, detail, laying), left: words };
  if (detail === 'name') {
    const [first] = piece.said;
    const text = first?.value ?? first?.sentence ?? first?.words[0]?.locator ?? '';
    const run: Run = first?.value ? { text, italic: true } : { text };
    return { blocks: [{ is: 'text', runs: [...named(piece, laying), run] }], left: words };
  }
  const laid = piece.said.map((said, at) => laidSaid(piece, said, at, detail, laying));
  const blocks = laid.flatMap((one) => one.blocks);
  return {
    blocks: detail === 'sentence' ? blocks : [...blocks, ...doubts(piece)],
    left: laid.reduce((sum, one) => sum + one.left, 0),
  };
}

function silences(
  pieces: readonly [Piece, ...Piece[]],
  searched: readonly string[],
  detail: Detail,
  { notes, address, noted }: Laying,
): Block[] {
  const names = pieces.flatMap((piece, at): Run[] => [
    ...(at > 0 ? [{ text: ', ' }] : []),
    { text: piece.name, bold: true, href: address(piece.path) },
  ]);
  const silent: Run = { text: 'Silent.', italic: true };
  if (detail === 'name') return [{ is: 'text', runs: [...names, { text: ': ' }, silent] }];
  const remarks = pieces.flatMap((piece): Block[] => {
    // Several stand together: each remark says of whom it is.
    const of = pieces.length > 1 ? `${piece.name}: ` : '';
    const notes = piece.said.flatMap(({ note }) => (note ? [`Note. ${note}`] : []));
    return [...notes, ...(piece.doubts ?? [])].map((text) => ({ is: 'quiet', runs: [{ text: of + text }] }));
  });
  const [first, ...others] = pieces;
  const cited = () => (others.length > 0 ? notes.ofAll(first.under) : notes.ofPiece(first));
  const terms = { text: ` Looked for: ${searched.join(', ')}.`, ...(noted && { note: cited() }) };
  const text: Block = { is: 'text', runs: [...names, { text: ': ' }, silent, terms] };
  return detail === 'sentence' ? [text] : [text, ...remarks];
}

function laidSaid(piece: Piece, said: Said, at: number, detail: Detail, laying: Laying): LaidPiece {
  const { value, sentence, voice, note, words } = said;
  // A quote by itself needs no name: its note says where it stands.
  const isWords = value === undefined && sentence === undefined;
  const most = isWords || detail === 'whole' ? words.length : detail === 'first quote' && at === 0 ? 1 : 0;
  const shown = words.slice(0, most);
  const cited = laying.noted && shown.length === 0 ? { note: laying.notes.ofPiece(piece) } : {};
  const text: Run[] = [
    ...(at === 0 ? named(piece, laying) : [{ text: 'Also: ' }]),
    ...(value ? [{ text: `${value}. `, italic: true as const }] : []),
    ...(sentence ? [{ text: `${sentence}${voice ? ' ' : ''}` }] : []),
    { text: voice ? `(${voice})` : '', ...cited },
  ];
  const remark: Block[] =
    note && detail === 'whole' ? [{ is: 'quiet', runs: [{ text: `Note. ${note}` }] }] : [];
  return {
    blocks: [
      ...(isWords ? [] : [{ is: 'text' as const, runs: text }]),
      ...shown.map((one) => quoteBlock(one, laying.notes)),
      ...remark,
    ],
    left: words.length - shown.length,
  };
}

function named({ name, path }: Piece, { address }: Laying): Run[] {
  return name ? [{ text: name, bold: true, href: address(path) }, { text: ': ' }] : [];
}

function doubts({ doubts = [] }: Piece): Block[] {
  return doubts.map((text) => ({ is: 'quiet', runs: [{ text }] }));
}

function quoteBlock(words: Words, notes: Notes): Block {
  const { exact, inside, language, translation } = words;
  return {
    is: 'quote',
    runs: [
      { text: inQuotationMarks(exact, inside), ...(language && { language }), note: notes.ofWords(words) },
      ...(translation ? [{ text: ` The editor’s translation: ${translation}` }] : []),
    ],
  };
}
