import { decodeEntities } from './decode-entities.ts';
import { linkNotes } from './link-notes.ts';
import { readHeadingMarks } from './read-heading-marks.ts';
import type { Rule } from './rule.ts';
import { unwrapLinks } from './unwrap-links.ts';

/** What every kind does first: it reads the marks in which a source writes a character, a heading, a link, a note. */
export const rulesOfMarks: readonly Rule[] = [decodeEntities, readHeadingMarks, unwrapLinks, linkNotes];
