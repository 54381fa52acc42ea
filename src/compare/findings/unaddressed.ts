import { type Cell, isMute, speaks } from '../matrix.ts';
import { type FindingRule, linkTo, listed, putForward, subject } from './finding.ts';

/** Questions to which no proposal speaks, though an arrangement may. */
export const unaddressed: FindingRule = {
  name: 'unaddressed',
  heading: 'What no proposal speaks of',
  meaning: 'Questions for which every proposal was read, and on which each is silent.',
  overturned: 'It falls where words are found with which one of them answers.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const row = matrix.row(dimension.id);
      const cells = putForward(row);
      const [first] = cells;
      if (!first || !cells.every(isMute)) return [];
      return [
        {
          id: `unaddressed-${dimension.id}`,
          rule: 'unaddressed',
          cells: row,
          parts: ['No proposal speaks of ', subject(first), ...though(row), '.'],
        },
      ];
    }),
};

function though(row: readonly Cell[]) {
  const existing = row.filter((cell) => cell.proposal.value.kind === 'arrangement' && speaks(cell));
  if (existing.length === 0) return [];
  const names = listed(existing.map((cell) => linkTo(cell, cell.proposal.value.name)));
  return [existing.length === 1 ? ', though an arrangement does: ' : ', though arrangements do: ', ...names];
}
