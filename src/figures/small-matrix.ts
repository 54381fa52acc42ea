import type { Matrix } from '../compare/matrix.ts';
import { shortened } from '../text/wording.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';
import { distinctShapes, smallShapeOf } from './value-shapes.ts';

const left = 186;
const top = 166;
const square = 13;
const gap = 6;
/** A name longer than this is cut; it leads to the whole of it. */
const longest = 29;

/** Where the parts of the drawing lead. */
export interface SmallMatrixAddresses {
  cell(proposal: string, dimension: string): string;
  proposal(id: string): string;
  question(id: string): string;
}

/**
 * The whole comparison on a hand's breadth: a row for each proposal, a column for each question, and in each square the sign that its value has in
 * the whole table, with a link to the cell there. Squares and names of columns are left out of the order of the keys, which would
 * have to pass hundreds of them: the names of the rows are in it, and the page that they lead to has every cell.
 */
export function smallMatrix(matrix: Matrix, addresses: SmallMatrixAddresses): Svg {
  const inside: Svg[] = [];
  let x = left;
  const columns = matrix.themes.flatMap(({ dimensions }) => {
    const placed = dimensions.map((dimension, at) => ({ dimension, x: x + at * square }));
    x += dimensions.length * square + gap;
    return placed;
  });
  for (const { dimension, x } of columns)
    inside.push(
      el(
        'a',
        { href: addresses.question(dimension.id), tabindex: '-1' },
        el(
          'text',
          { transform: `translate(${x + 10.5} ${top - 6}) rotate(-90)`, class: 'of-column' },
          words(shortened(dimension.value.name, longest)),
          title(dimension.value.question),
        ),
      ),
    );
  const shapeIn = (proposal: string, { dimension }: (typeof columns)[number]) =>
    smallShapeOf(dimension.value, matrix.cell(proposal, dimension.id).position.value);
  const shapes = distinctShapes(
    matrix.proposals.flatMap(({ id }) => columns.map((column) => shapeIn(id, column))),
  );
  inside.push(
    ...shapes.map(({ id, drawing }) => el('symbol', { id: `small-${id}`, viewBox: '0 0 12 12' }, drawing)),
  );
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
      const { label } = matrix.cell(id, column.dimension.id);
      const shape = shapeIn(id, column).id;
      inside.push(
        el(
          'a',
          { href: addresses.cell(id, column.dimension.id), tabindex: '-1', class: shape },
          title(`${value.name}, ${column.dimension.value.name}: ${label}`),
          el('path', { d: `M${column.x} ${y}h13v15h-13z`, class: 'hit' }),
          el('use', { href: `#small-${shape}`, x: column.x + 1, y: y + 2, width: 11, height: 11 }),
        ),
      );
    }
    y += 16;
  }
  return drawn({
    id: 'small-matrix',
    // Drawn wider than it is, a small comparison would have letters larger than the page's.
    width: Math.max(x + 6, 560),
    height: y,
    title: 'The comparison in small',
    description: `${matrix.proposals.length} proposals and arrangements, one a row, by ${matrix.dimensions.length} questions, one a column. A sign stands for an answer, a short broken line for silence. The page Compare has all of it as a table.`,
    inside,
  });
}
