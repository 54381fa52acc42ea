import type { Message } from '../../messages/message.ts';
import type { Corpus } from '../load-corpus.ts';
import { meantWords, respelling } from '../near-quotes.ts';
import { type CitedQuote, candidateQuotes, citedQuotes, placesOfQuote } from '../quotes.ts';
import { nearestPassage } from '../transcription.ts';
import { at, type Check } from './check.ts';

export const quoteFound: Check = {
  name: 'quote-found',
  description: `
    Every quote stands in the published text of its document exactly once, inside one block. What a cell rests on can then be
    opened and read in its place; a quote that is nearly right is wrong.`,
  example: ['quotes:', '  - {document: keller-2013, exact: the ferry run in winter}'],
  cure: `
    Copy the words from the document's page: it says "the ferry runs in winter". If the words stand more than once, add a
    \`prefix\` or a \`suffix\` with the words directly before or after.`,
  *check(corpus) {
    for (const cited of [...citedQuotes(corpus), ...candidateQuotes(corpus)])
      yield* faultOfQuote(corpus, cited);
  },
};

/** What is wrong with one quote, if anything is. A document that is not there is told by the ids. */
export function* faultOfQuote(corpus: Corpus, { quote, entry, path }: CitedQuote): Generator<Message> {
  const document = corpus.documents.get(quote.document);
  if (!document) return;
  const places = placesOfQuote(corpus, quote);
  if (places.length === 1) return;
  const meant = places.length === 0 ? meantWords(document, quote) : undefined;
  const near = places.length === 0 ? nearestPassage(document, quote.exact) : undefined;
  yield at(entry, [...path, 'exact'], 'quote-found', {
    found:
      places.length === 0
        ? `a quote that ${quote.document} does not have: "${quote.exact}"`
        : `a quote that stands ${places.length} times in ${quote.document} (${places.map(({ block }) => `#${block}`).join(', ')}): "${quote.exact}"`,
    expected: 'words that stand there exactly once, inside one block',
    cure:
      places.length > 1
        ? 'add a "prefix" or "suffix" with the words directly before or after'
        : meant
          ? respelling(quote.exact, meant)
          : near
            ? `the nearest passage is in #${near.block}: "${near.text}"`
            : "no passage comes near: look at the document id, then copy the words from the document's page",
  });
}
