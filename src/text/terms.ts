import { type Folded, fold } from './folding.ts';
import type { Span } from './quotes.ts';

/**
 * Every place of a term in a single-spaced text: whole words, without regard to capitals;
 * a star at a word's end stands for any ending ("ransom*"). Words of a term are parted by one space or hyphen. Both are
 * compared as {@link fold} makes them: a silence must not rest on a character that no reader sees.
 */
export function findTerm(text: string, term: string): Span[] {
  const { folded, small } = searchable(text);
  const known = termOf(term);
  // Most terms stand in few texts, and a pattern takes long to find nothing.
  if (!small.includes(known.part)) return [];
  return [...folded.text.matchAll(known.pattern)].map(({ index, 0: hit }) =>
    folded.span(index, index + hit.length),
  );
}

/** A text folded, and that in small letters. */
interface Searchable {
  readonly folded: Folded;
  readonly small: string;
}

// Terms are looked for one by one in the same blocks.
const mostKept = 5000;
const texts = new Map<string, Searchable>();

function searchable(text: string): Searchable {
  const known = texts.get(text);
  if (known) return known;
  if (texts.size >= mostKept) texts.clear();
  const folded = fold(text);
  const made = { folded, small: folded.text.toLowerCase() };
  texts.set(text, made);
  return made;
}

/** How a term is looked for, and what of it stands in every text that has it, in small letters. */
interface Term {
  readonly pattern: RegExp;
  readonly part: string;
}

const terms = new Map<string, Term>();

function termOf(term: string): Term {
  const known = terms.get(term);
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
  terms.set(term, { pattern, part });
  return { pattern, part };
}
