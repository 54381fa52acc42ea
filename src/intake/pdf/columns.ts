import type { TextLine } from './lines.ts';

/** A line with the edges of the column that it stands in. */
export interface ColumnLine extends TextLine {
  readonly left: number;
  readonly edge: number;
  /** Counts the columns of the document: lines of two do not stand one below the other. */
  readonly column: number;
}

/** So many lines at least a column has, and so many letters at least its lines have in the middle. */
const fewest = { lines: 4, letters: 14 } as const;

/** A strip of a page, from left to right, that hardly any line crosses. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a page in the order in which one reads them: column after column, what goes over all columns between.
 *
 * @param first number of the first column
 * @param gutter between its columns; none where there is one column
 */
export function inReadingOrder(
  lines: readonly TextLine[],
  first: number,
  gutter = gutterOf(lines),
): ColumnLine[] {
  if (!gutter) return inRows(lines, first);
  const ordered: ColumnLine[] = [];
  let left: TextLine[] = [];
  let right: TextLine[] = [];
  let column = first;
  const add = (some: readonly TextLine[]) => {
    if (some.length === 0) return;
    const part = inReadingOrder(some, column);
    ordered.push(...part);
    column = Math.max(...part.map((line) => line.column)) + 1;
  };
  let over: TextLine[] = [];
  for (const line of lines) {
    const crosses = line.x < gutter.from && line.right > gutter.to;
    if (crosses) {
      if (over.length === 0) {
        add(left);
        add(right);
        [left, right] = [[], []];
      }
      over.push(line);
      continue;
    }
    add(over);
    over = [];
    (line.x >= gutter.from ? right : left).push(line);
  }
  add(left);
  add(right);
  add(over);
  return ordered;
}

/** Lines of one column; what stands side by side is read from left to right. */
function inRows(lines: readonly TextLine[], column: number): ColumnLine[] {
  const rows: TextLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - line.y) < line.size * 0.3) row.push(line);
    else rows.push([line]);
  }
  const joined = rows.map((row) => {
    const [one, ...more] = row.sort((a, b) => a.x - b.x);
    const text = [one, ...more].map((line) => line?.text).join('\t');
    return { ...(one as TextLine), text, right: Math.max(...row.map(({ right }) => right)) };
  });
  const left = usual(
    joined.map(({ x }) => x),
    'least',
  );
  const edge = usual(
    joined.map(({ right }) => right),
    'most',
  );
  return joined.map((line) => ({ ...line, left, edge, column }));
}

/** The outermost place that several lines share: one line that stands out is no edge. */
function usual(places: readonly number[], which: 'least' | 'most'): number {
  const sorted = [...places].sort((a, b) => (which === 'least' ? a - b : b - a));
  const shared = sorted.find(
    (place) => places.filter((other) => Math.abs(other - place) < 3).length > Math.min(2, places.length / 4),
  );
  return shared ?? sorted[0] ?? 0;
}

/**
 * The gutter of a page: where its lines show one, or where they are too few for that, that of the page before, if none of them crosses it.
 */
export function gutterOf(lines: readonly TextLine[], before?: Gutter): Gutter | undefined {
  return shownGutter(lines) ?? (before && fits(lines, before) ? before : undefined);
}

function fits(lines: readonly TextLine[], { from, to }: Gutter): boolean {
  const left = lines.filter(({ right }) => right <= to);
  const right = lines.filter(({ x }) => x >= from);
  return (
    left.length + right.length === lines.length &&
    Math.min(left.length, right.length) > 0 &&
    Math.min(letters(left), letters(right)) >= fewest.letters
  );
}

function shownGutter(lines: readonly TextLine[]): Gutter | undefined {
  if (lines.length < fewest.lines * 2) return undefined;
  const size = lines.map((line) => line.size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 10;
  const starts = [...new Set(lines.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  let best: (Gutter & { readonly crossing: number }) | undefined;
  for (const start of starts) {
    const right = lines.filter(({ x }) => x >= start - 1);
    const before = lines.filter((line) => line.right < start - size * 0.4 && line.x < start - 1);
    const from = Math.max(0, ...before.map((line) => line.right));
    const crossing = lines.length - right.length - before.length;
    const side = before.filter((line) => isBesideAny(line, right));
    const other = right.filter((line) => isBesideAny(line, before));
    if (side.length < fewest.lines || other.length < fewest.lines) continue;
    if (letters(side) < fewest.letters || letters(other) < fewest.letters) continue;
    // Columns begin where columns begin: a ragged edge is no gutter.
    const aligned = other.filter(({ x }) => Math.abs(x - start) < size * 2).length;
    if (aligned < other.length * 0.5 || crossing > (side.length + other.length) * 0.6) continue;
    if (!best || crossing < best.crossing) best = { from, to: start - 1, crossing };
  }
  return best;
}

function isBesideAny(line: TextLine, others: readonly TextLine[]): boolean {
  return others.some(({ y, size }) => Math.abs(y - line.y) < size * 1.2);
}

function letters(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
