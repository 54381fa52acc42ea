import { answersOfCoding } from '../schema/codebook.ts';
import { count, list, table, text, textOrNull } from './table.ts';

export const unseen = table({
  name: 'unseen',
  title: 'Codings of texts that are not in the edition',
  description:
    'One row for each question in each coding of a text that is not in the edition, coded to see whether the rules hold for it.',
  key: ['text', 'coder', 'codebook', 'question'],
  links: [['question', 'questions', 'id']],
  columns: {
    text: text('Number that the text goes by'),
    coder: count('Number of the coder'),
    codebook: count('Version of the codebook by which it was coded'),
    question: text('Id of the question'),
    value: text('The value of the answer that counts'),
    voice: textOrNull('Its voice; null for a silence'),
    of: textOrNull('Id of the actor whose view it is'),
    quotes: list('The words that its answers stand on'),
    further: list('The values of its further answers'),
    remark: textOrNull('What the coder was in doubt about'),
  },
  rows: ({ checked: { corpus } }) =>
    [...corpus.unseen.values()].flatMap(({ value: { number, codings } }) =>
      codings.flatMap(({ coder, codebook, cells }) =>
        [...corpus.dimensions.keys()].flatMap((question) => {
          const cell = cells[question];
          if (!cell) return [];
          return [
            {
              text: number,
              coder,
              codebook,
              question,
              value: cell.value,
              voice: cell.voice ?? null,
              of: cell.of ?? null,
              quotes: answersOfCoding(cell).flatMap(({ quotes }) => quotes),
              further: cell.further.map(({ value }) => value),
              remark: cell.remark ?? null,
            },
          ];
        }),
      ),
    ),
});
