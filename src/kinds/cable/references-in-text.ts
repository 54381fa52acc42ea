import type { Reference } from './references.ts';

/** Words of a cable's text that name one of its references, as offsets. */
export interface NamedReference {
  readonly start: number;
  readonly end: number;
  readonly reference: Reference;
}

// "(Ref. A)", "REF A", "ref (B)"; "reftel" where there is one cable that it can mean.
const lettered = /\bref(?:erence)?\.? ?\(?([A-Z])\b\)?/gi;
const single = /\breftel\b/gi;

/**
 * Finds where a text names a reference. A single reference without a letter is the one that "Ref. A" means; a letter that no reference has
 * leads nowhere.
 */
export function referencesInText(text: string, references: readonly Reference[]): NamedReference[] {
  const [only, ...others] = references;
  const named = (letter: string) =>
    references.find(({ label }) => label === letter) ??
    (letter === 'A' && others.length === 0 && only && !only.label ? only : undefined);
  const found = [...text.matchAll(lettered)].flatMap((match) => {
    const [words, letter = ''] = match;
    const reference = /[A-Z]/.test(letter) ? named(letter) : undefined;
    // The bracket belongs to the words only where it opens behind "ref".
    const end = match.index + (words.includes('(') ? words.length : words.replace(/\)$/, '').length);
    return reference ? [{ start: match.index, end, reference }] : [];
  });
  const meant = others.length === 0 && only ? [...text.matchAll(single)] : [];
  return [
    ...found,
    ...meant.map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      reference: only as Reference,
    })),
  ];
}
