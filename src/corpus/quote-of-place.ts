import type { DocumentQuote } from '../schema/comparison.ts';
import { type BlockSpan, placesOf, type Transcription, textOfBlock } from './transcription.ts';

/** The words of a place as a quote, with as few words before and after as make the place the only one. */
export function quoteOfPlace(document: Transcription, { block, start, end }: BlockSpan): DocumentQuote {
  const text = textOfBlock(document, block);
  const exact = text.slice(start, end);
  const before = text.slice(0, start).trim().split(' ').filter(Boolean);
  const after = text.slice(end).trim().split(' ').filter(Boolean);
  for (let words = 0; words <= Math.max(before.length, after.length); words += 1) {
    const prefix = words === 0 ? '' : before.slice(-words).join(' ');
    const suffix = after.slice(0, words).join(' ');
    const quote = { document: document.id, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    if (placesOf(document, quote).length === 1) return quote;
  }
  return { document: document.id, exact };
}
