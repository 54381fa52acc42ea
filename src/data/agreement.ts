import { agreementOf } from '../compare/agreement.ts';
import { count, numberOrNull, table, text, textOrNull } from './table.ts';

export const agreement = table({
  name: 'agreement',
  title: 'Agreement of the two codings',
  description:
    'How far two codings, made one without sight of the other, agree: one row for each question, and first one for all together. Krippendorff’s alpha, nominal.',
  key: ['question'],
  columns: {
    question: text('Id of the question; "all" for all together'),
    cells: count('How many positions both coded'),
    same: count('To how many both gave the same value'),
    alpha: numberOrNull('Krippendorff’s alpha; null where all values are the same and nothing varies'),
  },
  rows: ({ checked: { corpus } }) => {
    const found = agreementOf(corpus);
    if (!found) return [];
    return [['all', found.all] as const, ...found.dimensions].map(([question, { cells, same, alpha }]) => ({
      question,
      cells,
      same,
      alpha: alpha ?? null,
    }));
  },
});

export const codings = table({
  name: 'codings',
  title: 'Codings',
  description:
    'One row for each position: the value that each of two coders gave, and the value that was decided.',
  key: ['proposal', 'question'],
  links: [
    ['proposal', 'proposals', 'id'],
    ['question', 'questions', 'id'],
  ],
  columns: {
    proposal: text('Id of the proposal'),
    question: text('Id of the question'),
    first: textOrNull('Value of the first coding'),
    second: textOrNull('Value of the second coding'),
    decided: text('Value that the edition prints'),
  },
  rows: ({ checked: { corpus, matrix } }) => {
    const given = (coding: string, proposal: string, question: string) =>
      corpus.codings.get(coding)?.get(proposal)?.value.cells[question]?.value ?? null;
    return matrix.proposals.flatMap(({ id: proposal }) =>
      matrix.dimensions.map(({ id: question }) => ({
        proposal,
        question,
        first: given('first', proposal, question),
        second: given('second', proposal, question),
        decided: matrix.cell(proposal, question).position.value,
      })),
    );
  },
});
