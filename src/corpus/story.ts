import { type Answer, answersOf, type DocumentQuote } from '../schema/comparison.ts';
import type { Side } from '../schema/story.ts';
import type { Corpus } from './load-corpus.ts';

/** The answer that a side of a disagreement stands on, and its quote; what is not there is undefined, and for a check to say. */
export function sideOf(
  corpus: Corpus,
  question: string,
  { proposal, value, exact }: Side,
): { readonly answer?: Answer | undefined; readonly quote?: DocumentQuote | undefined } {
  const position = corpus.proposals.get(proposal)?.value.positions[question];
  const answers = (position ? answersOf(position) : []).filter((one) => one.value === value);
  const answer = answers.find(({ quotes }) => quotes.some((quote) => quote.exact === exact)) ?? answers[0];
  return { answer, quote: answer?.quotes.find((quote) => quote.exact === exact) };
}

/** What the story says of a document, in one sentence. */
export function saidOf(corpus: Corpus, document: string): string | undefined {
  return corpus.story?.value.documents.find(({ quote }) => quote.document === document)?.says;
}
