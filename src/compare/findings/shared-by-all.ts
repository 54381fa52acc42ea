import { agree } from '../closeness.ts';
import { type Cell, speaks } from '../matrix.ts';
import { type Finding, type FindingRule, linkTo, listed, putForward, subject } from './finding.ts';

/** Questions to which every proposal speaks: one by one where all give the same value, the others in one sentence. */
export const sharedByAll: FindingRule = {
  name: 'shared-by-all',
  heading: 'What all speak of',
  meaning:
    'Questions to which every proposal speaks. An answer that two of them give doubtfully does not count as the same.',
  overturned: 'It falls where one of them is found to be silent, or to give another value.',
  find(matrix) {
    const rows = matrix.dimensions
      .map((dimension) => putForward(matrix.row(dimension.id)))
      .filter((cells) => cells.length > 1 && cells.every(speaks));
    const alike = rows.filter(haveOneValue);
    const apart = rows.filter((cells) => !haveOneValue(cells));
    return [...alike.map(oneValue), ...(apart.length > 0 ? [spokenOf(apart)] : [])];
  },
};

// Answers in words cannot be counted as the same.
function haveOneValue(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell, at) =>
      cell.dimension.value.scale !== 'words' && cells.slice(at + 1).every((other) => agree(cell, other)),
  );
}

function oneValue(cells: readonly Cell[]): Finding {
  const first = cells[0] as Cell;
  return {
    id: `shared-by-all-${first.dimension.id}`,
    rule: 'shared-by-all',
    cells,
    parts: ['On ', subject(first), ' all proposals give the same answer: ', linkTo(first, first.label), '.'],
  };
}

function spokenOf(rows: readonly (readonly Cell[])[]): Finding {
  return {
    id: 'shared-by-all-with-different-answers',
    rule: 'shared-by-all',
    cells: rows.flat(),
    parts: [
      'All proposals speak of ',
      ...listed(rows.map((cells) => subject(cells[0] as Cell))),
      rows.length > 1
        ? '; on none of these do all give the same answer for certain.'
        : '; they do not all give the same answer for certain.',
    ],
  };
}
