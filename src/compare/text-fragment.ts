import type { Corpus } from '../corpus/load-corpus.ts';
import { type BlockSpan, type Transcription, textOfBlock } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';

/** How many words at the beginning and end of a quote the browser is told to look for, where that is enough. */
const enough = 4;

/**
 * The directive that makes a browser scroll to the quoted words and mark them, to be put behind the anchor of the link:
 * `:~:text=first%20words,last%20words` (Scroll to Text Fragment, WICG). The browser takes the first place that fits, without regard to
 * capitals, so that the first words are made longer until they stand nowhere before.
 *
 * @param place words of a block, from the beginning of one to the end of another.
 * @returns an empty text where no number of words leads to the right place; the anchor alone has to do then.
 */
export function fragmentAt(corpus: Corpus, place: BlockSpan): string {
  const document = corpus.documents.get(place.document);
  if (!document) throw new Error(`no document "${place.document}": run "npm run check"`);
  const words = textOfBlock(document, place.block).slice(place.start, place.end).split(' ');
  const { text, starts } = inLowerCase(document);
  const at = (starts.get(place.block) ?? 0) + place.start;
  for (let count = Math.min(enough, words.length); count <= words.length; count += 1) {
    const start = words.slice(0, count).join(' ').toLowerCase();
    if (text.indexOf(start) !== at) continue;
    const end = words.slice(Math.max(count, words.length - enough));
    // A single last word may stand inside the quote already; then the whole quote is the start.
    const whole = end.length < enough;
    const parts = whole ? [words] : [words.slice(0, count), end];
    return `:~:text=${parts.map((part) => encoded(part.join(' '))).join(',')}`;
  }
  return '';
}

// All of a document's text, a block a line, and where each block begins in it: made once for a document and not once for a quote.
const inLowerCase = kept(({ blocks }: Transcription) => {
  const starts = new Map<string, number>();
  let text = '';
  for (const block of blocks) {
    starts.set(block.id, text.length);
    text += `${block.text.toLowerCase()}\n`;
  }
  return { text, starts };
});

// A hyphen, a comma and an ampersand have a meaning in the directive; encodeURIComponent leaves the hyphen as it is.
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27');
}
