import { isStated } from '../../schema/comparison.ts';
import { isMute, speaks } from '../matrix.ts';
import { type FindingRule, linkTo, putForward, subject } from './finding.ts';

/** Questions to which a single proposal speaks while all others are silent. */
export const onlyOne: FindingRule = {
  name: 'only-one',
  heading: 'What only one speaks of',
  meaning:
    'Questions to which a single proposal speaks while all others were read and are silent. What exists already may speak to them too.',
  overturned: 'It falls where words are found with which another answers.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const cells = putForward(matrix.row(dimension.id));
      const speaking = cells.filter(speaks);
      const [only] = speaking;
      const silent = cells.filter(isMute);
      if (!only || silent.length === 0 || silent.length < cells.length - 1 || !isStated(only.position))
        return [];
      return [
        {
          id: `only-one-${dimension.id}`,
          rule: 'only-one',
          cells,
          // No quotation marks: the sentence is the edition's, the document's words are in the cell.
          parts: [
            'Only ',
            { text: only.proposal.value.name, proposal: only.proposal.id },
            ' speaks of ',
            subject(only),
            ': ',
            linkTo(only, only.position.sentence),
          ],
        },
      ];
    }),
};
