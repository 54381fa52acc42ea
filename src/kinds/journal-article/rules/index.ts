import { joinHyphenatedLines } from '../../rules/join-hyphenated-lines.ts';
import type { Rule } from '../../rules/rule.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { linkNoteMarks } from './link-note-marks.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [dropRunningHeads, joinHyphenatedLines, linkNoteMarks];
