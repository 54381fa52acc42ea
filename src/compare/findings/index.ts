import type { Matrix } from '../matrix.ts';
import { closest } from './closest.ts';
import { contradicting } from './contradicting.ts';
import type { Finding, FindingRule } from './finding.ts';
import { onlyOne } from './only-one.ts';
import { sharedByAll } from './shared-by-all.ts';
import { unaddressed } from './unaddressed.ts';

/** Every rule that makes findings, in the order of the page. */
export const findingRules: readonly FindingRule[] = [
  sharedByAll,
  contradicting,
  onlyOne,
  unaddressed,
  closest,
];

/** Every finding of a matrix, rule by rule. */
export function findingsOf(matrix: Matrix): Finding[] {
  return findingRules.flatMap((rule) => rule.find(matrix));
}
