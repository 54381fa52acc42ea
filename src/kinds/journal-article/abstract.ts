import { textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { type Chunk, columnWidth, textIn, widthOf, wordsIn } from './chunks.ts';
import { isSectionTitle } from './headings.ts';
import { readKeywords } from './labelled-lines.ts';
import { isSentenceEnd } from './sentences.ts';

/** An article's abstract. */
export interface Abstract {
  /** The words "Abstract" or "Summary", where they stand on a line of their own. */
  readonly label: readonly Word[];
  readonly paragraphs: readonly (readonly Word[])[];
  /** Index of its first chunk, and of the first after it. */
  readonly start: number;
  readonly end: number;
}

const label = /^(?:abstract|summary|executive summary|résumé)\s*[:.—–-]?$/i;
const runIn = /^(?:Abstract|ABSTRACT|Summary|SUMMARY)\s*[:.—–-]\s|^(?:ABSTRACT|SUMMARY)\s/;

// A head in one column above a text in two: its lines are longer by far.
const wider = 1.4;

/**
 * Finds the abstract: by its label, or, where none is printed, as the first passage whose lines run over the whole page while those of
 * the text below run over a column. A blank line inside a sentence does not end it.
 */
export function findAbstract(text: WorkingText, chunks: readonly Chunk[]): Abstract | undefined {
  for (const [start, chunk] of chunks.slice(0, 24).entries()) {
    if (wordsIn(chunk).length === 0) continue;
    const [first] = chunk.lines;
    if (first && label.test(textOf(first.words))) return labelled(chunks, start);
    if (runIn.test(textIn(chunk)) && wordsIn(chunk).length > 15)
      return { label: [], ...running(chunks, start, wordsIn(chunk), true) };
    if (chunk.lines.length < 3 || wordsIn(chunk).length < 40) continue;
    const width = columnWidth(text, [chunk]);
    const below = columnWidth(text, chunks.slice(start + 1));
    if (
      below > 0 &&
      width >= below * wider &&
      chunk.lines.slice(0, -1).every((line) => widthOf(text, line) > below * 1.2)
    )
      return { label: [], ...running(chunks, start, wordsIn(chunk), false) };
    return undefined;
  }
  return undefined;
}

function labelled(chunks: readonly Chunk[], start: number): Abstract | undefined {
  const chunk = chunks[start];
  const own = chunk?.lines.slice(1).flatMap((line) => line.words) ?? [];
  const words = chunk?.lines[0]?.words ?? [];
  if (own.length > 0) return { label: words, ...running(chunks, start, own, true) };
  const next = chunks[start + 1];
  if (!next || isSectionTitle(textIn(next))) return undefined;
  return { label: words, ...running(chunks, start + 1, wordsIn(next), true), start };
}

/** The abstract that begins with some words of a chunk: to the end of the sentence, and if it is `labelled` on to the keywords where they come soon. */
function running(chunks: readonly Chunk[], start: number, words: readonly Word[], isLabelled: boolean) {
  const paragraphs: Word[][] = [[...words]];
  const stop = isLabelled ? keywordsAfter(chunks, start) : -1;
  let end = start + 1;
  for (; end < chunks.length && end !== stop; end += 1) {
    const next = chunks[end];
    const last = paragraphs.at(-1);
    if (!next || !last) break;
    if (wordsIn(next).length === 0) continue;
    if (!isSentenceEnd(textOf(last)) && !isSectionTitle(textIn(next))) last.push(...wordsIn(next));
    else if (end < stop) paragraphs.push(wordsIn(next));
    else break;
  }
  return { paragraphs, start, end };
}

/** Where the keywords stand that close an abstract of several paragraphs; -1 where a section begins before any. */
function keywordsAfter(chunks: readonly Chunk[], start: number): number {
  const following = chunks.slice(start + 1, start + 6);
  const at = following.findIndex((chunk) => readKeywords(textIn(chunk)) !== undefined);
  const section = following.findIndex((chunk) => isSectionTitle(textIn(chunk)));
  return at >= 0 && (section < 0 || at < section) ? start + 1 + at : -1;
}
