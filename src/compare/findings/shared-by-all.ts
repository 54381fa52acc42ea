import { agree } from '../closeness.ts';
import { type Cell, speaks } from '../matrix.ts';
import { type Finding, type FindingRule, linkTo, listed, putForward, subject } from './finding.ts';

/** Questions to which every proposal speaks: one by one where all give the same value, the others in one sentence. */
export const sharedByAll: FindingRule = {
  name: 'shared-by-all',
  heading: 'What all share',
  meaning: 'Questions on which every proposal says something.',
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
  return cells.every((cell) => cell.dimension.value.scale !== 'words' && agree(cell, cells[0] as Cell));
}

function oneValue(cells: readonly Cell[]): Finding {
  const first = cells[0] as Cell;
  return {
    id: `shared-by-all-${first.dimension.id}`,
    rule: 'shared-by-all',
    cells,
    parts: ['All proposals give the same answer on ', subject(first), ': ', linkTo(first, first.label), '.'],
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
      rows.length > 1 ? '. Their answers are not the same.' : ', with answers that are not the same.',
    ],
  };
}
