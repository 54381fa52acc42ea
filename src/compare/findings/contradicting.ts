import { type Cell, speaks } from '../matrix.ts';
import { type FindingPart, type FindingRule, linkTo, listed, putForward, subject } from './finding.ts';

/**
 * Questions on which proposals exclude one another: different answers where one choice excludes the other, or one that rejects what
 * another includes.
 */
export const contradicting: FindingRule = {
  name: 'contradicting',
  heading: 'Where they contradict',
  meaning:
    'Questions on which one answer excludes another: two proposals cannot both be carried out as they stand.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      if (dimension.value.scale === 'words') return [];
      const cells = putForward(matrix.row(dimension.id)).filter(speaks);
      const [first] = cells;
      const values = new Set(cells.map((cell) => cell.position.value));
      const opposed = dimension.value.scale === 'choice' || values.has('rejected');
      if (!first || !opposed || values.size < 2) return [];
      return [
        {
          id: `contradicting-${dimension.id}`,
          rule: 'contradicting',
          cells,
          parts: ['They part on ', subject(first), '. ', ...groups(cells)],
        },
      ];
    }),
};

// "One country: A. Both sides of the river: B and C.", in the order of the values.
function groups(cells: readonly Cell[]): FindingPart[] {
  const ranks = [...new Set(cells.map((cell) => cell.rank))].sort((a, b) => a - b);
  return ranks.flatMap((rank, at) => {
    const group = cells.filter((cell) => cell.rank === rank);
    return [
      `${at === 0 ? '' : ' '}${group[0]?.label}: `,
      ...listed(group.map((cell) => linkTo(cell, cell.proposal.value.name))),
      '.',
    ];
  });
}
