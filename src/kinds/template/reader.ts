import type { Reader } from '../reader.ts';
import { reader as plain } from '../text/reader.ts';
import { rules } from './rules/index.ts';

/** TODO: what is read from documents of this kind. Until then, what is read from a plain text. */
export const reader: Reader = {
  ...plain,
  rules,
  detect() {
    // TODO: how sure it is, 0 to 1, from marks that only this kind has; until there is one, seed.yml gives the kind.
    return 0;
  },
};
