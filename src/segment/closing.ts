import { doneAt, type PlaceAndDate, placeAndDate } from './dates.ts';
import { markersOf } from './markers.ts';
import { type Passage, textIn, wordsIn } from './passages.ts';
import type { Block } from './reading.ts';
import { textOf, type Word } from './working-text.ts';

/** So many states may sign, each in a passage or two. */
const longest = 60;
/** A name with its office has not more lines, and each is not longer, in characters. */
const most = { lines: 8, characters: 100 };

/** The last words of many texts: "Done at Lisbon, on 5 February 2013", "Fait à Lisbonne, le 5 février 2013". They stay in the text. */
export interface Closing {
  readonly passage: Passage;
  readonly said: PlaceAndDate;
}

/** Finds the closing line of a text: nothing stands below it but names, offices and languages. */
export function closingLine(passages: readonly Passage[]): Closing | undefined {
  const last = passages.slice(-longest);
  for (let at = last.length - 1; at >= 0; at -= 1) {
    const passage = last[at];
    if (!passage) break;
    const said = doneAt.test(textIn(passage).normalize('NFC')) ? placeAndDate(wordsIn(passage)) : undefined;
    if (said) return { passage, said };
    if (textIn(passage).length > 2 * most.characters) break;
  }
  return undefined;
}

/** For whom somebody signs: "For the Union: For the Republic:". */
const isParty = /^(?:for|pour) .{2,100}:$/i;
const testimony = /^(?:in (?:witness|faith|testimony) where|en foi de quoi)/i;

/** Where what closes a text begins: at its closing line, which may bear a number, or directly above, with "In witness whereof". */
export function closingFrom(passages: readonly Passage[], line: number): number {
  if (markersOf(wordsIn(passages[line])).length > 0) return line + 1;
  return testimony.test(textIn(passages[line - 1])) ? line - 1 : line;
}

/** What stands below a closing line: names and offices, each block of lines on lines of its own; undefined where it is text. */
export function signaturesIn(
  below: readonly Passage[],
  take: (id: string) => string,
): readonly (Block | Passage)[] {
  const blocks: Passage[][] = [];
  for (const passage of below)
    if (passage.afterBlank || blocks.length === 0) blocks.push([passage]);
    else blocks.at(-1)?.push(passage);
  return blocks.flatMap((block): readonly (Block | Passage)[] => {
    const lines = block.flatMap((passage) => passage.lines);
    if (
      lines.length > most.lines ||
      !lines.every(({ words }) => isLineOfName(words, most.characters) || isParty.test(textOf(words))) ||
      /^(?:in|en) /i.test(textIn(block[0]))
    )
      return block;
    return [{ type: 'signature', id: take('signature'), lines: lines.map(({ words }) => words) }];
  });
}

/** Whether a line may be a name or an office below a text: it is short and no sentence. @param longest in characters */
export function isLineOfName(words: readonly Word[], longest: number): boolean {
  const text = textOf(words);
  return text.length <= longest && !/[.;:!?]$/.test(text);
}
