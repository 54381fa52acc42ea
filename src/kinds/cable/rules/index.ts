import { dropDashedRules } from '../../rules/drop-dashed-rules.ts';
import { dropPageFurniture } from '../../rules/drop-page-furniture.ts';
import { firstRules } from '../../rules/index.ts';
import { joinHyphenatedLines } from '../../rules/join-hyphenated-lines.ts';
import { joinSoftHyphens } from '../../rules/join-soft-hyphens.ts';
import type { Rule } from '../../rules/rule.ts';
import { unwrapItalics } from '../../rules/unwrap-italics.ts';
import { closeUpBrokenSentences } from './close-up-broken-sentences.ts';
import { dropArchiveRecord } from './drop-archive-record.ts';
import { dropIdentifierTable } from './drop-identifier-table.ts';
import { dropPageHeaders } from './drop-page-headers.ts';
import { dropPilcrows } from './drop-pilcrows.ts';
import { dropRepeatedHeaders } from './drop-repeated-headers.ts';
import { dropRoutingMatrix } from './drop-routing-matrix.ts';
import { joinBrokenWords } from './join-broken-words.ts';
import { partRunInLines } from './part-run-in-lines.ts';
import { splitParagraphMarks } from './split-paragraph-marks.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [
  ...firstRules,
  dropArchiveRecord,
  dropRoutingMatrix,
  partRunInLines,
  dropPageHeaders,
  dropRepeatedHeaders,
  dropIdentifierTable,
  dropPageFurniture,
  joinSoftHyphens,
  dropDashedRules,
  dropPilcrows,
  splitParagraphMarks,
  joinBrokenWords,
  joinHyphenatedLines,
  closeUpBrokenSentences,
  unwrapItalics,
];
