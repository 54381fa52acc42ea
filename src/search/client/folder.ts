import { address } from '../../addresses/links.ts';
import { filePaths } from '../../addresses/paths.ts';

/** Where the index of an edition stands, and where its pages do. */
export interface Place {
  /** Address of the folder of the index, with a slash at its end. */
  readonly index: string;
  /** What stands before the path of each page: nothing, or a path without a slash at its end. */
  readonly site: string;
  /** Its name, where there are others beside it. */
  readonly name?: string;
}

/** The edition that this page is of. */
export const own: Place = { index: address(filePaths.index), site: address('') };
