import { fold } from '../text/folding.ts';
import type { SearchRecord } from './search-record.ts';

/** Stands between blocks, so that no phrase runs from one into the next. It takes a position and is no word. */
const border = '¶';

/** A page's words in the order in which the engine counts them. */
export interface LaidOut {
  /** What the engine indexes, folded: its position `n` is the nth run of characters without a space. */
  readonly content: string;
  readonly blocks: readonly LaidOutBlock[];
}

export interface LaidOutBlock {
  /** Position of the first word. */
  readonly start: number;
  /** How many positions it takes up: its words, then the other forms under which they are found. */
  readonly size: number;
  /** How many of them are words of the text. */
  readonly words: number;
  /** For each other form the word of the text that it stands for, from 0. */
  readonly also: readonly number[];
}

/** Puts a page's blocks one behind the other; what a word is found under as well stands behind the block's own words. */
export function layOut(record: SearchRecord): LaidOut {
  const content: string[] = [];
  const blocks = record.blocks.map((block) => {
    const start = content.length;
    const words = splitWords(block.text);
    const also: number[] = [];
    for (const word of words) content.push(indexed(word));
    for (const { word, as } of block.also) {
      content.push(border);
      also.push(word);
      for (const form of splitWords(as)) {
        content.push(indexed(form));
        also.push(word);
      }
    }
    const size = content.length - start;
    content.push(border);
    return { start, size, words: words.length, also };
  });
  return { content: content.join(' '), blocks };
}

/** A word as it is looked for; one that shows nothing takes its position all the same. */
function indexed(word: string): string {
  return fold(word).text.replace(/\s+/g, '') || border;
}

/** A text as the engine counts it: runs of characters without a space. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
