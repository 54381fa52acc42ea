import { type Answer, answersOf, type DocumentQuote } from '../schema/comparison.ts';
import type { Side } from '../schema/story.ts';
import type { Corpus } from './load-corpus.ts';
import { meantWords } from './near-quotes.ts';

/** The answer that a side of a disagreement stands on, and its quote; what is not there is undefined, and for a check to say. */
export function sideOf(
  corpus: Corpus,
  question: string,
  { proposal, value, exact }: Side,
): { readonly answer?: Answer | undefined; readonly quote?: DocumentQuote | undefined } {
  const answers = answersWith(corpus, question, { proposal, value });
  const answer = answers.find(({ quotes }) => quotes.some((quote) => quote.exact === exact)) ?? answers[0];
  return { answer, quote: answer?.quotes.find((quote) => quote.exact === exact) };
}

/** The one quote of a side's answers that its words were meant to be: with other spaces or characters, or as they were before an emendation. */
export function meantQuote(corpus: Corpus, question: string, side: Side): DocumentQuote | undefined {
  const quotes = answersWith(corpus, question, side).flatMap((answer) => answer.quotes);
  const [meant, ...others] = quotes.filter((quote) => {
    const document = corpus.documents.get(quote.document);
    return document && meantWords(document, { ...quote, exact: side.exact }) === quote.exact;
  });
  return others.length === 0 ? meant : undefined;
}

function answersWith(
  corpus: Corpus,
  question: string,
  { proposal, value }: Pick<Side, 'proposal' | 'value'>,
) {
  const position = corpus.proposals.get(proposal)?.value.positions[question];
  return (position ? answersOf(position) : []).filter((one) => one.value === value);
}

/** What the story says of a document, in one sentence. */
export function saidOf(corpus: Corpus, document: string): string | undefined {
  return corpus.story?.value.documents.find(({ quote }) => quote.document === document)?.says;
}
