import type { Rule } from '../../rules/rule.ts';
import { rules as plain } from '../../text/rules/index.ts';

/** In the order in which they run. */
export const rules: readonly Rule[] = [...plain];
