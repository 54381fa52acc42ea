import { fold } from './folding.ts';
import type { Span } from './quotes.ts';

/**
 * Every place of a term in a single-spaced text: whole words, without regard to capitals;
 * a star at a word's end stands for any ending ("ransom*"). Words of a term are parted by one space or hyphen. Both are
 * compared as {@link fold} makes them: a silence must not rest on a character that no reader sees.
 */
export function findTerm(text: string, term: string): Span[] {
  const { text: plain, span } = fold(text);
  const { pattern, part } = patternOf(term);
  // Most terms stand in few texts, and a pattern takes long to find nothing.
  if (!plain.toLowerCase().includes(part)) return [];
  return [...plain.matchAll(pattern)].map(({ index, 0: hit }) => span(index, index + hit.length));
}

/** How a term is looked for, and what of it stands in every text that has it, in small letters. */
interface TermPattern {
  readonly pattern: RegExp;
  readonly part: string;
}

const patterns = new Map<string, TermPattern>();

function patternOf(term: string): TermPattern {
  const known = patterns.get(term);
  if (known) return known;
  const written = fold(term).text.trim().split(/\s+/);
  const words = written.map((word) => {
    const stem = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return word.endsWith('*') ? `${stem}[\\p{L}\\p{M}\\p{N}]*` : stem;
  });
  // Of the letters that one alphabet writes small in two ways only those of ASCII are sure, once a text is folded.
  const sure = written.map((word) => word.replace(/\*$/, '')).filter((stem) => /^[\x21-\x7E]+$/.test(stem));
  const part = sure
    .reduce((longest, stem) => (stem.length > longest.length ? stem : longest), '')
    .toLowerCase();
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('[ -]')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  patterns.set(term, { pattern, part });
  return { pattern, part };
}
