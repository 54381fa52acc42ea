import { isNumber, type Marker, markerOf } from './markers.ts';
import { endsSentence, isOpen } from './sentences.ts';
import { type Line, placeOf, textOf } from './working-text.ts';

/** The columns by which a line hangs at least; tabs and a page that lies askew move it by as many. */
const step = 2;

/** An item of a list whose further lines hang: they are indented to its text, not to its letter. */
interface Hanging {
  readonly first: Line;
  readonly marker: Marker;
  /** The column of its text. */
  readonly column: number;
  readonly lines: Line[];
}

/**
 * The lines that go on with an item, since they are indented to its text. A number or a capital may stand before a title that has its text
 * below: there they go on only where the first line cannot be one.
 */
export function hangingLines(lines: readonly Line[]): ReadonlySet<Line> {
  const items = itemsOf(lines);
  const width = items
    .flatMap((item) => item.lines.slice(0, -1).map(({ words }) => textOf(words).length))
    .reduce((widest, length) => Math.max(widest, length), 0);
  return new Set(items.flatMap((item) => (mayHead(item, width) ? [] : item.lines)));
}

function itemsOf(lines: readonly Line[]): Hanging[] {
  const items: Hanging[] = [];
  let item: Hanging | undefined;
  for (const line of [...lines, undefined]) {
    const blank = line === undefined || line.words.length === 0;
    if (item && !blank && hangs(line, item)) item.lines.push(line);
    else {
      const last = item?.lines.at(-1);
      // What goes on at the margin was a paragraph, of which the first line was indented.
      const goesOn = !blank && last && line.indent < last.indent && !markerOf(line.words) && !hasEnded(last);
      if (item && last && !goesOn) items.push(item);
      item = blank ? undefined : itemOf(line);
    }
  }
  return items;
}

function itemOf(line: Line): Hanging | undefined {
  const marker = markerOf(line.words);
  const [number] = line.words;
  const text = marker && line.words[marker.words.length];
  if (!number || !text) return undefined;
  const column = line.indent + placeOf(text).column - placeOf(number).column;
  return { first: line, marker, column, lines: [] };
}

function hangs(line: Line, { first, column }: Hanging): boolean {
  if (markerOf(line.words) || line.words[0]?.opensNote !== undefined) return false;
  return line.indent >= first.indent + step && line.indent <= column + step;
}

/** @param width to which hanging lines are wrapped, in characters; 0 where nothing shows it */
function mayHead({ first, marker, lines }: Hanging, width: number): boolean {
  if (!isNumber(marker) && marker.kind !== 'capital') return false;
  if (hasEnded(first) || isOpen(textOf(first.words))) return false;
  const title = textOf(first.words.slice(marker.words.length));
  return title.length + 1 + (lines[0]?.words[0]?.text.length ?? 0) <= width - 4 || width === 0;
}

function hasEnded({ words }: Line): boolean {
  return endsSentence(textOf(words), { lists: true });
}
