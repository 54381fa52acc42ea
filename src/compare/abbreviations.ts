import type { Corpus } from '../corpus/load-corpus.ts';
import type { Transcription } from '../corpus/transcription.ts';
import type { Term } from '../schema/glossary.ts';

/** Every term of the glossary, group by group. */
export function termsOf(corpus: Corpus): Term[] {
  return [...corpus.glossary.values()].flatMap(({ value }) => value.terms);
}

/** What a code in the head of a document stands for, or the long one that it begins with: "AMEMBASSY" of "AMEMBASSY LISBON". */
export function meaningOf(corpus: Corpus, code: string): string | undefined {
  const terms = termsOf(corpus).filter(({ head }) => head);
  const found =
    terms.find(({ term }) => term === code) ??
    terms.find(({ term }) => term.length > 5 && code.startsWith(`${term} `));
  return found?.short;
}

/**
 * The terms that a text uses without saying what they mean, by the block that has each first. A text that explains a term where
 * it first has it, "Organization of American States (OAS)", needs no help.
 */
export function unexplainedTerms(
  terms: readonly Term[],
  { blocks }: Pick<Transcription, 'blocks'>,
): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.head) continue;
    const word = new RegExp(
      `(?<![\\p{L}\\p{N}-])${term.term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])`,
      'u',
    );
    for (const { id, text, type } of blocks) {
      const match = type === 'heading' || type === 'part' ? null : word.exec(text);
      if (!match) continue;
      if (!explains(text, match.index, term.term.length)) found.set(id, [...(found.get(id) ?? []), term]);
      break;
    }
  }
  return found;
}

// "… of American States (OAS)", "… 'Friends of the River" (FOR)", "(… comité conjoint, CCJ)", "pays riverains (riparian states)".
function explains(text: string, start: number, length: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(start + length);
  const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
  return (inBrackets && after.startsWith(')')) || /^ \([a-z]/.test(after);
}
