import { fold } from './folding.ts';
import type { Span } from './quotes.ts';

/**
 * Every place of a term in a single-spaced text: whole words, without regard to capitals;
 * a star at a word's end stands for any ending ("ransom*"). Words of a term are parted by one space or hyphen. Both are
 * compared as {@link fold} makes them: a silence must not rest on a character that no reader sees.
 */
export function findTerm(text: string, term: string): Span[] {
  const { text: plain, span } = fold(text);
  return [...plain.matchAll(patternOf(term))].map(({ index, 0: hit }) => span(index, index + hit.length));
}

const patterns = new Map<string, RegExp>();

function patternOf(term: string): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const words = fold(term)
    .text.trim()
    .split(/\s+/)
    .map((word) => {
      const stem = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return word.endsWith('*') ? `${stem}[\\p{L}\\p{M}\\p{N}]*` : stem;
    });
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('[ -]')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  patterns.set(term, pattern);
  return pattern;
}
