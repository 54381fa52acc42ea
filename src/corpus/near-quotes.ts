import { type Folded, fold } from '../text/folding.ts';
import type { Quote } from '../text/quotes.ts';
import { findQuote, singleSpaced } from '../text/quotes.ts';
import { placesOf, type Transcription } from './transcription.ts';

/**
 * What a quote that is not found was meant to be, as the document prints it: the same letters with other spaces or in other characters, or
 * the words as received, before an editor or a rule changed them.
 *
 * @returns undefined where no passage fits or more than one, or where its words stand in the document twice
 */
export function meantWords(document: Transcription, quote: Quote): string | undefined {
  const candidates = new Set([...sameLetters(document, quote), ...asReceived(document, quote)]);
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return undefined;
  return placesOf(document, { ...quote, exact: only }).length === 1 ? only : undefined;
}

function* sameLetters(document: Transcription, quote: Quote): Generator<string> {
  const wanted = lettersOf(quote.exact).text;
  if (wanted === '') return;
  for (const { text } of document.blocks) {
    const block = lettersOf(text);
    for (let at = block.text.indexOf(wanted); at !== -1; at = block.text.indexOf(wanted, at + 1)) {
      const { start, end } = block.span(at, at + wanted.length);
      yield text.slice(start, end);
    }
  }
}

/** A text without its white space and folded, and the way back. */
function lettersOf(text: string): Folded {
  const folded = fold(text);
  const kept = [...folded.text.matchAll(/\S/g)].map(({ index }) => index);
  return {
    text: folded.text.replace(/\s+/g, ''),
    span: (start, end) => folded.span(kept[start] ?? 0, (kept[end - 1] ?? 0) + 1),
  };
}

/** More ways to read a quote than this are a guess. */
const mostReadings = 64;

/** The printed words of passages in which the source has the quote's words; several of them may have been changed. */
function* asReceived(document: Transcription, quote: Quote): Generator<string> {
  const exact = singleSpaced(quote.exact);
  for (const { id } of document.apparatus.blocks) {
    const readings = new Set([exact]);
    for (const { block, fate, received = '', printed = '' } of document.apparatus.entries) {
      if (block !== id || fate === 'printed' || printed === '' || received === '') continue;
      for (const words of [...readings])
        if (words.includes(received) && readings.size < mostReadings)
          readings.add(words.replace(received, () => printed));
    }
    readings.delete(exact);
    const text = document.blocks.find((block) => block.id === id)?.text ?? '';
    for (const words of readings) if (findQuote(text, { exact: words }).length > 0) yield words;
  }
}
