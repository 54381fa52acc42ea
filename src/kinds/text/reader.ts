import type { Reader } from '../reader.ts';
import { headUnread } from './head-unread.ts';
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
  read(text, context) {
    const plain = readPlain(text, context.file, { withAuthors: true });
    // Many texts bear no date; with a title, that one is lacking is nothing to look at.
    const unread = plain.metadata.title === undefined ? headUnread(plain.metadata, context) : [];
    return { ...plain, warnings: [...unread, ...plain.warnings] };
  },
};
