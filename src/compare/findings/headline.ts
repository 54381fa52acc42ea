import { type Matrix, speaks } from '../matrix.ts';
import { answerDifferently } from './answer-differently.ts';
import { closest } from './closest.ts';
import type { Finding } from './finding.ts';
import { onlyOne } from './only-one.ts';

/**
 * Three findings of three kinds for a first look: the question with the most different answers, the two proposals that are closest, and
 * what only one proposal speaks of. Of equals the first in the order of the matrix; fewer where there is nothing of a kind.
 */
export function headlineFindings(matrix: Matrix): Finding[] {
  const scattered = answerDifferently.find(matrix).map((finding) => ({
    finding,
    values: new Set(finding.cells.filter(speaks).map(({ position }) => position.value)).size,
  }));
  const most = Math.max(0, ...scattered.map(({ values }) => values));
  return [
    scattered.find(({ values }) => values === most)?.finding,
    closest.find(matrix)[0],
    onlyOne.find(matrix)[0],
  ].filter((finding) => finding !== undefined);
}
