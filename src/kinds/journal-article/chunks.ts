import { type Line, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { isSectionTitle } from './headings.ts';
import { isSentenceEnd } from './sentences.ts';

/** Lines that stand together, between blank lines. */
export interface Chunk {
  readonly lines: readonly Line[];
}

/**
 * Cuts what still stands of a text at its blank lines, and around the labels and titles that articles have everywhere. Where the source's lines are not wrapped (a paragraph is one long line), each
 * line is a chunk of its own.
 */
export function chunksOf(text: WorkingText): Chunk[] {
  const wrapped = isWrapped(text);
  const chunks: Chunk[] = [];
  let run: Line[] = [];
  const close = () => {
    if (run.length > 0) chunks.push({ lines: run });
    run = [];
  };
  for (const line of text.lines) {
    if (line.words.length === 0) close();
    else {
      const printed = textOf(line.words);
      const title = isTitleAlone(printed, run.at(-1));
      if (title || opensLabelled(printed)) close();
      run.push(line);
      if (title || !wrapped) close();
    }
  }
  close();
  return chunks;
}

/** The chunks of what still stands of a text, without the lines of words that are printed already. */
export function chunksLeft(text: WorkingText, printed: readonly Word[]): Chunk[] {
  const gone = new Set(printed);
  return chunksOf(text)
    .map((chunk) => ({ lines: chunk.lines.filter((line) => !line.words.some((word) => gone.has(word))) }))
    .filter((chunk) => chunk.lines.length > 0);
}

/** The words of a chunk, in order. */
export function wordsIn(chunk: Chunk): Word[] {
  return chunk.lines.flatMap((line) => line.words);
}

// What only the head or the foot of an article says, and says at the beginning of a line.
const labels =
  /^(?:abstract|résumé|summary|key\s?-?words?|mots[- ]cl[ée]s|received|accepted|published|submitted)\s*[:—–]|^abstract\.?$|^(?:how )?to cite this\b/i;

function opensLabelled(printed: string): boolean {
  return labels.test(printed) || /^ABSTRACT\b/.test(printed);
}

function isTitleAlone(printed: string, before: Line | undefined): boolean {
  return isSectionTitle(printed) && (!before || isSentenceEnd(textOf(before.words)));
}

/** What a chunk prints. */
export function textIn(chunk: Chunk): string {
  return textOf(wordsIn(chunk));
}

/** The median length of the lines of chunks that have several: how wide a column is, in characters. */
export function columnWidth(text: WorkingText, chunks: readonly Chunk[]): number {
  const widths = chunks
    .filter((chunk) => chunk.lines.length > 2)
    .flatMap((chunk) => chunk.lines.map((line) => widthOf(text, line)))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The length of a line as received, without the space around it. */
export function widthOf(text: WorkingText, line: Line): number {
  return (text.source.lines[line.number - 1] ?? '').trim().length;
}

// A column of print is hardly ever wider than this; a paragraph on one line hardly ever shorter.
const widest = 180;

function isWrapped(text: WorkingText): boolean {
  const filled = text.lines.filter((line) => line.words.length > 0);
  const long = filled.filter((line) => widthOf(text, line) > widest).length;
  return long * 5 < filled.length || long < 2;
}
