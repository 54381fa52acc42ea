import { placeAndDate } from './dates.ts';
import { isOpen } from './sentences.ts';
import { widthOf } from './widths.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/** How what is no line of a head ends, and what goes on below a blank line. */
const ends = /[.;:,]["”’)]*$/;

/**
 * The line on which the first paragraph of more lines than one begins: lines without a blank line between them, each of which goes on in the next, up to
 * one that ends a sentence. Whatever these lines look like by themselves, they are no lines of a head. Lines directly above that do not go on may be.
 *
 * @param isHead whether words on several lines are a part of a head nevertheless
 */
export function firstParagraph(
  lines: readonly Line[],
  isHead: (words: readonly Word[]) => boolean,
): Line | undefined {
  const width = widthOf(lines);
  let block: Line[] = [];
  for (const line of [...lines, undefined]) {
    // Where lines were taken out, nothing says that the next one goes on.
    if (line && line.words.length > 0 && line.number === (block.at(-1)?.number ?? line.number - 1) + 1) {
      block.push(line);
      continue;
    }
    const paragraph = paragraphIn(block, width, isHead);
    if (paragraph.length > 1 && !isHead(paragraph.flatMap(({ words }) => words))) return paragraph[0];
    block = line && line.words.length > 0 ? [line] : [];
  }
  return undefined;
}

/** The lines at the end of a block that go on one in the next, where the last ends a sentence. */
function paragraphIn(
  block: readonly Line[],
  width: number,
  isHead: (words: readonly Word[]) => boolean,
): readonly Line[] {
  const last = textOf(block.at(-1)?.words ?? []);
  if (!ends.test(last) && !isOpen(last)) return [];
  let from = block.length - 1;
  for (; from > 0; from -= 1) {
    const [line, next] = [block[from - 1]?.words ?? [], block[from]?.words ?? []];
    // "Port Amel, where the Ministers of Foreign" is no line of a head; "Port Amel, le 3 mai 2031" is.
    const runs = /, \p{Ll}/u.test(textOf(line)) && !isHead(line);
    if (!runs && !goesOn(line, next, width)) break;
  }
  return block.slice(from);
}

/** Whether a line ends in the middle of a sentence: by its words, by those of the next, or since it is full; place and date alone may be as long. */
function goesOn(line: readonly Word[], next: readonly Word[], width: number): boolean {
  const text = textOf(line);
  if (/^\p{Ll}/u.test(textOf(next)) || isOpen(text)) return true;
  const full = width > 0 && text.length + 1 + (next[0]?.text.length ?? 0) > width - 4;
  return full && placeAndDate(line) === undefined;
}
