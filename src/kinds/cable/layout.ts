import type { Headings } from '../../segment/headings.ts';
import { markersInTurn } from '../../segment/in-turn.ts';
import type { Marker } from '../../segment/markers.ts';
import type { Layout } from '../../segment/passages.ts';
import { textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { paragraphStart } from './paragraph-number.ts';
import { portionMarkingAt } from './portion-marking.ts';
import { isBullet, sentenceEnds } from './sentence.ts';

/** A heading stands alone above a numbered paragraph, if it does not stand between dashed rules. */
export const cableHeadings: Headings = {
  longest: 80,
  mostLines: 1,
  noBeginning: /^(?:[(\d•–—*-]|[A-Za-z][.)] )/,
  noEnd: /[.!?;…]["”’')\]]*$/,
  above: 'number',
  afterEnd: true,
  levels: 'one',
};

/**
 * How a cable's text is laid out, once its header is taken out: numbers and letters count in their turn, rules show headings.
 *
 * @param end how many of the lines are the header's
 */
export function cableLayout(text: WorkingText, end: number): Layout {
  return {
    ends: sentenceEnds,
    lineEnds: 'nothing',
    overBlank: 'none',
    begins: [/^NOTE(?: BY [A-Z/]+)? ?:/],
    beginsAfterEnd: (line) => portionMarkingAt(line) !== undefined || isBullet(line),
    ruled: ruledLines(text),
    markers: markersInTurn(text.lines.slice(end), numberAt, sentenceEnds),
  };
}

/** The portion marking that words begin with. */
export function markingAt(words: readonly Word[]): readonly Word[] {
  return words.slice(0, countOf(words, portionMarkingAt(textOf(words.slice(0, 12)))?.length ?? 0));
}

function numberAt(words: readonly Word[]): Marker | undefined {
  const text = textOf(words.slice(0, 16));
  const start = paragraphStart(text);
  if (!start) return undefined;
  const number = countOf(words, start.printed.length);
  const behind = text.slice(start.printed.length);
  const until = text.length - behind.trimStart().length + (start.marking?.length ?? 0);
  return {
    kind: 'number',
    value: String(start.number),
    words: words.slice(0, number),
    ...(start.marking && { marking: words.slice(number, countOf(words, until)) }),
  };
}

/** How many words print the first characters of a text. */
function countOf(words: readonly Word[], characters: number): number {
  let count = 0;
  for (let printed = 0; printed < characters && count < words.length; count += 1)
    if (words[count]?.text !== '') printed += (printed > 0 ? 1 : 0) + (words[count]?.text.length ?? 0);
  return count;
}

/** The source lines on which a dashed rule stood. */
function ruledLines(text: WorkingText): Set<number> {
  const lines = new Set<number>();
  for (const [word, departure] of text.departed)
    if (departure.by === 'drop-dashed-rules') for (const token of word.tokens) lines.add(token.line);
  return lines;
}
