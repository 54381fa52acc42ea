import { type Marker, markersOf, styleOf } from './markers.ts';
import { endsSentence, type SentenceEnds } from './sentences.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/**
 * The numbers and letters at the beginning of lines, where only those begin a passage that are in their turn: in "2009. He said" the
 * number is a word of the sentence. One with a marking is always a paragraph's; a list inside a paragraph counts, too, but its
 * numbers bear no marking where the paragraphs' do.
 */
export function markersInTurn(
  lines: readonly Line[],
  numberAt: (words: readonly Word[]) => Marker | undefined,
  ends: SentenceEnds,
): ReadonlyMap<Line, Marker> {
  const numbers = lines.map((line) => numberAt(line.words));
  /** For each number, the last line that bears it with a marking. */
  const marked = new Map<string, number>();
  for (const [at, number] of numbers.entries()) if (number?.marking) marked.set(number.value, at);
  const found = new Map<Line, Marker>();
  let number = 0;
  let letter: Marker | undefined;
  let free = true;
  for (const [at, line] of lines.entries()) {
    const start = numbers[at];
    const next = free && Number(start?.value) === number + 1 && (marked.get(start?.value ?? '') ?? -1) < at;
    const item = free ? nextLetter(line.words, letter) : undefined;
    if (start && (start.marking || next)) {
      found.set(line, start);
      number = Number(start.value);
      letter = undefined;
    } else if (item) {
      found.set(line, item);
      letter = item;
    }
    const text = textOf(line.words);
    free = text === '' || endsSentence(text, ends) || /; (?:and|or)$/i.test(text);
  }
  return found;
}

/** A letter that follows the one before, set as it was; or an "a". */
function nextLetter(words: readonly Word[], before: Marker | undefined): Marker | undefined {
  const found = markersOf(words.slice(0, 1)).find(({ kind }) => kind === 'small' || kind === 'capital');
  if (!found || words.length < 2) return undefined;
  const wanted = before ? String.fromCharCode(before.value.charCodeAt(0) + 1) : 'a';
  if (found.value !== wanted || (before && styleOf(before) !== styleOf(found))) return undefined;
  return { ...found, kind: 'small' };
}
