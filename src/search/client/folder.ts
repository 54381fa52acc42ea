import { filePaths } from '../../addresses/paths.ts';
import { address } from '../../components/addresses.ts';

/** Where the index stands. */
export const folder = address(filePaths.index);
