import { address } from '../../addresses/links.ts';
import { filePaths } from '../../addresses/paths.ts';
import { ownLanguage } from '../../text/languages.ts';

/** Where the index stands. */
export const folder = address(filePaths.index);

/** The languages in which there are documents, the edition's own first: pages say it where they lead to the search. */
export function languages(): string[] {
  const others = document.querySelector<HTMLAnchorElement>('a[data-search]')?.dataset.search ?? '';
  return [ownLanguage, ...others.split(' ').filter((language) => language !== '')];
}
