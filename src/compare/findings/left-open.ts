import { isMute, speaks } from '../matrix.ts';
import { type FindingRule, named, putForward, subject } from './finding.ts';

/** Questions of which several proposals speak and others do not. */
export const leftOpen: FindingRule = {
  name: 'left-open',
  heading: 'What some speak of and others leave open',
  meaning:
    'Questions to which at least two proposals speak, if only to mention a trouble, while another is silent. Who is silent has not said no: a short text leaves much open.',
  overturned: 'It falls where words are found with which a silent one answers.',
  find: (matrix) =>
    matrix.dimensions.flatMap((dimension) => {
      const cells = putForward(matrix.row(dimension.id));
      const speaking = cells.filter(speaks);
      const silent = cells.filter(isMute);
      const [first] = speaking;
      if (!first || speaking.length < 2 || silent.length === 0) return [];
      return [
        {
          id: `left-open-${dimension.id}`,
          rule: 'left-open',
          cells,
          parts: [
            ...named(speaking),
            ' speak of ',
            subject(first),
            '; ',
            ...named(silent),
            silent.length === 1 ? ' is silent.' : ' are silent.',
          ],
        },
      ];
    }),
};
