import type { Span } from './quotes.ts';

/** Where a name stands in a text. */
export interface NamePlace<T> extends Span {
  readonly name: string;
  /** Everything that goes by the name. */
  readonly bearers: readonly T[];
}

const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds names in texts: longest first, on word boundaries, with their own capitals. A hyphen, an apostrophe and a full stop are
 * boundaries ("Algerian-led", "Mali's"), a letter or digit is none ("Niger" is not in "Nigeria"). A name that begins with "the"
 * is found at the beginning of a sentence too.
 */
export class NameFinder<T> {
  // Names by their first word, longest first: a text is then read once, however many names there are.
  private readonly byFirstWord = new Map<string, { readonly name: string; readonly bearers: T[] }[]>();

  constructor(names: Iterable<readonly [name: string, bearer: T]>) {
    const bearers = new Map<string, T[]>();
    for (const [name, bearer] of names)
      for (const form of name.startsWith('the ') ? [name, `T${name.slice(1)}`] : [name]) {
        const known = bearers.get(form);
        if (!known) bearers.set(form, [bearer]);
        else if (!known.includes(bearer)) known.push(bearer);
      }
    for (const [name, who] of bearers) {
      const word = firstWord(name);
      this.byFirstWord.set(word, [...(this.byFirstWord.get(word) ?? []), { name, bearers: who }]);
    }
    for (const list of this.byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  /** Every name in a single-spaced text, from left to right, without overlaps. */
  find(text: string): NamePlace<T>[] {
    const found: NamePlace<T>[] = [];
    const words = /[\p{L}\p{M}\p{N}]+/gu;
    for (let word = words.exec(text); word; word = words.exec(text)) {
      const start = word.index;
      const hit = this.byFirstWord
        .get(word[0])
        ?.find(
          ({ name }) => text.startsWith(name, start) && !partOfWord.test(text[start + name.length] ?? ''),
        );
      if (!hit) continue;
      found.push({ start, end: start + hit.name.length, ...hit });
      words.lastIndex = start + hit.name.length;
    }
    return found;
  }
}

function firstWord(name: string): string {
  return /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? '';
}
