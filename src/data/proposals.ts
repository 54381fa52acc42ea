import { proposalPath } from '../addresses/paths.ts';
import { speaks } from '../compare/matrix.ts';
import { addressOf } from './source.ts';
import { count, list, table, text, textOrNull } from './table.ts';

export const proposals = table({
  name: 'proposals',
  title: 'Proposals and arrangements',
  description:
    'One row for each scheme that a document puts forward, and for each arrangement that these are measured against.',
  key: ['id'],
  columns: {
    id: text('Id'),
    name: text('Name'),
    planned: textOrNull('Of an arrangement, what was still to come when the documents were written'),
    kind: text('"proposal" for what a document puts forward, "arrangement" for what it is measured against'),
    summary: text('What it is, in a sentence or two'),
    madeIn: textOrNull('Id of the document that makes or reports it'),
    madeBy: list('Ids of the actors who make it'),
    date: textOrNull('When it was made: an ISO date, a month or a year'),
    place: textOrNull('Where it was made'),
    documents: list('Ids of the documents that were read for it'),
    stated: count('On how many questions the documents give its position'),
    silent: count('On how many questions they are silent'),
    address: text('Its page'),
  },
  rows: (source) => {
    const { matrix } = source.checked;
    return matrix.proposals.map(({ id, value }) => {
      const stated = matrix.dimensions.filter((dimension) => speaks(matrix.cell(id, dimension.id))).length;
      return {
        id,
        name: value.name,
        kind: value.kind,
        planned: value.planned ?? null,
        summary: value.summary,
        madeIn: value.made?.document ?? null,
        madeBy: value.made?.by ?? [],
        date: value.made?.date ?? null,
        place: value.made?.place ?? null,
        documents: value.documents,
        stated,
        silent: matrix.dimensions.length - stated,
        address: addressOf(source, proposalPath(id)),
      };
    });
  },
});
