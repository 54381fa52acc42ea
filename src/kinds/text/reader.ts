import type { Reader } from '../reader.ts';
import { readPlain } from './read-plain.ts';
import { rules } from './rules/index.ts';

/** Low enough that every other reader that finds one of its marks comes first. */
const fallBack = 0.1;

/** Whatever is none of the other kinds. */
export const reader: Reader = {
  detect() {
    return fallBack;
  },
  rules,
  read: (text, { file }) => readPlain(text, file, { withAuthors: true }),
};
