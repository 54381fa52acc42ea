import { type Passage, textIn, wordsIn } from '../../segment/passages.ts';
import { endsSentence } from '../../segment/sentences.ts';
import { textOf, type Word } from '../../segment/working-text.ts';
import { readKeywords } from './labelled-lines.ts';
import { isSectionTitle } from './layout.ts';

/** An article's abstract. */
export interface Abstract {
  /** The words "Abstract" or "Summary", where they stand on a line of their own. */
  readonly label: readonly Word[];
  readonly paragraphs: readonly (readonly Word[])[];
  /** Index of its first passage, and of the first after it. */
  readonly start: number;
  readonly end: number;
}

const label = /^(?:abstract|summary|executive summary|résumé)\s*[:.—–-]?$/i;
/** What no section is called. */
const surelyLabel = /^(?:abstract|résumé)\s*[:.—–-]?$/i;
const runIn = /^(?:Abstract|ABSTRACT|Summary|SUMMARY)\s*[:.—–-]\s|^(?:ABSTRACT|SUMMARY)\s/;

// A head in one column above a text in two: its lines are longer by far.
const wider = 1.4;

/**
 * Finds the abstract: by its label, or, where none is printed, as the first passage whose lines run over the whole page while those of
 * the text below run over a column. A blank line inside a sentence does not end it.
 */
export function findAbstract(passages: readonly Passage[]): Abstract | undefined {
  const named = passages.slice(0, 24).findIndex(({ lines: [first], listed }) => {
    return first && !listed && surelyLabel.test(textOf(first.words).normalize('NFC'));
  });
  const abstract = named < 0 ? undefined : labelled(passages, named);
  if (abstract) return abstract;
  for (const [start, passage] of passages.slice(0, 24).entries()) {
    if (wordsIn(passage).length === 0 || passage.listed) continue;
    const [first] = passage.lines;
    if (first && label.test(textOf(first.words).normalize('NFC'))) return labelled(passages, start);
    if (runIn.test(textIn(passage)) && wordsIn(passage).length > 15)
      return { label: [], ...running(passages, start, wordsIn(passage), true) };
    if (passage.lines.length < 3 || wordsIn(passage).length < 40) continue;
    const width = columnWidth([passage]);
    const below = columnWidth(passages.slice(start + 1));
    if (
      below > 0 &&
      width >= below * wider &&
      passage.lines.slice(0, -1).every((line) => line.width > below * 1.2)
    )
      return { label: [], ...running(passages, start, wordsIn(passage), false) };
    return undefined;
  }
  return undefined;
}

function labelled(passages: readonly Passage[], start: number): Abstract | undefined {
  const passage = passages[start];
  const own = passage?.lines.slice(1).flatMap((line) => line.words) ?? [];
  const words = passage?.lines[0]?.words ?? [];
  if (own.length > 0) return { label: words, ...running(passages, start, own, true) };
  const next = passages[start + 1];
  if (!next || isSectionTitle(textIn(next))) return undefined;
  return { label: words, ...running(passages, start + 1, wordsIn(next), true), start };
}

/** The abstract that begins with some words of a passage: to the end of the sentence, and if it is `labelled` on to the keywords where they come soon. */
function running(passages: readonly Passage[], start: number, words: readonly Word[], isLabelled: boolean) {
  const paragraphs: Word[][] = [[...words]];
  const stop = isLabelled ? keywordsAfter(passages, start) : -1;
  let end = start + 1;
  for (; end < passages.length && end !== stop; end += 1) {
    const next = passages[end];
    const last = paragraphs.at(-1);
    if (!next || !last) break;
    if (wordsIn(next).length === 0) continue;
    if (!endsSentence(textOf(last.slice(-2)), { notes: true }) && !isSectionTitle(textIn(next)))
      for (const word of wordsIn(next)) last.push(word);
    else if (end < stop) paragraphs.push(wordsIn(next));
    else break;
  }
  return { paragraphs, start, end };
}

/** Where the keywords stand that close an abstract of several paragraphs; -1 where a section begins before any. */
function keywordsAfter(passages: readonly Passage[], start: number): number {
  const following = passages.slice(start + 1, start + 6);
  const at = following.findIndex((passage) => readKeywords(textIn(passage)) !== undefined);
  const section = following.findIndex((passage) => isSectionTitle(textIn(passage)));
  return at >= 0 && (section < 0 || at < section) ? start + 1 + at : -1;
}

/** The median length of the lines of passages that have several: how wide a column is, in characters. */
function columnWidth(passages: readonly Passage[]): number {
  const widths = passages
    .filter(({ lines }) => lines.length > 2)
    .flatMap(({ lines }) => lines.map(({ width }) => width))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
