import { fold } from '../text/folding.ts';

/** How a list of contents is called; looked for in folded text. */
export const contentsTitle =
  /^(?:(?:table of )?contents|table des matieres|sommaire|inhalt(?:sverzeichnis|subersicht)?|indice|sumario|contenido|conteudo) ?:?$/i;
const leaders = /(?:\.{4,}|(?: \.){4,}|…{2,}|_{4,}) ?\d{1,4}$/;

/** Whether dots or a line lead to a page at the end of a line: only an entry of a list of contents has them. */
export function leadsToPage(line: string): boolean {
  // A line may be of dots alone, and long.
  return leaders.test(line.slice(-40));
}
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

  /** Whether the next line is an entry: one with dots up to its page is, wherever it stands. */
  takes(line: string): boolean {
    if (contentsTitle.test(fold(line).text)) {
      this.#entries = new Set();
      this.#paged = undefined;
      return false;
    }
    if (!this.#entries) return leadsToPage(line);
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
