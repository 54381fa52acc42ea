import {
  cellPath,
  documentPath,
  pagePaths,
  partsPath,
  placeOn,
  proposalPath,
  questionPath,
} from '../addresses/paths.ts';
import { sentenceOf } from '../compare/findings/finding.ts';
import { findingsOf } from '../compare/findings/index.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { placesOfQuote, quotesOf } from '../corpus/quotes.ts';
import {
  answersOf,
  type DocumentQuote,
  doubtOf,
  isStated,
  type Position,
  reasonsForTerms,
} from '../schema/comparison.ts';
import { shortened } from '../text/wording.ts';
import { addressFact, type Fact, factsOf, type Kind, leaves } from './entity.ts';
import { inSentence } from './names.ts';

/** Proposals; one that only one side has with all that it says, for its cells are not compared. */
export const proposals: Kind = {
  section: 'proposals',
  page: pagePaths.proposals,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()].map(({ id, file, value }) => {
      const { positions, roles: _roles, made: { quotes = [], ...made } = {}, ...rest } = value;
      const told = other.corpus.proposals.has(id) ? [] : Object.entries(positions);
      return {
        keys: [id, value.name],
        subject: value.name,
        path: proposalPath(id),
        from: [[file]],
        facts: [
          addressFact(proposalPath(id)),
          ...leaves({ ...rest, made }),
          ...quoteFacts(corpus, quotes),
          ...told.map(([question, position]) =>
            saidFact(corpus, questionName(corpus, question), question, position),
          ),
        ],
      };
    }),
};

/** Questions and their codebook; one that only one side has with what every proposal says on it. */
export const questions: Kind = {
  section: 'questions',
  page: pagePaths.questions,
  list: ({ corpus }, other) =>
    [...corpus.dimensions.values()].map(({ id, file, value }) => {
      const told = other.corpus.dimensions.has(id) ? [] : [...corpus.proposals.values()];
      const said = told.flatMap(({ value: { name, positions } }) =>
        positions[id] ? [saidFact(corpus, name, id, positions[id])] : [],
      );
      return {
        keys: [id, value.name],
        subject: value.name,
        path: questionPath(id),
        from: [[file]],
        facts: [addressFact(questionPath(id)), ...leaves(value), ...said],
      };
    }),
};

/** Cells of proposals and questions that both sides have. */
export const cells: Kind = {
  section: 'cells',
  page: pagePaths.compare,
  whole: true,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()].flatMap(({ id, file, value, placeOf }) =>
      [...corpus.dimensions.values()].flatMap((question) => {
        const position = value.positions[question.id];
        if (!position || !other.corpus.proposals.has(id) || !other.corpus.dimensions.has(question.id))
          return [];
        const { line } = placeOf(['positions', question.id]);
        return {
          keys: [`${id}_${question.id}`],
          subject: `${value.name}: ${question.value.name}`,
          path: cellPath(id, question.id),
          cell: [id, question.id] as const,
          from: [[{ file, line }, question.file]],
          facts: cellFacts(corpus, question.id, position),
        };
      }),
    ),
};

/** Actors' parts in proposals that both sides have. */
export const roles: Kind = {
  section: 'roles',
  page: pagePaths.proposals,
  whole: true,
  list: ({ corpus }, other) =>
    [...corpus.proposals.values()]
      .filter(({ id }) => other.corpus.proposals.has(id))
      .flatMap(({ id, file, value, placeOf }) =>
        value.roles.map(({ actor, role, sentence, voice, of, note, quotes, ...doubt }, at) => {
          const part = `${actor} as ${role}`;
          return {
            keys: [`${id}_${part}`],
            subject: `${value.name}: ${part}`,
            path: partsPath(id),
            from: [[{ file, line: placeOf(['roles', at]).line }]],
            facts: [
              ...factsOf({ part, sentence, voice: `${voice}: ${of}`, note }),
              ...leaves(doubt),
              ...quoteFacts(corpus, quotes),
            ],
          };
        }),
      ),
};

/** Values that coders gave: one thing a coding and proposal. */
export const codings: Kind = {
  section: 'codings',
  page: pagePaths.comparisonMethod,
  list: ({ corpus }) =>
    [...corpus.codings].flatMap(([coding, files]) =>
      [...files.values()].map(({ id, file, value }) => ({
        keys: [`${coding}/${id}`],
        subject: `${coding}/${id}`,
        path: pagePaths.comparisonMethod,
        from: [[file]],
        facts: leaves(value),
      })),
    ),
};

/** Findings. What moved them is told by the changes of their cells. @throws Error where a side lacks cells */
export const findings: Kind = {
  section: 'findings',
  page: pagePaths.compare,
  list: ({ corpus }) =>
    findingsOf(matrixOf(corpus)).map((finding) => ({
      keys: [finding.id],
      subject: shortened(sentenceOf(finding), 90),
      path: pagePaths.compare,
      cells: finding.cells.map(({ proposal, dimension }) => `${proposal.id} ${dimension.id}`),
      from: [[/^src\/compare\//]],
      facts: factsOf({ finding: sentenceOf(finding) }),
    })),
};

function cellFacts(corpus: Corpus, question: string, position: Position): Fact[] {
  const rule = corpus.dimensions.get(question)?.value.values.find(({ id }) => id === position.value)?.rule;
  const stated = isStated(position) ? position : undefined;
  const reasons = isStated(position) ? undefined : reasonsForTerms(position);
  return [
    ...factsOf({
      value: valueIn(corpus, question, position),
      sentence: stated?.sentence,
      voice: stated && `${stated.voice}: ${stated.of}`,
      note: position.note,
      certainty: doubtOf(position).certainty,
      'looked for': isStated(position) ? undefined : position.searched.join(', '),
      'no answer anywhere': reasons?.everywhere.join(' '),
      'not looked for': reasons?.leftOut.join(' '),
    }),
    ...answersOf(position)
      .slice(1)
      .map(({ value, sentence, voice, of }) => ({
        label: 'further answer',
        text: `${labelIn(corpus, question, value)}. ${sentence} (${voice}: ${of})`,
      })),
    ...(doubtOf(position).alternatives ?? []).map(({ value, reason }) => ({
      label: 'alternative',
      text: `${labelIn(corpus, question, value)}: ${reason}`,
    })),
    ...(rule ? [{ label: 'rule of the value', text: rule, as: 'beside' as const }] : []),
    ...quoteFacts(corpus, quotesOf(position)),
  ];
}

/** A cell's value in the words of the codebook. */
function valueIn(corpus: Corpus, question: string, position: Position): string {
  if (!isStated(position)) return position.value === 'silent' ? 'Silent' : 'Not reviewed';
  return labelIn(corpus, question, position.value);
}

function labelIn(corpus: Corpus, question: string, id: string): string {
  const value = corpus.dimensions.get(question)?.value.values.find((value) => value.id === id);
  return value?.label ?? (id === 'stated' ? 'Stated' : id === 'silent' ? 'Silent' : id);
}

/** All that a proposal says on a question, in one. */
function saidFact(corpus: Corpus, label: string, question: string, position: Position): Fact {
  const [value, ...others] = cellFacts(corpus, question, position).filter(({ as }) => !as);
  const more = others.map((fact) => (fact.label === 'looked for' ? `Looked for: ${fact.text}.` : fact.text));
  return { label, text: `${value?.text}${more.length > 0 ? `. ${more.join(' ')}` : ''}` };
}

function questionName(corpus: Corpus, question: string): string {
  return corpus.dimensions.get(question)?.value.name ?? question;
}

/** Quotes, each with where it stands and, beside it, the sentence that it is taken from. In another paragraph it is the same quote. */
function quoteFacts(corpus: Corpus, quotes: readonly (DocumentQuote & { why?: string })[]): Fact[] {
  return quotes.flatMap((quote): Fact[] => {
    const places = placesOfQuote(corpus, quote);
    const [place] = places;
    const path = place && documentPath(quote.document, place.block);
    const around = places
      .map((span) => inSentence(corpus, span))
      .filter((text) => text !== `⟦${quote.exact}⟧`);
    return [
      {
        label: 'quote',
        text: `“${quote.exact}” (${standsAt(corpus, quote)})${quote.why ? `: ${quote.why}` : ''}`,
        key: keyOfQuote(quote),
        ...(path && { path }),
      },
      ...(quote.translation ? [{ label: 'translation by the editor', text: quote.translation }] : []),
      ...around.map((text) => ({
        label: 'sentence of the quote',
        text,
        as: 'beside' as const,
        ...(path && { path }),
      })),
    ];
  });
}

/** What makes it another quote. */
export function keyOfQuote(quote: DocumentQuote & { why?: string }): string {
  const { document, exact, prefix = '', suffix = '', why = '' } = quote;
  return [document, prefix, exact, suffix, why].join('\n');
}

/** Where a quote stands: the document, `#`, and the paragraph. */
export function standsAt(corpus: Corpus, quote: DocumentQuote): string {
  if (!corpus.documents.has(quote.document)) return `${quote.document}, which cannot be read`;
  const places = placesOfQuote(corpus, quote).map(({ block }) => placeOn(quote.document, block));
  return places.length === 0 ? `not found in ${quote.document}` : places.join(' and ');
}
