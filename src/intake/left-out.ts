import type { NotTaken } from '../schema/seed.ts';

/** So much of what was left out is shown, in characters. */
const longest = 200;

/** Collects what an extraction leaves out, each sort of thing once, or each stretch of words by itself. */
export class LeftOut {
  readonly #sorts = new Map<string, { times: number; words: number; begins: string; pages: Set<number> }>();
  readonly #stretches: NotTaken[] = [];

  /** One of many things of a sort: images, scripts. */
  one(what: string, text = '', page?: number): void {
    const known = this.#sorts.get(what) ?? { times: 0, words: 0, begins: '', pages: new Set<number>() };
    known.times += 1;
    known.words += countWords(text);
    if (known.begins === '') known.begins = begin(text);
    if (page !== undefined) known.pages.add(page);
    this.#sorts.set(what, known);
  }

  /** Words that stand together, and that somebody may miss. */
  stretch(
    what: string,
    text: string,
    more: { readonly times?: number; readonly pages?: number[] } = {},
  ): void {
    const words = countWords(text);
    if (words === 0) return;
    const pages = more.pages && { pages: more.pages };
    this.#stretches.push({ what, times: more.times ?? 1, words, begins: begin(text), ...pages });
  }

  /** All of it, in the order in which it came. */
  get list(): NotTaken[] {
    const sorts = [...this.#sorts].map(([what, { times, words, begins, pages }]) => ({
      what,
      times,
      words,
      ...(begins !== '' && { begins }),
      ...(pages.size > 0 && { pages: [...pages] }),
    }));
    return [...this.#stretches, ...sorts];
  }
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function begin(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s\S*$/, '')} …`;
}
