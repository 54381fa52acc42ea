import type { Corpus } from '../corpus/load-corpus.ts';
import { quotesOf } from '../corpus/quotes.ts';
import { termsFor } from '../corpus/silences.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { isStated } from '../schema/comparison.ts';
import { findTerm } from '../text/terms.ts';

/** A passage that somebody who answers a question may want to read. */
export interface Passage {
  readonly block: string;
  /** The words round the first hit. */
  readonly text: string;
}

/** The passages of a document that look relevant to a question, the likeliest first. */
export interface DimensionPassages {
  readonly dimension: string;
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** A term of the question says more than words that its quotes have in common. */
const worthOfTerm = 3;
const enough = 3;
const around = 45;

/**
 * For every question the passages that its terms stand in, or several words of the quotes that other proposals' answers stand on.
 * A list to read: nothing here is a coding.
 */
export function passagesByDimension(corpus: Corpus, document: Transcription): DimensionPassages[] {
  const words = wordsOfQuotes(corpus);
  return [...corpus.dimensions.values()].map(({ id, value }) => {
    const own = words.get(id) ?? new Set<string>();
    const terms = termsFor(corpus, [document.id], value);
    const found = document.blocks.flatMap(({ id: block, text }) => {
      const hits = terms.flatMap((term) => findTerm(text, term));
      const shared = [...text.matchAll(/\p{L}{5,}/gu)].filter(([word]) => own.has(word.toLowerCase()));
      const score = hits.length * worthOfTerm + new Set(shared.map(([word]) => word.toLowerCase())).size;
      const at = hits[0]?.start ?? shared[0]?.index ?? 0;
      const cut = text.slice(Math.max(0, at - around), at + around).replace(/^\S*\s|\s\S*$/g, '');
      return score >= enough ? [{ block, text: cut, score }] : [];
    });
    return {
      dimension: id,
      name: value.name,
      passages: found.sort((a, b) => b.score - a.score).map(({ block, text }) => ({ block, text })),
    };
  });
}

/** By question: words that quotes of two proposals share, and that few other questions' quotes have. */
function wordsOfQuotes(corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const byDimension = new Map<string, Map<string, Set<string>>>();
  for (const { id: proposal, value } of corpus.proposals.values())
    for (const [dimension, position] of Object.entries(value.positions)) {
      if (!isStated(position)) continue;
      const counts = byDimension.get(dimension) ?? new Map<string, Set<string>>();
      byDimension.set(dimension, counts);
      for (const { exact } of quotesOf(position))
        for (const [word] of exact.toLowerCase().matchAll(/\p{L}{5,}/gu))
          counts.set(word, (counts.get(word) ?? new Set()).add(proposal));
    }
  const spread = new Map<string, number>();
  for (const counts of byDimension.values())
    for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const most = Math.max(3, byDimension.size / 8);
  return new Map(
    [...byDimension].map(([dimension, counts]) => [
      dimension,
      new Set(
        [...counts]
          .filter(([word, by]) => by.size > 1 && (spread.get(word) ?? 0) <= most)
          .map(([word]) => word),
      ),
    ]),
  );
}
