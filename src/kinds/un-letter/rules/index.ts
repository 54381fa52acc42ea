import { dropDashedRules } from '../../rules/drop-dashed-rules.ts';
import { dropPageFurniture } from '../../rules/drop-page-furniture.ts';
import { firstRules } from '../../rules/index.ts';
import { joinHyphenatedLines } from '../../rules/join-hyphenated-lines.ts';
import { joinSoftHyphens } from '../../rules/join-soft-hyphens.ts';
import { linkNoteMarks } from '../../rules/link-note-marks.ts';
import type { Rule } from '../../rules/rule.ts';
import { unwrapBold } from '../../rules/unwrap-bold.ts';
import { unwrapItalics } from '../../rules/unwrap-italics.ts';
import { unwrapSigned } from '../../rules/unwrap-signed.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [
  ...firstRules,
  dropPageFurniture,
  joinSoftHyphens,
  dropDashedRules,
  joinHyphenatedLines,
  linkNoteMarks,
  unwrapBold,
  unwrapSigned,
  unwrapItalics,
];
