import { closeUpBrokenSentences } from './close-up-broken-sentences.ts';
import { dropDashedRules } from './drop-dashed-rules.ts';
import { dropIdentifierTable } from './drop-identifier-table.ts';
import { dropPageHeaders } from './drop-page-headers.ts';
import { dropPilcrows } from './drop-pilcrows.ts';
import { dropRepeatedHeaders } from './drop-repeated-headers.ts';
import { dropRoutingMatrix } from './drop-routing-matrix.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { dropUnPageLines } from './drop-un-page-lines.ts';
import { joinBrokenWords } from './join-broken-words.ts';
import { joinCompoundLineEnds } from './join-compound-line-ends.ts';
import { joinHyphenatedLines } from './join-hyphenated-lines.ts';
import { linkNoteMarks } from './link-note-marks.ts';
import type { Rule } from './rule.ts';
import { splitParagraphMarks } from './split-paragraph-marks.ts';
import { unwrapBold } from './unwrap-bold.ts';
import { unwrapSigned } from './unwrap-signed.ts';

/** The rules in the order in which they run, after the emendations and before the reader. */
export const rules: readonly Rule[] = [
  dropRoutingMatrix,
  dropPageHeaders,
  dropRepeatedHeaders,
  dropIdentifierTable,
  dropDashedRules,
  dropPilcrows,
  splitParagraphMarks,
  joinBrokenWords,
  joinCompoundLineEnds,
  closeUpBrokenSentences,
  dropRunningHeads,
  dropUnPageLines,
  joinHyphenatedLines,
  linkNoteMarks,
  unwrapBold,
  unwrapSigned,
];
