import type { Corpus } from '../../corpus/load-corpus.ts';
import { placesOfQuote } from '../../corpus/quotes.ts';
import { answersOfCoding, type Coding } from '../../schema/codebook.ts';

/** How far two coders quoted the same words, over the cells in which both quote any. */
export interface SharedPassages {
  readonly cells: number;
  /** Cells in which at least one word is quoted by both. */
  readonly touching: number;
  /** Words quoted by both, twice, as a share of the words quoted by the one and by the other. */
  readonly share: number;
}

/**
 * Compares what two coders quoted, word by word. A word is a run of characters other than white space; all answers of a cell are taken
 * together, and quotes that are not found exactly once count as no words.
 */
export function sharedPassages(
  corpus: Corpus,
  cells: readonly (readonly [Coding['cells'][string], Coding['cells'][string]])[],
): SharedPassages {
  const both = cells
    .map(([a, b]) => [quotedWords(corpus, a), quotedWords(corpus, b)] as const)
    .filter(([a, b]) => a.size > 0 && b.size > 0)
    .map(([a, b]) => ({ common: [...a].filter((word) => b.has(word)).length, words: a.size + b.size }));
  const sum = (of: (one: (typeof both)[number]) => number) => both.reduce((total, one) => total + of(one), 0);
  return {
    cells: both.length,
    touching: both.filter(({ common }) => common > 0).length,
    share: both.length === 0 ? 0 : (2 * sum(({ common }) => common)) / sum(({ words }) => words),
  };
}

function quotedWords(corpus: Corpus, cell: Coding['cells'][string]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const quote of answersOfCoding(cell).flatMap(({ quotes }) => quotes)) {
    const [place, ...others] = placesOfQuote(corpus, quote);
    const block = corpus.documents.get(quote.document)?.blocks.find(({ id }) => id === place?.block);
    if (!place || !block || others.length > 0) continue;
    for (const { index, 0: word } of block.text.matchAll(/\S+/g))
      if (index < place.end && index + word.length > place.start)
        words.add(`${quote.document} ${block.id} ${index}`);
  }
  return words;
}
