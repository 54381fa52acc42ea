import { speaks } from '../matrix.ts';
import { byAnswer, type FindingRule, putForward, subject, whoIsSilent } from './finding.ts';

/** Questions with choices on which proposals give different values. Degrees are only more or less of one thing, unless one rejects it. */
export const answerDifferently: FindingRule = {
  name: 'answer-differently',
  heading: 'Where they answer differently',
  meaning:
    'Questions with choices to which proposals give different values. Both may still be possible side by side; what cannot both be is listed apart.',
  overturned: 'It falls where all who speak are found to give one value.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const row = putForward(matrix.row(dimension.id));
      const speaking = row.filter(speaks);
      const [first] = speaking;
      const values = new Set(speaking.map(({ position }) => position.value));
      const { scale } = dimension.value;
      if (
        !first ||
        values.size < 2 ||
        !(scale === 'choice' || (scale === 'degree' && values.has('rejected')))
      )
        return [];
      return [
        {
          id: `answer-differently-${dimension.id}`,
          rule: 'answer-differently',
          cells: row,
          parts: [
            'On ',
            subject(first),
            ' the proposals answer differently. ',
            ...byAnswer(speaking),
            ...whoIsSilent(row),
          ],
        },
      ];
    }),
};
