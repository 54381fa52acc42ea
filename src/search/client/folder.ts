import { address } from '../../addresses/links.ts';
import { filePaths } from '../../addresses/paths.ts';

/** Where the site of an edition stands. */
export interface Place {
  /** What stands before the path of each page: nothing, or an address without a slash at its end. */
  readonly site: string;
  /** Its name, where there are others beside it. */
  readonly name?: string;
}

/** The edition that this page is of. */
export const own: Place = { site: address('') };

/** The folder of an edition's index, with a slash at its end. */
export function indexOf({ site }: Place): string {
  return site + filePaths.index;
}
