import type { Line, Word } from '../../segment/working-text.ts';
import { factsIn } from './forms.ts';
import type { Piece } from './read-masthead.ts';

/** A letterhead is not longer than this, in lines. */
const longest = 5;
/** So many columns part two of its names. */
const gap = 3;

/**
 * Reads the names of a body that stand beside one another, in several languages, at the top of a document: a column down, where each column is a
 * name, or else cell by cell.
 */
export function readLetterhead(head: readonly Line[]): Piece[] {
  const lines: Line[] = [];
  for (const line of head.slice(0, longest)) {
    const before = lines.at(-1);
    if (before && line.number > before.number + 1) break;
    lines.push(line);
  }
  const cells = lines.map(cellsOf);
  const most = cells.reduce((count, row) => Math.max(count, row.length), 0);
  if (most < 2) return [];
  for (let end = lines.length; end > 0; end -= 1) {
    const columns = columnsOf(cells.slice(0, end), most).map(named);
    if (columns.length === most && columns.every((column) => column !== undefined)) return columns;
  }
  return cells
    .filter((row) => row.length > 1)
    .flatMap((row) => {
      const names = row.map(named);
      return names.every((name) => name !== undefined) ? names : [];
    });
}

function named(words: readonly Word[]): Piece | undefined {
  const body = factsIn(words)?.body;
  return body === undefined ? undefined : { facts: { body }, words };
}

/** The words of a line, parted where wide gaps are. */
function cellsOf({ words }: Line): Word[][] {
  const cells: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const token = word.tokens[0];
    if (!token) continue;
    if (cells.length === 0 || token.column - end > gap) cells.push([]);
    cells.at(-1)?.push(word);
    end = token.column + token.text.length - 1;
  }
  return cells;
}

/** The cells of rows, each under the nearest of the row that has most. */
function columnsOf(rows: readonly Word[][][], most: number): Word[][] {
  const places = rows.find((row) => row.length === most)?.map(placeOf) ?? [];
  const columns: Word[][] = places.map(() => []);
  for (const cell of rows.flat()) {
    const distances = places.map((place) => Math.abs(place - placeOf(cell)));
    columns[distances.indexOf(Math.min(...distances))]?.push(...cell);
  }
  return columns;
}

function placeOf(cell: readonly Word[]): number {
  return cell[0]?.tokens[0]?.column ?? 0;
}
