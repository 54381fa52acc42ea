import { documentPath } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { languageOf } from '../corpus/languages.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import { answersOf, type DocumentQuote, explainedQuotes, isStated } from '../schema/comparison.ts';
import { addressOf, type DataSource } from './source.ts';
import { count, table, text, textOrNull } from './table.ts';

/** Words with what they are cited for. */
export interface CitedFor {
  readonly quote: DocumentQuote;
  readonly purpose: 'position' | 'role' | 'made' | 'not-evidence';
  readonly proposal: string;
  readonly question?: string;
  readonly value?: string;
  readonly actor?: string;
  /** The sentence or remark that the words bear out. */
  readonly says?: string | undefined;
  readonly voice?: string;
  /** The actor whose view it is, or who tells of a part. */
  readonly whose?: string;
}

/** Every use of every quote: by proposal, first how it was made, then roles, then positions in the order of the matrix. */
export function citedFor({ checked: { matrix } }: DataSource): CitedFor[] {
  return matrix.proposals.flatMap(({ id: proposal, value }) => [
    ...(value.made?.quotes ?? []).map(
      (quote): CitedFor => ({ quote, purpose: 'made', proposal, says: value.summary }),
    ),
    ...value.roles.flatMap((role) =>
      role.quotes.map(
        (quote): CitedFor => ({
          quote,
          purpose: 'role',
          proposal,
          actor: role.actor,
          value: role.role,
          says: role.sentence ?? role.note,
          voice: role.voice,
          whose: role.of,
        }),
      ),
    ),
    ...matrix.dimensions.flatMap(({ id: question }) => {
      const { position } = matrix.cell(proposal, question);
      const common = { proposal, question, value: position.value };
      return isStated(position)
        ? answersOf(position).flatMap(({ quotes, value, of, sentence, voice }) =>
            quotes.map(
              (quote): CitedFor => ({
                ...common,
                value,
                quote,
                purpose: 'position',
                actor: of,
                whose: of,
                says: sentence,
                voice,
              }),
            ),
          )
        : explainedQuotes(position).map(
            (quote): CitedFor => ({ ...common, quote, purpose: 'not-evidence', says: quote.why }),
          );
    }),
  ]);
}

export const quotes = table({
  name: 'quotes',
  title: 'Quotes',
  description:
    'One row for each use of words from a document: what they are cited for, and exactly where they stand. To see on which words a position stands, keep the rows whose purpose is "position" and whose question and value are those you ask for.',
  links: [
    ['proposal', 'proposals', 'id'],
    ['question', 'questions', 'id'],
    ['actor', 'actors', 'id'],
    ['document', 'documents', 'id'],
  ],
  columns: {
    id: text('Id of the words; also their anchor on the document’s page, unless they are no evidence'),
    purpose: text(
      '"position": evidence for a position; "role": for an actor’s part; "made": for who made a proposal, when and where; "not-evidence": words that hold a term looked for and do not break a silence',
    ),
    proposal: text('Id of the proposal'),
    question: textOrNull('Id of the question'),
    value: textOrNull('Id of the value, or the role'),
    actor: textOrNull('Id of the actor whose view or role it is'),
    whose: textOrNull('Id of the actor whose view it is; for a role, of the one who gives or tells it'),
    voice: textOrNull('"proposes", "reports" or "criticises"'),
    says: textOrNull(
      'The sentence or remark that the words bear out; for words that are no evidence, why not',
    ),
    document: text('Id of the document'),
    block: text('Id of the paragraph, heading or note'),
    start: count(
      'Where the words begin in the block’s text (table "paragraphs"), in UTF-16 code units from 0',
    ),
    end: count('Where they end, not included'),
    exact: text('The words'),
    language: text('Language of the words, as a BCP 47 tag'),
    translation: textOrNull('The editor’s translation of words that are not English'),
    prefix: textOrNull('The words before, where those alone are not unique'),
    suffix: textOrNull('The words after, likewise'),
    address: text('Where they stand'),
  },
  rows: (source) =>
    citedFor(source).map(({ quote, purpose, proposal, question, value, actor, whose, voice, says }) => {
      const place = placeOfQuote(source.checked.corpus, quote);
      const id = quoteAnchor(quote);
      return {
        id,
        purpose,
        proposal,
        question: question ?? null,
        value: value ?? null,
        actor: actor ?? null,
        whose: whose ?? null,
        voice: voice ?? null,
        says: says ?? null,
        document: quote.document,
        block: place.block,
        start: place.start,
        end: place.end,
        exact: quote.exact,
        language: languageOf(source.checked.corpus, quote.document),
        translation: quote.translation ?? null,
        prefix: quote.prefix ?? null,
        suffix: quote.suffix ?? null,
        address: addressOf(
          source,
          documentPath(quote.document, purpose === 'position' || purpose === 'role' ? id : place.block),
        ),
      };
    }),
});
