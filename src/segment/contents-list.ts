const title = /^(?:table of )?contents$|^table des mati[èe]res$|^sommaire$/i;
/** What stands behind an entry: dots, and the page. */
const page = /[\s.…·_]*(?<=[\s.…·_])\d{1,4}$/;
/** An entry without its page is not longer, in characters: a line of text would be. */
const [longest, longestWithPage] = [60, 160];

/**
 * Follows a list of contents through the lines of a text: below its title every line is an entry, until one is too long for that, ends a sentence,
 * lacks the page that the others have, or says what an entry has said: that is the section itself.
 */
export class ContentsList {
  /** The entries so far, without their pages; undefined where no list is open. */
  #entries: Set<string> | undefined;
  #paged: boolean | undefined;

  /** Whether the next line is an entry. */
  takes(line: string): boolean {
    if (title.test(line)) {
      this.#entries = new Set();
      this.#paged = undefined;
      return false;
    }
    if (!this.#entries) return false;
    const paged = page.test(line);
    const entry = line.replace(page, '').toLowerCase();
    this.#paged ??= paged;
    const fits = paged
      ? line.length <= longestWithPage
      : !this.#paged && line.length <= longest && !/[.!?;,]["”’)]*$/.test(line);
    if (!fits || this.#entries.has(entry)) {
      this.#entries = undefined;
      return false;
    }
    this.#entries.add(entry);
    return true;
  }
}
