import type { Quote } from '../text/quotes.ts';
import { findQuote, singleSpaced } from '../text/quotes.ts';
import { looksTheSame, sameLetters } from '../text/same-letters.ts';
import { placesOf, type Transcription } from './transcription.ts';

/**
 * What a quote that is not found was meant to be, as the document prints it: the same letters with other spaces or in other characters, or
 * the words as received, before an editor or a rule changed them.
 *
 * @returns undefined where no passage fits or more than one, or where its words stand in the document twice
 */
export function meantWords(document: Transcription, quote: Quote): string | undefined {
  const inOthers = document.blocks.flatMap(({ text }) =>
    sameLetters(text, quote.exact).map(({ start, end }) => text.slice(start, end)),
  );
  const candidates = new Set([...inOthers, ...asReceived(document, quote)]);
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return undefined;
  return placesOf(document, { ...quote, exact: only }).length === 1 ? only : undefined;
}

/** What is to be done with words that are another's now, which a fix writes. */
export function respelling(exact: string, meant: string): string {
  return looksTheSame(meant, exact)
    ? 'it has them in other characters that look the same, as accents of their own; "npm run check -- --fix" writes them so'
    : `it reads "${meant}" now; "npm run check -- --fix" writes it so`;
}

/** More ways to read a quote than this are a guess. */
const mostReadings = 64;

/** The printed words of passages in which the source has the quote's words; several of them may have been changed. */
function* asReceived(document: Transcription, quote: Quote): Generator<string> {
  const exact = singleSpaced(quote.exact);
  for (const { id } of document.apparatus.blocks) {
    const readings = new Set([exact]);
    for (const { block, fate, received = '', printed = '' } of document.apparatus.entries) {
      if (block !== id || fate === 'printed' || received === '') continue;
      // What is printed for it may be nothing, and may stand with the words of an entry before.
      for (const words of [...readings])
        if (words.includes(received) && readings.size < mostReadings)
          readings.add(singleSpaced(words.replace(received, () => printed)));
    }
    readings.delete('');
    readings.delete(exact);
    const text = document.blocks.find((block) => block.id === id)?.text ?? '';
    for (const words of readings) if (findQuote(text, { exact: words }).length > 0) yield words;
  }
}
