import { isUnnumbered, type Look } from './looks.ts';

/** Parts that have others with capitals under them. */
const largest = /^(?:part|partie|title|titre|chapter|chapitre)$/;

/** More levels than this are not told apart. */
const deepest = 6;

/** Decides how deep headings stand, from what they look like and in which order they come. */
export class Depths {
  readonly #base: 2 | 3;
  #open: Look[] = [];

  /** @param base the depth of the outermost headings: 2 in a text, 3 under the head of a part. */
  constructor(base: 2 | 3) {
    this.#base = base;
  }

  /**
   * The depth of the next heading.
   *
   * A look that is open already closes what stands under it; a new look opens a level under what is open, but a numbered one
   * never under an unnumbered one. An unnumbered heading that follows one of its own look without any text between stands
   * under it ("Specific aspects", "Enhancement of security cooperation"), and so do those of that look that come after, until a
   * numbered heading closes both: no sign in the text says that one of them returns to the upper level. Only "Conclusion" and its like say so by
   * their words: they stand beside the numbered headings of the upper level.
   *
   * @param direct whether no text stands between this heading and the one before.
   * @param isTitle whether it is the title of that one, which has a number alone ("Chapter I", "Principles"): it stands under it, and opens nothing.
   */
  next(look: Look, direct: boolean, isTitle = false): 2 | 3 | 4 | 5 {
    const known = /^level (\d)$/.exec(look)?.[1];
    if (known) return depthOf(this.#base + Number(known) - 1);
    if (look === 'closing') {
      const [first] = this.#open;
      if (first === undefined || isUnnumbered(first)) return this.next('plain', direct);
      this.#open = [first];
      return this.#base;
    }
    if (isTitle) return depthOf(this.#base + this.#open.length);
    const at = this.#open.lastIndexOf(look);
    // What is annexed stands beside everything before it, and what is in it under it.
    if (look === 'annex') this.#open = [look];
    else if (at < 0) {
      if (!isUnnumbered(look))
        this.#open = this.#open.filter(
          (open) => !isUnnumbered(open) || (open === 'capitals' && !largest.test(look)),
        );
      else if (look === 'capitals')
        this.#open = this.#open.filter((open) => open !== 'plain' && open !== 'bold');
      this.#open.push(look);
    } else {
      const last = at === this.#open.length - 1;
      const doubled = isUnnumbered(look) && direct && last && this.#open.length < deepest;
      this.#open = this.#open.slice(0, at + 1);
      if (doubled) this.#open.push(look);
    }
    return depthOf(this.#base + this.#open.length - 1);
  }
}

function depthOf(depth: number): 2 | 3 | 4 | 5 {
  return depth >= 5 ? 5 : depth === 4 ? 4 : depth === 3 ? 3 : 2;
}
