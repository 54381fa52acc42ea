import { decodeEntities } from './decode-entities.ts';
import { dropLineNumbers } from './drop-line-numbers.ts';
import { linkNotes } from './link-notes.ts';
import { readHeadingMarks } from './read-heading-marks.ts';
import type { Rule } from './rule.ts';
import { unwrapLinks } from './unwrap-links.ts';

/** What every kind does first: it takes out what numbers the lines, and reads the marks in which a source writes a character, a heading, a link, a note. */
export const firstRules: readonly Rule[] = [
  dropLineNumbers,
  decodeEntities,
  readHeadingMarks,
  unwrapLinks,
  linkNotes,
];
