import { z } from 'zod';
import type { Table } from './table.ts';
import { text } from './table.ts';

/** The matrix with a column for each question: a row is a case, as programs for statistics want it. */
export const matrixWide: Table = {
  name: 'matrix-wide',
  title: 'The matrix, wide',
  description:
    'One row for each proposal, one column for each question, the id of the value in each cell. What the ids mean is in the table of values.',
  key: ['proposal'],
  links: [['proposal', 'proposals', 'id']],
  columns: ({ checked: { matrix } }) =>
    z.strictObject({
      proposal: text('Id of the proposal or arrangement'),
      name: text('Its name'),
      kind: text('"proposal" or "arrangement"'),
      ...Object.fromEntries(matrix.dimensions.map(({ id, value }) => [id, text(value.question)])),
    }),
  rows: ({ checked: { matrix } }) =>
    matrix.proposals.map(({ id, value }) => ({
      proposal: id,
      name: value.name,
      kind: value.kind,
      ...Object.fromEntries(
        matrix.dimensions.map((dimension) => [dimension.id, matrix.cell(id, dimension.id).position.value]),
      ),
    })),
};
