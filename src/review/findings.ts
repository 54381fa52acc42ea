import { pagePaths } from '../addresses/paths.ts';
import { type Finding, sentenceOf } from '../compare/findings/finding.ts';
import { findingsOf } from '../compare/findings/index.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { shortened } from '../text/wording.ts';
import { type Causes, once } from './causes.ts';
import type { Cause, Draft } from './report.ts';
import { row } from './values.ts';

/**
 * Findings that appear, change or vanish.
 *
 * @param told changes of the matrix itself, in which a finding's cause is looked for
 * @throws Error where a side lacks cells
 */
export function findingChanges(
  corpora: { readonly old: Corpus; readonly new: Corpus },
  told: readonly Draft[],
  causes: Causes,
): Draft[] {
  const byId = (corpus: Corpus) =>
    new Map(findingsOf(matrixOf(corpus)).map((finding) => [finding.id, finding]));
  const before = byId(corpora.old);
  const after = byId(corpora.new);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id): Draft[] => {
    const [old, next] = [before.get(id), after.get(id)];
    const [was, is] = [old && sentenceOf(old), next && sentenceOf(next)];
    if (was === is) return [];
    return [
      {
        key: id,
        section: 'findings',
        verb: !old ? 'added' : !next ? 'removed' : 'changed',
        subject: shortened(is ?? was ?? id, 90),
        rows: [row('finding', was, is)],
        path: pagePaths.compare,
        causes: causesOf([old, next], told, causes),
      },
    ];
  });
}

/** The changes of those cells that make the finding; where none of them changed, every change of the matrix may have made it. */
function causesOf(
  findings: readonly (Finding | undefined)[],
  told: readonly Draft[],
  causes: Causes,
): Cause[] {
  const cells = new Set(
    findings.flatMap(
      (finding) => finding?.cells.map(({ proposal, dimension }) => `${proposal.id} ${dimension.id}`) ?? [],
    ),
  );
  const questions = new Set(
    findings.flatMap((finding) => finding?.cells.map(({ dimension }) => dimension.id) ?? []),
  );
  const matrix = told.filter(({ section }) => ['cells', 'proposals', 'questions'].includes(section));
  const own = matrix.filter(({ cell }) => cell && cells.has(cell.join(' ')));
  const near = matrix.filter(({ cell }) => cell && questions.has(cell[1]));
  const chosen = [own, near, matrix].find((list) => list.length > 0) ?? [];
  const code = causes.under('src/compare/', 'how findings are made');
  return once([...chosen.flatMap((change) => change.causes), ...(chosen.length > 0 ? [] : code)]);
}
