import { textOf, type Word } from './working-text.ts';

/** Longest id that is made from a heading's words. */
const longest = 60;

/** Gives out the ids of one document's blocks, each once: what is taken already gets `-2`, `-3` … */
export class Ids {
  readonly #taken = new Set<string>();
  /** The number that the next one of a name gets, where it was wanted before. */
  readonly #next = new Map<string, number>();

  /** Whether an id was given out already. */
  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** Gives out the id wanted, or the next that is free. */
  take(wanted: string): string {
    let id = wanted;
    let again = this.#next.get(wanted) ?? 2;
    for (; this.#taken.has(id); again += 1) id = `${wanted}-${again}`;
    this.#next.set(wanted, again);
    this.#taken.add(id);
    return id;
  }
}

/** An id from a heading's words: `i-introduction`. Letters lose their accents; what is not Latin is left out. */
export function idFromWords(words: readonly Word[]): string {
  const plain = textOf(words)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/(?<![a-z0-9])([a-z])\.(?=[a-z]\.)/g, '$1')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    plain.length > longest
      ? plain
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest)
      : plain;
  if (short === '') return 'section';
  // A heading "P 5" must not take the address of paragraph 5.
  return /^p-?\d/.test(short) ? `section-${short}` : short;
}
