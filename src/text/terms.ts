import type { Span } from './quotes.ts';

/**
 * Every place of a term in a single-spaced text: whole words, without regard to capitals;
 * a star at a word's end stands for any ending ("ransom*"). Words of a term are parted by one space or hyphen.
 */
export function findTerm(text: string, term: string): Span[] {
  return [...text.matchAll(patternOf(term))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const patterns = new Map<string, RegExp>();

function patternOf(term: string): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const words = term
    .trim()
    .split(/\s+/)
    .map((word) => {
      const stem = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return word.endsWith('*') ? `${stem}[\\p{L}\\p{M}\\p{N}]*` : stem;
    });
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('[ -]')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  patterns.set(term, pattern);
  return pattern;
}
