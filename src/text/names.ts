import { foldName } from './initials.ts';
import type { Span } from './quotes.ts';

/** Where a name stands in a text. */
export interface NamePlace<T> extends Span {
  /** As it stands in the text. */
  readonly name: string;
  /** Everything that goes by the name. */
  readonly bearers: readonly T[];
  /** Whether it stands in capitals throughout and is a name that does not. */
  readonly inCapitals: boolean;
}

/** A name in one of its forms. */
interface NameForm<T> {
  /** Folded, as it is looked for. */
  readonly form: string;
  readonly bearers: T[];
  readonly inCapitals: boolean;
}

const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds names in texts: longest first, on word boundaries, with their own capitals or in capitals throughout. A hyphen, an apostrophe and a full stop are
 * boundaries ("Danish-led", "Peru's"), a letter or digit is none ("Rome" is not in "Romeo"). A name that begins with "the"
 * is found at the beginning of a sentence too. Names and text are compared as {@link foldName} makes them, so that a name is found however
 * its characters were set, and initials with full stops or without.
 */
export class NameFinder<T> {
  // Names by their first word, longest first: a text is then read once, however many names there are.
  private readonly byFirstWord = new Map<string, NameForm<T>[]>();

  /**
   * @param names every name with one who goes by it
   * @param others names that nobody looked for goes by and that hold such a name ("New Zealand"): no shorter name is found in them
   */
  constructor(names: Iterable<readonly [name: string, bearer: T]>, others: Iterable<string> = []) {
    const forms = new Map<string, NameForm<T>>();
    for (const other of others) {
      const form = foldName(other).text;
      forms.set(form, { form, bearers: [], inCapitals: false });
    }
    for (const [name, bearer] of names)
      for (const written of name.startsWith('the ') ? [name, `T${name.slice(1)}`] : [name]) {
        const form = foldName(written).text;
        const known = forms.get(form);
        if (!known) forms.set(form, { form, bearers: [bearer], inCapitals: false });
        else if (!known.bearers.includes(bearer)) known.bearers.push(bearer);
      }
    for (const { form, bearers } of [...forms.values()]) {
      const capitals = form.toUpperCase();
      const known = forms.get(capitals);
      // A name that has these capitals for its own stands before one that only may have them.
      if (!known) forms.set(capitals, { form: capitals, bearers: [...bearers], inCapitals: true });
      else if (known.inCapitals) known.bearers.push(...bearers.filter((one) => !known.bearers.includes(one)));
    }
    for (const form of forms.values()) {
      const word = firstWord(form.form);
      this.byFirstWord.set(word, [...(this.byFirstWord.get(word) ?? []), form]);
    }
    for (const list of this.byFirstWord.values()) list.sort((a, b) => b.form.length - a.form.length);
  }

  /** Every name in a single-spaced text, from left to right, without overlaps. */
  find(text: string): NamePlace<T>[] {
    const found: NamePlace<T>[] = [];
    const { text: plain, span } = foldName(text);
    const words = /[\p{L}\p{M}\p{N}]+/gu;
    for (let word = words.exec(plain); word; word = words.exec(plain)) {
      const start = word.index;
      const hit = this.byFirstWord
        .get(word[0])
        ?.find(
          ({ form }) => plain.startsWith(form, start) && !partOfWord.test(plain[start + form.length] ?? ''),
        );
      if (!hit) continue;
      const end = start + hit.form.length;
      words.lastIndex = end;
      if (hit.bearers.length === 0) continue;
      const place = span(start, end);
      const { bearers, inCapitals } = hit;
      found.push({ ...place, name: text.slice(place.start, place.end), bearers, inCapitals });
    }
    return found;
  }
}

function firstWord(name: string): string {
  return /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? '';
}
