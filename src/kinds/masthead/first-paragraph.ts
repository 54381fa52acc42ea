import { isOpen } from '../../segment/sentences.ts';
import { widthOf } from '../../segment/widths.ts';
import { type Line, textOf } from '../../segment/working-text.ts';
import { factsIn, labels } from './forms.ts';

/** How what is no line of a head ends, and what goes on below a blank line. */
const ends = /[.;:,!?]["”’)]*$/;

/**
 * The line on which the first paragraph of more lines than one begins: lines without a blank line between them, each of which goes on in the next, up to
 * one that ends a sentence. Whatever these lines look like by themselves, they are no lines of a head. Lines directly above that do not go on may be.
 */
export function firstParagraph(lines: readonly Line[]): Line | undefined {
  const width = widthOf(lines);
  let block: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line && line.words.length > 0) {
      block.push(line);
      continue;
    }
    const found = paragraphIn(block, width);
    if (found) return found;
    block = [];
  }
  return undefined;
}

function paragraphIn(block: readonly Line[], width: number): Line | undefined {
  const last = block.at(-1);
  if (!last || !(ends.test(textOf(last.words)) || isOpen(textOf(last.words)))) return undefined;
  let from = block.length - 1;
  while (from > 0 && goesOn(block[from - 1], block[from], width)) from -= 1;
  const paragraph = block.slice(from);
  const words = paragraph.flatMap((line) => line.words);
  const isHead = labels.some(([, form]) => form.test(textOf(words))) || factsIn(words) !== undefined;
  return paragraph.length < 2 || isHead ? undefined : paragraph[0];
}

/** Whether a line ends in the middle of a sentence: by its words ("Port Amel, where the Ministers"), by those of the next, or since it is full. */
function goesOn(line: Line | undefined, next: Line | undefined, width: number): boolean {
  const [text, below] = [textOf(line?.words ?? []), textOf(next?.words ?? [])];
  const full = width > 0 && text.length + 1 + (next?.words[0]?.text.length ?? 0) > width - 4;
  return /^\p{Ll}/u.test(below) || isOpen(text) || /, \p{Ll}/u.test(text) || full;
}
