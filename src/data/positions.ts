import { proposalPath } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { speaks } from '../compare/matrix.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import {
  answersOf,
  doubtOf,
  isStated,
  type Position,
  type Proposal,
  reasonsForTerms,
} from '../schema/comparison.ts';
import { addressOf, type DataSource } from './source.ts';
import { count, list, numberOrNull, table, text, textOrNull } from './table.ts';

const cells = ({ checked: { matrix } }: DataSource) =>
  matrix.proposals.flatMap((proposal) =>
    matrix.dimensions.map((dimension) => matrix.cell(proposal.id, dimension.id)),
  );

const bothIds = {
  proposal: text('Id of the proposal or arrangement'),
  question: text('Id of the question'),
};

/** Every position with what makes it up, by ids. */
export const positions = table({
  name: 'positions',
  title: 'Positions',
  description:
    'One row for each proposal and question: the value that was coded, the sentence that says it, whose view it is; for a silence, the terms that were looked for.',
  key: ['proposal', 'question'],
  links: [
    ['proposal', 'proposals', 'id'],
    ['question', 'questions', 'id'],
    ['of', 'actors', 'id'],
  ],
  columns: {
    ...bothIds,
    value: text(
      'Id of the value; "silent" where the documents do not say, "stated" where it is in words alone',
    ),
    sentence: textOrNull('What the proposal says on the question; null for a silence'),
    voice: textOrNull(
      '"proposes", "reports" or "criticises": what the document does when it says so; null for a silence',
    ),
    of: textOrNull(
      'Id of the actor who proposes, whose view or act is reported, or who criticises; null for a silence',
    ),
    quotes: list('Ids of the quotes that the position stands on'),
    searched: list('For a silence, the terms that were looked for; a star stands for any ending'),
    explained: list(
      'For a silence, terms that stand in the documents, each with why it is no answer anywhere; single passages are in quotes',
    ),
    leftOut: list('For a silence, terms of the question that were not looked for, each with why'),
    further: count('How many more answers it holds: see answers'),
    certainty: textOrNull(
      '"doubtful" where the words leave the value open, "disputed" where coders came to different values',
    ),
    alternatives: list('Other values that one could give, each with its reason'),
    codebook: numberOrNull('Version of the codebook by which it was coded'),
    coder: numberOrNull('Number of the coder who decided it: see content/codebook.yml'),
    coded: textOrNull('The day'),
    note: textOrNull('A remark of the editor'),
    address: text('Where the position is shown'),
  },
  rows: (source) =>
    cells(source).map(({ proposal, dimension, position }) => ({
      proposal: proposal.id,
      question: dimension.id,
      value: position.value,
      sentence: isStated(position) ? position.sentence : null,
      voice: isStated(position) ? position.voice : null,
      of: isStated(position) ? position.of : null,
      quotes: isStated(position) ? position.quotes.map(quoteAnchor) : [],
      searched: isStated(position) ? [] : position.searched,
      explained: isStated(position) ? [] : reasonsForTerms(position).everywhere,
      leftOut: isStated(position) ? [] : reasonsForTerms(position).leftOut,
      further: Math.max(0, answersOf(position).length - 1),
      ...codedAs(proposal.value, position),
      note: position.note ?? null,
      address: addressOf(source, proposalPath(proposal.id, dimension.id)),
    })),
});

function codedAs({ coded: all }: Proposal, position: Position) {
  const { certainty, alternatives = [], coded = all } = doubtOf(position);
  return {
    certainty: certainty ?? null,
    alternatives: alternatives.map(({ value, reason }) => `${value}: ${reason}`),
    codebook: coded?.codebook ?? null,
    coder: coded?.coder ?? null,
    coded: coded?.date ?? null,
  };
}

/** Every answer of every position: a position may hold several, each with its own voice. */
export const answers = table({
  name: 'answers',
  title: 'Answers',
  description:
    'One row for each answer that a position holds, each with its own value, voice and words; the first of a position is the one that counts, and stands in positions too.',
  key: ['proposal', 'question', 'place'],
  links: [
    ['proposal', 'proposals', 'id'],
    ['question', 'questions', 'id'],
    ['of', 'actors', 'id'],
  ],
  columns: {
    ...bothIds,
    place: count('Place among the answers of the position, from 1'),
    value: text('Id of the value'),
    sentence: text('What is said, in one sentence'),
    voice: text('"proposes", "reports" or "criticises"'),
    of: text('Id of the actor who proposes, whose view or act is reported, or who criticises'),
    quotes: list('Ids of the quotes that it stands on'),
    note: textOrNull('A remark of the editor'),
  },
  rows: (source) =>
    cells(source).flatMap(({ proposal, dimension, position }) =>
      answersOf(position).map(({ value, sentence, voice, of, quotes, note }, at) => ({
        proposal: proposal.id,
        question: dimension.id,
        place: at + 1,
        value,
        sentence,
        voice,
        of,
        quotes: quotes.map(quoteAnchor),
        note: note ?? null,
      })),
    ),
});

/** The matrix as a reader sees it, in names and labels: one row a position. */
export const matrixLong = table({
  name: 'matrix-long',
  title: 'The matrix, long',
  description:
    'The whole comparison in words, one row for each position, ready for a pivot table: what the page "Compare" shows. The same by ids are in positions.',
  key: ['proposal', 'question'],
  columns: {
    ...bothIds,
    proposalName: text('Name of the proposal or arrangement'),
    kind: text('"proposal" for what a document puts forward, "arrangement" for what it is measured against'),
    theme: text('Theme of the question'),
    questionName: text('Short name of the question'),
    asks: text('The question'),
    value: text('Id of the value'),
    label: text('The value in words'),
    rank: count('Place of the value in its question’s order, from 1; 0 for a silence'),
    sentence: textOrNull('What the proposal says on the question; null for a silence'),
    voice: textOrNull('What the document does when it says so; null for a silence'),
    whose: textOrNull('Name of the actor whose view it is; null for a silence'),
    quotes: list(
      'The words that the position stands on, each followed by its place in brackets, and by the editor’s translation where they are not English',
    ),
  },
  rows: (source) => {
    const { corpus, matrix } = source.checked;
    const themes = new Map(matrix.themes.map(({ theme, name }) => [theme, name]));
    return cells(source).map((cell) => {
      const { proposal, dimension, position, label, rank } = cell;
      const stated = isStated(position) ? position : undefined;
      return {
        proposal: proposal.id,
        question: dimension.id,
        proposalName: proposal.value.name,
        kind: proposal.value.kind,
        theme: themes.get(dimension.value.theme) ?? dimension.value.theme,
        questionName: dimension.value.name,
        asks: dimension.value.question,
        value: position.value,
        label,
        rank: speaks(cell) ? rank + 1 : 0,
        sentence: stated?.sentence ?? null,
        voice: stated?.voice ?? null,
        whose: stated ? (corpus.actors.get(stated.of)?.value.name ?? stated.of) : null,
        quotes: (stated?.quotes ?? []).map(
          (quote) =>
            `${quote.exact} (${quote.document}, ${placeOfQuote(corpus, quote).block})${quote.translation ? ` [${quote.translation}]` : ''}`,
        ),
      };
    });
  },
});
