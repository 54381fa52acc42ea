import { diffArrays } from 'diff';
import { cellPath, documentPath } from '../addresses/paths.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import { citedQuotes, placesOfQuote, quotesOf } from '../corpus/quotes.ts';
import { type DocumentQuote, isStated, type Position, type Proposal } from '../schema/comparison.ts';
import { type Causes, once } from './causes.ts';
import type { Draft, Row } from './report.ts';
import { differing, row } from './values.ts';

/** Both corpora, for whatever has to look up a quote. */
export interface Corpora {
  readonly old: Corpus;
  readonly new: Corpus;
}

/** Cells that differ, of proposals and questions that both sides have; what a new proposal says is told with the proposal. */
export function cellChanges(corpora: Corpora, causes: Causes): Draft[] {
  return [...corpora.new.proposals.values()].flatMap((proposal) => {
    const before = corpora.old.proposals.get(proposal.id);
    if (!before) return [];
    return [...corpora.new.dimensions.keys()]
      .filter((question) => corpora.old.dimensions.has(question))
      .flatMap((question) => cellChange(corpora, before, proposal, question, causes));
  });
}

function cellChange(
  corpora: Corpora,
  before: Entry<Proposal>,
  proposal: Entry<Proposal>,
  question: string,
  causes: Causes,
): Draft[] {
  const old = before.value.positions[question];
  const next = proposal.value.positions[question];
  const rows: Row[] = [
    ...differing({
      value: [old && valueIn(corpora.old, question, old), next && valueIn(corpora.new, question, next)],
      sentence: [sentenceOf(old), sentenceOf(next)],
      voice: [voiceOf(old), voiceOf(next)],
      note: [old?.note, next?.note],
      'looked for': [searchedOf(old), searchedOf(next)],
    }),
    ...quoteRows(corpora, old ? quotesOf(old) : [], next ? quotesOf(next) : []),
  ];
  if (rows.length === 0) return [];
  const { line } = proposal.placeOf(['positions', question]);
  const own = causes.file(proposal.file, 'the proposal', line);
  const codebook = causes.file(`content/dimensions/${question}.yml`, 'the question');
  return [
    {
      key: `${proposal.id}_${question}`,
      section: 'cells',
      verb: !old ? 'added' : !next ? 'removed' : 'changed',
      subject: `${proposal.value.name}: ${corpora.new.dimensions.get(question)?.value.name ?? question}`,
      rows,
      cell: [proposal.id, question],
      path: cellPath(proposal.id, question),
      causes: once([...own, ...codebook]),
    },
  ];
}

/** A cell's value in the words of the codebook. */
function valueIn(corpus: Corpus, question: string, position: Position): string {
  if (!isStated(position)) return position.value === 'silent' ? 'Silent' : 'Not reviewed';
  const values = corpus.dimensions.get(question)?.value.values ?? [];
  return (
    values.find(({ id }) => id === position.value)?.label ??
    (position.value === 'stated' ? 'Stated' : position.value)
  );
}

function sentenceOf(position: Position | undefined): string | undefined {
  return position && isStated(position) ? position.sentence : undefined;
}

function voiceOf(position: Position | undefined): string | undefined {
  return position && isStated(position) ? `${position.voice}: ${position.of}` : undefined;
}

function searchedOf(position: Position | undefined): string | undefined {
  return position && !isStated(position) ? position.searched.join(', ') || undefined : undefined;
}

/** Quotes that came or went. Those that stand in another paragraph than before are told of the text: {@link quoteMoves}. */
export function quoteRows(
  corpora: Corpora,
  olds: readonly DocumentQuote[],
  news: readonly DocumentQuote[],
): Row[] {
  const rows: Row[] = [];
  let lost: DocumentQuote[] = [];
  const flush = () => {
    rows.push(...lost.map((quote) => row('quote', quoted(corpora.old, quote), undefined)));
    lost = [];
  };
  let oldAt = 0;
  let newAt = 0;
  for (const { value, added, removed } of diffArrays(olds.map(keyOf), news.map(keyOf)))
    for (const _ of value) {
      const old = olds[oldAt] as DocumentQuote;
      const next = news[newAt] as DocumentQuote;
      if (removed) lost.push(old);
      else if (added) {
        const partner = lost.shift();
        rows.push(row('quote', partner && quoted(corpora.old, partner), quoted(corpora.new, next)));
      } else flush();
      if (!added) oldAt += 1;
      if (!removed) newAt += 1;
    }
  flush();
  return rows;
}

function keyOf({
  document,
  exact,
  prefix = '',
  suffix = '',
  why = '',
}: DocumentQuote & { why?: string }): string {
  return [document, prefix, exact, suffix, why].join('\n');
}

/** A quote with where it stands and, in a silence, why it is no evidence. */
export function quoted(corpus: Corpus, quote: DocumentQuote & { why?: string }): string {
  return `“${quote.exact}” (${standsAt(corpus, quote)})${quote.why ? `: ${quote.why}` : ''}`;
}

function standsAt(corpus: Corpus, quote: DocumentQuote): string {
  const places = placesOfQuote(corpus, quote);
  if (!corpus.documents.has(quote.document)) return `${quote.document}, which cannot be read`;
  if (places.length === 0) return `not found in ${quote.document}`;
  return places.map(({ block }) => `${quote.document}#${block}`).join(' and ');
}

/** What a proposal says on every question, or all proposals on one: for a proposal or a question that only one side has. */
export function positionsOf(
  corpus: Corpus,
  wanted: { readonly proposal?: string; readonly question?: string },
): Map<string, string> {
  const { proposals, dimensions } = matrixOf(corpus);
  const said = new Map<string, string>();
  for (const proposal of proposals)
    for (const dimension of dimensions) {
      if (
        (wanted.proposal ?? proposal.id) !== proposal.id ||
        (wanted.question ?? dimension.id) !== dimension.id
      )
        continue;
      const position = proposal.value.positions[dimension.id];
      if (!position) continue;
      const quotes = isStated(position)
        ? position.quotes.map((quote) => ` ${quoted(corpus, quote)}`).join('')
        : '';
      const sentence = sentenceOf(position);
      const name = wanted.proposal === undefined ? proposal.value.name : dimension.value.name;
      said.set(name, `${valueIn(corpus, dimension.id, position)}${sentence ? `. ${sentence}` : ''}${quotes}`);
    }
  return said;
}

/** Quotes of both sides that stand in another paragraph than before, because the text was cut otherwise: one change a document. */
export function quoteMoves(corpora: Corpora, causes: Causes): Draft[] {
  const before = new Map([...citedQuotes(corpora.old)].map(({ quote }) => [keyOf(quote), quote]));
  const moves = new Map<string, Map<string, Row>>();
  for (const { quote } of citedQuotes(corpora.new)) {
    const old = before.get(keyOf(quote));
    // Words that are gone are told by the checks, and of the cell that stood on them.
    const found =
      old && placesOfQuote(corpora.old, old).length * placesOfQuote(corpora.new, quote).length > 0;
    if (!found) continue;
    const [was, is] = [standsAt(corpora.old, old), standsAt(corpora.new, quote)];
    if (was === is) continue;
    const rows = moves.get(quote.document) ?? new Map<string, Row>();
    moves.set(quote.document, rows.set(keyOf(quote), row(`“${quote.exact}”`, was, is)));
  }
  return [...moves].map(([document, rows]) => ({
    key: `${document}_quotes`,
    section: 'text',
    verb: 'moved',
    subject: `${document}: where quotes stand`,
    rows: [...rows.values()],
    document,
    path: documentPath(document),
    causes: causes.document(document),
  }));
}
