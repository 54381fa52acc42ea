import { joinHyphenatedLines } from '../../rules/join-hyphenated-lines.ts';
import type { Rule } from '../../rules/rule.ts';
import { unwrapBold } from '../../rules/unwrap-bold.ts';
import { unwrapSigned } from '../../rules/unwrap-signed.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [joinHyphenatedLines, unwrapBold, unwrapSigned];
