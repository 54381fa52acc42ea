import { isMute, speaks } from '../matrix.ts';
import { type FindingRule, linkTo, listed, putForward, subject } from './finding.ts';

/** Questions that several proposals settle and others leave open. */
export const leftOpen: FindingRule = {
  name: 'left-open',
  heading: 'What some settle and others leave open',
  meaning:
    'Questions to which at least two proposals speak while another is silent. Who is silent has not said no: a short text leaves much open.',
  overturned: 'It falls where words are found with which a silent one answers.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const cells = putForward(matrix.row(dimension.id));
      const speaking = cells.filter(speaks);
      const silent = cells.filter(isMute);
      const [first] = speaking;
      if (!first || speaking.length < 2 || silent.length === 0) return [];
      const names = (of: typeof cells) => listed(of.map((cell) => linkTo(cell, cell.proposal.value.name)));
      return [
        {
          id: `left-open-${dimension.id}`,
          rule: 'left-open',
          cells,
          parts: [
            ...names(speaking),
            ' speak of ',
            subject(first),
            '; ',
            ...names(silent),
            silent.length === 1 ? ' is silent.' : ' are silent.',
          ],
        },
      ];
    }),
};
