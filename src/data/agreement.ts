import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { agreementsOf, codingsOf } from '../compare/agreement/codings.ts';
import type { SharedPassages } from '../compare/agreement/passages.ts';
import type { Agreement } from '../compare/agreement/reliability.ts';
import { placesOfQuote } from '../corpus/quotes.ts';
import { answersOfCoding } from '../schema/codebook.ts';
import { count, list, numberOrNull, table, text, textOrNull } from './table.ts';

export const agreement = table({
  name: 'agreement',
  title: 'Agreement of codings',
  description:
    'How far each two codings by one version of the codebook agree: values in all, without shared silence, by theme and by question; voices; whose view it is; and the passages quoted. Krippendorff’s alpha, ordinal for degrees and nominal for choices, chance reckoned within each question.',
  key: ['first', 'second', 'of'],
  columns: {
    codebook: count('Version of the codebook by which both were made'),
    first: text('Name of the one coding'),
    second: text('Name of the other coding'),
    of: text(
      'What is compared: "all", "without-shared-silence", "voice", "whose", "passages", or the id of a theme or question',
    ),
    cells: count('How many positions both coded; of voice, whose and passages those that both answer'),
    same: count(
      'To how many both gave the same; of passages, for how many at least one word is quoted by both',
    ),
    alpha: numberOrNull('Krippendorff’s alpha, of passages that for unitising; null where nothing varies'),
    low: numberOrNull('Lower end of its interval: 95 of 100 resamples lie within; null of passages'),
    high: numberOrNull('Upper end of its interval'),
  },
  rows: ({ checked: { corpus } }) =>
    agreementsOf(corpus).flatMap(({ first, second, ...found }) => {
      const rows: (readonly [string, Agreement])[] = [
        ['all', found.all],
        ['without-shared-silence', found.withoutSilence],
        ...(found.voice.cells > 0
          ? ([
              ['voice', found.voice],
              ['whose', found.whose],
              ['passages', passagesIn(found.passages)],
            ] as const)
          : []),
        ...found.themes,
        ...found.dimensions,
      ];
      return rows.map(([of, { cells, same, alpha, interval }]) => ({
        codebook: first.codebook,
        first: first.name,
        second: second.name,
        of,
        cells,
        same,
        alpha: alpha ?? null,
        low: interval?.[0] ?? null,
        high: interval?.[1] ?? null,
      }));
    }),
});

function passagesIn({ cells, touching, alpha }: SharedPassages): Agreement {
  return { cells, same: touching, alpha, interval: undefined };
}

export const codings = table({
  name: 'codings',
  title: 'Codings',
  description:
    'One row for each position in each coding, as its coder gave it, beside the value that the edition prints.',
  key: ['coding', 'proposal', 'question'],
  links: [
    ['proposal', 'proposals', 'id'],
    ['question', 'questions', 'id'],
  ],
  columns: {
    coding: text('Name of the coding'),
    coder: count('Number of its coder'),
    codebook: count('Version of the codebook by which it was made'),
    proposal: text('Id of the proposal'),
    question: text('Id of the question'),
    value: text('The value of the answer that counts'),
    voice: textOrNull('Its voice; null for a silence, and where none was coded'),
    of: textOrNull('Id of the actor whose view it is'),
    quotes: list('Ids of the words that its answers stand on, as far as they stand in the text once'),
    further: list('The values of its further answers'),
    remark: textOrNull('What the coder was in doubt about'),
    decided: text('Value that the edition prints'),
  },
  rows: ({ checked: { corpus, matrix } }) =>
    codingsOf(corpus).flatMap(({ name, coder, codebook, cell }) =>
      matrix.proposals.flatMap(({ id: proposal }) =>
        matrix.dimensions.flatMap(({ id: question }) => {
          const given = cell(proposal, question);
          if (!given) return [];
          const quotes = answersOfCoding(given).flatMap((answer) => answer.quotes);
          return [
            {
              coding: name,
              coder,
              codebook,
              proposal,
              question,
              value: given.value,
              voice: given.voice ?? null,
              of: given.of ?? null,
              quotes: quotes.filter((quote) => placesOfQuote(corpus, quote).length === 1).map(quoteAnchor),
              further: given.further.map(({ value }) => value),
              remark: given.remark ?? null,
              decided: matrix.cell(proposal, question).position.value,
            },
          ];
        }),
      ),
    ),
});
