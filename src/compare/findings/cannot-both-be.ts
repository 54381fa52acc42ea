import { speaks } from '../matrix.ts';
import { byAnswer, type FindingRule, putForward, subject } from './finding.ts';

/** Questions on which two proposals give values that the question's codebook declares incompatible, each pair with its reason. */
export const cannotBothBe: FindingRule = {
  name: 'cannot-both-be',
  heading: 'What cannot both be',
  meaning:
    'Two proposals give values of which the codebook says, with a reason, that they cannot both be. It is said of the values, and not of every word of the proposals.',
  overturned: 'It falls where the reason does not convince, or where nobody holds one of the two values.',
  none: 'No two proposals give values of which the codebook says so.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const row = putForward(matrix.row(dimension.id)).filter(speaks);
      const holding = (value: string) => row.filter((cell) => cell.position.value === value);
      return (dimension.value.incompatible ?? []).flatMap(({ values: [a, b], reason }) => {
        const cells = [...holding(a), ...holding(b)];
        const [first] = cells;
        if (!first || holding(a).length === 0 || holding(b).length === 0) return [];
        return [
          {
            id: `cannot-both-be-${dimension.id}-${a}-${b}`,
            rule: 'cannot-both-be',
            cells,
            parts: ['On ', subject(first), ' two answers cannot both be. ', ...byAnswer(cells), ` ${reason}`],
          },
        ];
      });
    }),
};
