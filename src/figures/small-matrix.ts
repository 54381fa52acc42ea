import type { Cell, Matrix } from '../compare/matrix.ts';
import { speaks } from '../compare/matrix.ts';
import { shortened } from '../text/wording.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

const left = 186;
const top = 74;
const square = 13;
const gap = 6;
/** A name longer than this is cut; its row leads to the whole of it. */
const longest = 29;

/** Where the parts of the drawing lead. */
export interface SmallMatrixAddresses {
  cell(proposal: string, dimension: string): string;
  proposal(id: string): string;
}

/** How much a cell says, as its square is drawn. */
export function weightOf(cell: Cell): 'silent' | 'says' | 'central' | 'included' | 'mentioned' | 'rejected' {
  if (!speaks(cell)) return 'silent';
  const { value } = cell.position;
  const isDegree = cell.dimension.value.scale === 'degree';
  return isDegree && /^(central|included|mentioned|rejected)$/.test(value) ? (value as 'central') : 'says';
}

const drawings: Readonly<Record<ReturnType<typeof weightOf>, Svg>> = {
  central: 'M.5 1.5h12v12h-12z',
  included: 'M2.5 3.5h8v8h-8z',
  mentioned: 'M4.5 5.5h4v4h-4z',
  rejected: 'M3 4l7 7m0-7l-7 7',
  says: 'M.5 1.5h12v12h-12z',
  silent: 'M5 7.5h3',
};

/** A square of the small matrix by itself, for a legend. */
export function smallSquare(weight: ReturnType<typeof weightOf>): Svg {
  return el('path', { class: weight, d: drawings[weight] });
}

/**
 * The whole comparison on a hand's breadth: a row for each proposal, a column for each question, and a link to the cell in each square.
 * The squares are left out of the order of the keys, which would have to pass hundreds of them: the names of the rows are in it, and
 * the page that they lead to has every cell.
 */
export function smallMatrix(matrix: Matrix, addresses: SmallMatrixAddresses): Svg {
  const inside: Svg[] = [];
  let x = left;
  const columns = matrix.themes.flatMap(({ name, dimensions }) => {
    inside.push(
      el('text', { transform: `translate(${x + 6} ${top - 7}) rotate(-40)`, class: 'quietly' }, words(name)),
    );
    const placed = dimensions.map((dimension, at) => ({ dimension, x: x + at * square }));
    x += dimensions.length * square + gap;
    return placed;
  });
  let y = top;
  let before = matrix.proposals[0]?.value.kind;
  for (const { id, value } of matrix.proposals) {
    if (value.kind !== before) y += gap;
    before = value.kind;
    inside.push(
      el(
        'a',
        { href: addresses.proposal(id) },
        el('text', { x: 0, y: y + 11 }, words(shortened(value.name, longest)), title(value.name)),
      ),
    );
    for (const column of columns) {
      const cell = matrix.cell(id, column.dimension.id);
      const weight = weightOf(cell);
      inside.push(
        el(
          'a',
          { href: addresses.cell(id, column.dimension.id), tabindex: '-1', class: weight },
          title(`${value.name}, ${column.dimension.value.name}: ${cell.label}`),
          el('path', { transform: `translate(${column.x} ${y})`, d: 'M0 0h13v15h-13z', class: 'hit' }),
          el('path', { transform: `translate(${column.x} ${y})`, d: drawings[weight] }),
        ),
      );
    }
    y += 16;
  }
  return drawn({
    id: 'small-matrix',
    // Drawn wider than it is, a small comparison would have letters larger than the page's.
    width: Math.max(x + 18, 560),
    height: y,
    title: 'The comparison in small',
    description: `${matrix.proposals.length} proposals and arrangements, one a row, by ${matrix.dimensions.length} questions, one a column. A full square stands for an answer, a short line for silence. The page Compare has all of it as a table.`,
    inside,
  });
}
