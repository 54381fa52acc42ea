import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import {
  doubtOf,
  isNotReviewed,
  isSilent,
  isStated,
  type Position,
  type Proposal,
} from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';

/** A square of the matrix: a proposal's position on a dimension, with what the pages show of it. */
export interface Cell {
  readonly proposal: Entry<Proposal>;
  readonly dimension: Entry<Dimension>;
  readonly position: Position;
  /** The value in the words of the codebook; "Silent", "Not reviewed", or "Stated" where it is in words. */
  readonly label: string;
  /** Place of the value in its dimension's order, from 0; -1 for a silence. */
  readonly rank: number;
}

/** Dimensions of one theme, in their order. */
export interface ThemeRows {
  readonly theme: string;
  readonly name: string;
  readonly dimensions: readonly Entry<Dimension>[];
}

/** Every proposal by every dimension. */
export interface Matrix {
  readonly proposals: readonly Entry<Proposal>[];
  readonly themes: readonly ThemeRows[];
  readonly dimensions: readonly Entry<Dimension>[];
  /** @throws Error where there is no such cell; a checked corpus has them all. */
  cell(proposal: string, dimension: string): Cell;
  /** How a dimension's theme is headed. */
  themeName(dimension: Entry<Dimension>): string;
  /** A dimension's cells in the order of the proposals. */
  row(dimension: string): readonly Cell[];
}

/** Lays a checked corpus out as a matrix. */
export function matrixOf(corpus: Corpus): Matrix {
  const proposals = [...corpus.proposals.values()];
  const dimensions = [...corpus.dimensions.values()];
  const cells = new Map<string, Cell>();
  for (const proposal of proposals)
    for (const dimension of dimensions) {
      const position = proposal.value.positions[dimension.id];
      if (position)
        cells.set(`${proposal.id} ${dimension.id}`, {
          proposal,
          dimension,
          position,
          ...labelAndRank(dimension.value, position),
        });
    }
  const cell = (proposal: string, dimension: string): Cell => {
    const found = cells.get(`${proposal} ${dimension}`);
    if (!found) throw new Error(`no position of "${proposal}" on "${dimension}": run "npm run check"`);
    return found;
  };
  return {
    proposals,
    dimensions,
    themes: corpus.edition.value.themes
      .map(({ id, name }) => ({
        theme: id,
        name,
        dimensions: dimensions.filter((dimension) => dimension.value.theme === id),
      }))
      .filter((rows) => rows.dimensions.length > 0),
    cell,
    themeName: ({ value: { theme } }) =>
      corpus.edition.value.themes.find(({ id }) => id === theme)?.name ?? theme,
    row: (dimension) => proposals.map((proposal) => cell(proposal.id, dimension)),
  };
}

function labelAndRank(dimension: Dimension, position: Position): Pick<Cell, 'label' | 'rank'> {
  if (isNotReviewed(position)) return { label: 'Not reviewed', rank: -1 };
  if (!isStated(position)) return { label: 'Silent', rank: -1 };
  const rank = dimension.values.findIndex((value) => value.id === position.value);
  return rank === -1
    ? { label: 'Stated', rank: 0 }
    : { label: dimension.values[rank]?.label ?? position.value, rank };
}

/** Whether a document says something in this cell. */
export function speaks(cell: Cell): boolean {
  return isStated(cell.position);
}

/** Whether somebody has looked at this cell: always, but for drafts. */
export function isReviewed(cell: Cell): boolean {
  return !isNotReviewed(cell.position);
}

/** Whether somebody has looked, and the documents say nothing. */
export function isMute(cell: Cell): boolean {
  return isSilent(cell.position);
}

/** Whether the cell's value is doubtful or disputed. */
export function isDoubtful(cell: Cell): boolean {
  return doubtOf(cell.position).certainty !== undefined;
}

/** The same matrix with its doubtful and disputed cells as if nobody had looked at them. */
export function withoutDoubt(matrix: Matrix): Matrix {
  const cell: Matrix['cell'] = (proposal, dimension) => {
    const found = matrix.cell(proposal, dimension);
    if (!isDoubtful(found)) return found;
    const position = { value: 'not-reviewed' as const, searched: [], explained: [] };
    return { ...found, position, ...labelAndRank(found.dimension.value, position) };
  };
  return {
    ...matrix,
    cell,
    row: (dimension) => matrix.proposals.map(({ id }) => cell(id, dimension)),
  };
}
