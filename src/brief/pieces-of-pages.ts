import { sectionIds, termId } from '../addresses/fragments.ts';
import { documentPath, pagePaths, placeOn } from '../addresses/paths.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import { claimsOf } from '../compare/claims.ts';
import { sentenceOf } from '../compare/findings/finding.ts';
import { findingsOf, firmFindings } from '../compare/findings/index.ts';
import { datedPath } from '../compare/list-pages.ts';
import { datedOf } from '../corpus/dated.ts';
import { sideOf } from '../corpus/story.ts';
import { writtenWhen } from '../text/wording.ts';
import type { Piece } from './piece.ts';
import { answerPiece, claimPiece, partPiece, pieceOf, wordsAt, wordsOf, wordsPiece } from './pieces-of.ts';

/** Everything that can be put into a brief, by the page to which its permanent address belongs. */
export function piecesOfPages(checked: CheckedCorpus): ReadonlyMap<string, readonly Piece[]> {
  const pieces = [
    ...ofProposals(checked),
    ...ofDocuments(checked),
    ...ofFindings(checked),
    ...ofDates(checked),
    ...claimsOf(checked.corpus).map((claim) => claimPiece(checked, claim)),
    ...ofUnanswered(checked),
    ...ofStory(checked),
    ...ofTerms(checked),
  ];
  return Map.groupBy(pieces, ({ path }) => path.split('#')[0] ?? path);
}

function ofProposals(checked: CheckedCorpus): Piece[] {
  const { matrix } = checked;
  return matrix.proposals.flatMap((proposal) => [
    ...matrix.dimensions.map(({ id }) => answerPiece(checked, matrix.cell(proposal.id, id))),
    ...Map.groupBy(proposal.value.roles, ({ actor }) => actor)
      .values()
      .map((parts) => partPiece(checked, proposal, parts)),
  ]);
}

function ofDocuments(checked: CheckedCorpus): Piece[] {
  return [...checked.corpus.documents.values()].flatMap((document) => [
    ...document.blocks.map(({ id, text }) => {
      const place = { document: document.id, block: id, start: 0, end: text.length };
      return wordsPiece(checked, wordsAt(checked, place, documentPath(document.id, id), text));
    }),
    ...(checked.evidence.get(document.id) ?? []).map(({ id, quote, ...place }) => {
      const words = wordsAt(checked, place, documentPath(document.id, id), quote.exact);
      const { translation } = quote;
      return wordsPiece(checked, { ...words, ...(translation && { translation }) });
    }),
  ]);
}

function ofFindings({ matrix }: CheckedCorpus): Piece[] {
  const firm = firmFindings(matrix);
  return findingsOf(matrix).map((finding) =>
    pieceOf({
      path: placeOn(pagePaths.compare, finding.id),
      under: { path: placeOn(pagePaths.compare, sectionIds.findings), name: 'Findings' },
      name: '',
      said: [{ sentence: sentenceOf(finding), words: [] }],
      ...(!firm.has(finding.id) && { doubts: ['Without what is doubtful or disputed it does not hold.'] }),
    }),
  );
}

function ofDates(checked: CheckedCorpus): Piece[] {
  return datedOf(checked.corpus).map((dated) => {
    const { id, label, event } = dated;
    const quoted = event && {
      ...(event.note && { note: event.note }),
      words: [wordsOf(checked, event.quote)],
    };
    return pieceOf({
      path: datedPath(checked.corpus, id),
      under: { path: pagePaths.timeline, name: 'Dates' },
      name: writtenWhen(dated),
      said: [{ sentence: label, words: [], ...quoted }],
    });
  });
}

function ofUnanswered({ corpus }: CheckedCorpus): Piece[] {
  return (corpus.unanswered?.value ?? []).map(({ id, asks, searched, note }) =>
    pieceOf({
      path: placeOn(pagePaths.claims, id),
      under: { path: pagePaths.claims, name: 'Not answered by the documents' },
      name: asks,
      said: note ? [{ note, words: [] }] : [],
      searched,
    }),
  );
}

function ofStory(checked: CheckedCorpus): Piece[] {
  const { corpus } = checked;
  if (!corpus.story) return [];
  const { name, documents, disagreements } = corpus.story.value;
  const under = { path: pagePaths.story, name };
  return [
    ...documents.map(({ says, quote }) =>
      pieceOf({
        path: placeOn(pagePaths.story, quote.document),
        under,
        name: corpus.documents.get(quote.document)?.front.title ?? quote.document,
        said: [{ sentence: says, words: [wordsOf(checked, quote)] }],
      }),
    ),
    ...disagreements.map(({ id, name, says, question, sides }) => {
      const quotes = sides.flatMap((side) => sideOf(corpus, question, side).quote ?? []);
      const said = [{ sentence: says, words: quotes.map((quote) => wordsOf(checked, quote)) }];
      return pieceOf({ path: placeOn(pagePaths.story, id), under, name, said });
    }),
  ];
}

function ofTerms({ corpus }: CheckedCorpus): Piece[] {
  const under = { path: pagePaths.glossary, name: 'Glossary' };
  return [...corpus.glossary.values()].flatMap(({ value }) =>
    value.terms.map(({ term, short, meaning }) => {
      const sentence = [`${short.replace(/\.$/, '')}.`, meaning].filter(Boolean).join(' ');
      return pieceOf({
        path: placeOn(pagePaths.glossary, termId(term)),
        under,
        name: term,
        said: [{ sentence, words: [] }],
      });
    }),
  );
}
