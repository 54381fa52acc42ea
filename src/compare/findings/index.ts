import { type Matrix, withoutDoubt } from '../matrix.ts';
import { answerDifferently } from './answer-differently.ts';
import { cannotBothBe } from './cannot-both-be.ts';
import { closest } from './closest.ts';
import type { Finding, FindingRule } from './finding.ts';
import { leftOpen } from './left-open.ts';
import { onlyOne } from './only-one.ts';
import { sharedByAll } from './shared-by-all.ts';
import { unaddressed } from './unaddressed.ts';

/** Every rule that makes findings, in the order of the page. */
export const findingRules: readonly FindingRule[] = [
  sharedByAll,
  cannotBothBe,
  answerDifferently,
  leftOpen,
  onlyOne,
  unaddressed,
  closest,
];

/** Every finding of a matrix, rule by rule. */
export function findingsOf(matrix: Matrix): Finding[] {
  return findingRules.flatMap((rule) => rule.find(matrix));
}

/** The ids of the findings that are found, too, on every question of theirs, if nothing doubtful or disputed is counted. */
export function firmFindings(matrix: Matrix): ReadonlySet<string> {
  const questions = ({ cells }: Finding) => cells.map(({ dimension }) => dimension.id);
  const firm = new Map(
    findingsOf(withoutDoubt(matrix)).map((finding) => [finding.id, new Set(questions(finding))]),
  );
  return new Set(
    findingsOf(matrix)
      .filter((finding) => questions(finding).every((id) => firm.get(finding.id)?.has(id)))
      .map(({ id }) => id),
  );
}
