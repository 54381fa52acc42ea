import { type Folded, fold } from './folding.ts';
import type { Span } from './quotes.ts';
import { remembered } from './remembered.ts';

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
  return wholeWords(folded.text, known).map(([start, end]) => folded.span(start, end));
}

const wordBefore = /[\p{L}\p{M}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]+/u;

/**
 * Where a term stands in a text as whole words. That no word goes on before or after is looked at here: in the pattern of each term, the
 * letters of all alphabets would take longer to compile than to find.
 */
function wholeWords(text: string, { pattern, anyEnding }: Term): [start: number, end: number][] {
  const found: [number, number][] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const start = hit.index;
    const written = start + hit[0].length;
    const rest = wordAfter.exec(text.slice(written))?.[0].length ?? 0;
    const isWhole = !wordBefore.test(text.slice(Math.max(0, start - 2), start)) && (anyEnding || rest === 0);
    const end = written + rest;
    if (isWhole) found.push([start, end]);
    pattern.lastIndex =
      isWhole && end > start ? end : start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
  return found;
}

/** A text folded, and that in small letters. */
interface Searchable {
  readonly folded: Folded;
  readonly small: string;
}

// Terms are looked for one by one in the same blocks.
const searchable = remembered((text): Searchable => {
  const folded = fold(text);
  return { folded, small: folded.text.toLowerCase() };
}, 5000);

/** How a term is looked for, and what of it stands in every text that has it, in small letters. */
interface Term {
  /** Its words but for the ending that a star at the end of the last one stands for. */
  readonly pattern: RegExp;
  readonly anyEnding: boolean;
  readonly part: string;
}

const terms = new Map<string, Term>();

function termOf(term: string): Term {
  const known = terms.get(term);
  if (known) return known;
  const written = fold(term).text.trim().split(/\s+/);
  const words = written.map((word, at) => {
    const stem = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return word.endsWith('*') && at < written.length - 1 ? `${stem}[\\p{L}\\p{M}\\p{N}]*` : stem;
  });
  // Of the letters that one alphabet writes small in two ways only those of ASCII are sure, once a text is folded.
  const sure = written.map((word) => word.replace(/\*$/, '')).filter((stem) => /^[\x21-\x7E]+$/.test(stem));
  const part = sure
    .reduce((longest, stem) => (stem.length > longest.length ? stem : longest), '')
    .toLowerCase();
  const made = {
    pattern: new RegExp(words.join('[ -]'), 'giu'),
    anyEnding: written.at(-1)?.endsWith('*') ?? false,
    part,
  };
  terms.set(term, made);
  return made;
}
