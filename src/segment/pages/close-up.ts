import { markersOf } from '../markers.ts';
import { noteNumber } from '../notes/list.ts';
import { endsSentence, hasSentence } from '../sentences.ts';
import { type Departure, type Line, textOf, type Word, type WorkingText } from '../working-text.ts';
import { goesOn, type Row } from './rows.ts';

/** So many lines of a paragraph are looked at to tell what it is. */
const most = 12;
/** A paragraph that is broken off is not shorter, in characters. */
const shortest = 50;
/** Who speaks next, in a report of what was said: "Mr. Jones:". */
const speaker = /^\p{Lu}[^:.!?]{0,30}(?:\. ?[^:.!?]{1,40})?(?: ?\[[^\]]+\])? ?: /u;
/** What stands under a table or a picture, or says something beside the text. */
const aside =
  /^(?:sources?|notes?|n\.b\.|photos?|figure|fig\.|table|tableau|graphique|carte|map|chart)(?: \d+)? ?[.:–—-]/i;

/**
 * Takes the furniture of pages out of a text, with the blank lines about it, or about a form feed, where a sentence goes on over them.
 *
 * @param furniture the places of the rows that are taken out
 */
export function takeOutFurniture(
  text: WorkingText,
  rows: readonly Row[],
  furniture: ReadonlySet<number>,
  departure: Departure,
): void {
  const closing = new Set<number>();
  const places = new Map(text.lines.map((line, at) => [line, at]));
  let before: Row | undefined;
  let ended = false;
  for (const [at, row] of rows.entries()) {
    ended ||= row.opensPage;
    if (furniture.has(at)) {
      closing.add(row.line.number);
      ended = true;
      continue;
    }
    const [from = 0, to = 0] = [before && places.get(before.line), places.get(row.line)];
    const brokenOff = before !== undefined && ended && from < to && isBrokenOff(text.lines, from, to);
    if (before && ended && (brokenOff || goesOn(before, row)))
      for (const line of text.lines.slice(from + 1, to)) closing.add(line.number);
    // How far the line went says nothing.
    if (before && brokenOff) before.line.wrapped = true;
    before = row;
    ended = false;
  }
  text.depart(
    [...furniture].flatMap((at): readonly Word[] => rows[at]?.words ?? []),
    departure,
  );
  text.removeLines(closing);
}

/**
 * Whether a paragraph stops short above, and goes on below with a name or a figure: above stands more than a sentence, which no title
 * is, and below what ends with one, and is not said by somebody else.
 */
function isBrokenOff(lines: readonly Line[], from: number, to: number): boolean {
  const above: Line[] = [];
  for (let at = from; at >= 0 && above.length < most && (lines[at]?.words.length ?? 0) > 0; at -= 1)
    above.unshift(lines[at] as Line);
  const below: Line[] = [];
  for (let at = to; below.length < most && (lines[at]?.words.length ?? 0) > 0; at += 1)
    below.push(lines[at] as Line);
  const [stopped, next] = [above, below].map((part) => textOf(part.flatMap(({ words }) => words)));
  if (!stopped || !next || !hasSentence(stopped) || aside.test(stopped) || speaker.test(next)) return false;
  if (stopped.length < shortest || endsSentence(stopped, { lists: true, notes: true })) return false;
  if ([...above, ...below.slice(0, 1)].some(({ words }) => isMarked(words))) return false;
  return hasSentence(next) || endsSentence(next, { notes: true });
}

/** Whether a line is of a list, or of the notes at the foot of a page, which may end without a stop. */
function isMarked(words: readonly Word[]): boolean {
  const [first] = words;
  return (
    markersOf(words).length > 0 ||
    first?.opensNote !== undefined ||
    /^[*†‡]|^\[\^|:\/\//.test(textOf(words)) ||
    (noteNumber(first?.text ?? '') !== undefined && /^["“«]?\p{Lu}/u.test(words[1]?.text ?? ''))
  );
}
