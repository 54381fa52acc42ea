import { address } from '../../addresses/links.ts';
import { filePaths } from '../../addresses/paths.ts';

/** Where the index stands. */
export const folder = address(filePaths.index);
