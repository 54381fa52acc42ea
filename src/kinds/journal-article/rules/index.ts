import { dropPageFurniture } from '../../rules/drop-page-furniture.ts';
import { joinHyphenatedLines } from '../../rules/join-hyphenated-lines.ts';
import { joinSoftHyphens } from '../../rules/join-soft-hyphens.ts';
import type { Rule } from '../../rules/rule.ts';
import { linkNoteMarks } from './link-note-marks.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [
  dropPageFurniture,
  joinSoftHyphens,
  joinHyphenatedLines,
  linkNoteMarks,
];
