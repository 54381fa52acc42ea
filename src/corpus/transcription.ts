import { kept } from '../kept/in-memory.ts';
import type { DocumentFrontMatter } from '../kinds/document.ts';
import type { Apparatus } from '../schema/apparatus.ts';
import { findQuote, type Quote, type Span } from '../text/quotes.ts';
import type { Entry } from './load-corpus.ts';
import { strayedTexts } from './strayed-lines.ts';

/** A block of a transcription as plain text with single spaces, its number and marking not among it. */
export interface TextBlock {
  readonly id: string;
  readonly type: string;
  /** What its number calls it, where the id says another or none. */
  readonly called?: string;
  readonly text: string;
}

/** A document's published text. */
export interface Transcription {
  readonly id: string;
  readonly front: DocumentFrontMatter;
  readonly apparatus: Apparatus;
  /** The lines of the source as received, without their ends; `[0]` is line 1. */
  readonly lines: readonly string[];
  readonly blocks: readonly TextBlock[];
  /** The published text as MDX, without its front matter. */
  readonly body: string;
  /** The hand-written files of its seed, for places in messages; absent where the corpus was not read from files. */
  readonly files?: { readonly seed: Entry<unknown>; readonly emendations: Entry<unknown> };
}

/** Words in a block of a document. */
export interface BlockSpan extends Span {
  readonly document: string;
  readonly block: string;
}

/**
 * The text of every block, put together from the source and its apparatus, which hold it word by word (a test holds the
 * built pages to the same account).
 *
 * @param lines the source's lines
 * @throws Error where the account speaks of a line or a block that is not there: it is another source's, or was changed by hand
 */
export function textBlocks(lines: readonly string[], apparatus: Apparatus): TextBlock[] {
  const words = new Map<string, string[]>(apparatus.blocks.map((block) => [block.id, []]));
  const strayed = strayedTexts(lines, apparatus);
  for (const entry of apparatus.entries) {
    const line = lines[entry.line - 1];
    if (line === undefined && !strayed.has(entry))
      throw new Error(`the account has a line ${entry.line}, the source ${lines.length} lines`);
    if (entry.block === undefined) continue;
    const own = words.get(entry.block);
    if (!own)
      throw new Error(`the account of line ${entry.line} names a block "${entry.block}", and there is none`);
    const [first, last] = entry.columns;
    const text =
      strayed.get(entry) ?? (entry.fate === 'printed' ? line?.slice(first - 1, last) : entry.printed);
    if (text) own.push(text);
  }
  // A number, marking or label is printed beside the text and is not quoted with it.
  return apparatus.blocks.map(({ id, type, called, lead = 0 }) => ({
    id,
    type,
    ...(called !== undefined && { called }),
    text: (words.get(id) ?? []).join(' ').split(/\s+/).slice(lead).join(' '),
  }));
}

const blocksById = kept(({ blocks }: Transcription) => new Map(blocks.map((block) => [block.id, block])));

/** The text of one block. @throws Error where there is no such block */
export function textOfBlock(document: Transcription, id: string): string {
  const block = blocksById(document).get(id);
  if (!block) throw new Error(`no block "${id}" in ${document.id}: run "npm run check"`);
  return block.text;
}

/** Every place where a quote stands in a document; it may not run over the end of a block. */
export function placesOf(transcription: Transcription, quote: Quote): BlockSpan[] {
  return transcription.blocks.flatMap((block) =>
    findQuote(block.text, quote).map((span) => ({ document: transcription.id, block: block.id, ...span })),
  );
}

/** The passage of a document that has most in common with words that it does not have: for messages, never for passing. */
export function nearestPassage(
  transcription: Transcription,
  words: string,
): { block: string; text: string } | undefined {
  const wanted = lowerWords(words);
  if (wanted.length === 0) return undefined;
  const bag = new Set(wanted);
  let best: { block: string; text: string; score: number } | undefined;
  for (const block of transcription.blocks) {
    const parts = block.text.split(' ');
    const hits = parts.map((part) => (bag.has(lowerWords(part)[0] ?? '') ? 1 : 0));
    let score = 0;
    for (let at = 0; at < parts.length; at += 1) {
      score += (hits[at] ?? 0) - (at >= wanted.length ? (hits[at - wanted.length] ?? 0) : 0);
      if (score > (best?.score ?? 0))
        best = {
          block: block.id,
          score,
          text: parts.slice(Math.max(0, at - wanted.length + 1), at + 1).join(' '),
        };
    }
  }
  return best && best.score * 2 >= wanted.length ? best : undefined;
}

function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
