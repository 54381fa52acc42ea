import { isNext, type Marker, markersOf, ordinalOf } from './markers.ts';
import { endsSentence, hasSentence, isOpen } from './sentences.ts';
import { widthOf } from './widths.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/** An item of a list is not longer than this, in lines. */
const longest = 25;
/** How an item of a list ends; the last but one says that one more comes. */
const itemEnd = /(?:[,;:]|(?<![\p{L}\d])(?:and|or|et|ou|und|oder|e|y))$/iu;

const roundBullet = /^[•◦▪‣o]$/;

interface Item {
  readonly line: Line;
  readonly marker: Marker;
  readonly at: number;
  /** The items of its list before it. */
  readonly before: readonly Line[];
}

/**
 * The lines at which the items of lists begin. One mark alone may be a word of a sentence: at least two stand in their turn at the beginning of lines, set
 * alike, each but the first where an item before it has ended. The first may follow any words: "It asks the Ministers to". Where the second
 * stands within a line, "(a) to sit; (b) to rise", all are words of the sentence.
 *
 * @param mayBegin which marks may begin an item
 */
export function listsIn(
  lines: readonly Line[],
  mayBegin: (marker: Marker) => boolean = () => true,
): ReadonlyMap<Line, Marker> {
  const found = new Map<Line, Marker>();
  const width = widthOf(lines);
  let open: Item[] = [];
  for (const [at, line] of lines.entries()) {
    open = open.filter((one) => at - one.at <= longest);
    const begun = itemAt(line, at, open, mayBegin, (marker, last) =>
      hasEnded(lines.slice(last.at, at), line, marker, width),
    );
    if (begun && begun.before.length > 0) {
      const [first, marker] = [open.find((one) => one.line === begun.before.at(-1)), begun.marker];
      if (first) found.set(first.line, first.marker);
      found.set(line, marker);
      open = open.slice(0, first ? open.indexOf(first) : 0);
    }
    if (begun) open.push(begun);
    open = open.filter((one) => one.before.length > 0 || !goesOnWithin(line, one.marker));
  }
  return found;
}

/** The item that begins on a line: the next of a list that is open, or else the first of one. */
function itemAt(
  line: Line,
  at: number,
  open: readonly Item[],
  mayBegin: (marker: Marker) => boolean,
  follows: (marker: Marker, last: Item) => boolean,
): Item | undefined {
  const possible = markersOf(line.words).filter(
    (marker) => mayBegin(marker) && line.words.length > marker.words.length,
  );
  for (const marker of possible) {
    const last = open.findLast((one) => isNext(marker, one.marker));
    if (last && follows(marker, last)) return { line, marker, at, before: [...last.before, last.line] };
  }
  const first = possible.find((marker) => marker.kind === 'bullet' || ordinalOf(marker) === 1);
  return first && { line, marker: first, at, before: [] };
}

/**
 * Whether an item has ended above a line: with a mark, before a blank line, where the next word would have had room, before a capital, or where the
 * line stands less deep. Above the next letter in brackets or a round bullet it has where nothing shows that it goes on.
 *
 * @param item its lines
 */
function hasEnded(item: readonly Line[], line: Line, { value }: Marker, width: number): boolean {
  const above = item.at(-1);
  const text = textOf(above?.words ?? []);
  if (text === '' || itemEnd.test(text) || endsSentence(text)) return true;
  if (isOpen(text)) return false;
  const [mark, first] = line.words;
  const isSure = /\)$/.test(mark?.text ?? '') || roundBullet.test(value);
  if (isSure && !hasSentence(textOf(item.flatMap(({ words }) => words)))) return true;
  const early = text.length + 1 + (mark?.text.length ?? 0) <= width - 4;
  const outer = (above?.indent ?? 0) >= line.indent + 2;
  return early || outer || /^["“«‘']?\p{Lu}/u.test(first?.text ?? '');
}

/** Whether the next mark after one stands within a line, where a part of a sentence has ended. */
export function goesOnWithin({ words }: Line, marker: Marker): boolean {
  if (marker.kind === 'bullet') return roundBullet.test(marker.value) && words.slice(1).some(isSame(marker));
  return words.some(
    (word, at) =>
      at > 0 &&
      /(?:[,;:]|^(?:and|or|et|ou))$/i.test(words[at - 1]?.text ?? '') &&
      markersOf([word]).some((one) => isNext(one, marker)),
  );
}

function isSame({ value }: Marker): (word: Word) => boolean {
  return ({ text }) => text === value;
}
