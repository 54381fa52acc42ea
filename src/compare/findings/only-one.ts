import { isStated } from '../../schema/comparison.ts';
import { speaks } from '../matrix.ts';
import { type FindingRule, linkTo, putForward, subject } from './finding.ts';

/** Questions to which a single proposal speaks while all others are silent. */
export const onlyOne: FindingRule = {
  name: 'only-one',
  heading: 'What only one has',
  meaning: 'Questions to which a single proposal speaks. What exists already may speak to them too.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const cells = putForward(matrix.row(dimension.id));
      const speaking = cells.filter(speaks);
      const [only] = speaking;
      if (!only || speaking.length > 1 || cells.length < 2 || !isStated(only.position)) return [];
      return [
        {
          id: `only-one-${dimension.id}`,
          rule: 'only-one',
          cells: [only],
          // No quotation marks: the sentence is the edition's, the document's words are in the cell.
          parts: [
            'Only one proposal speaks of ',
            subject(only),
            ', ',
            { text: only.proposal.value.name, proposal: only.proposal.id },
            '. ',
            linkTo(only, only.position.sentence),
          ],
        },
      ];
    }),
};
