import { isReasonAlone } from './facts.ts';
import { anchorOf, type Change, type Draft, type Row } from './report.ts';
import { bySection } from './sections.ts';

/** What weighs most in a change, by the labels of its rows: what is held and whose view it is, how sure it is and of when, what it stands on. */
const weights: readonly RegExp[] = [
  /(?:^|, )(?:status|value|voice|first answer)$/,
  /(?:^|, )(?:certainty|part|date|until)$/,
  /(?:^|, )(?:quote|explained|looked for)$/,
];

/** How much a row weighs: the fewer, the more. */
function weightOf(row: Row): number {
  // Where a file is now comes before what it says.
  if (row.isFile) return 0;
  const place = row.beside || isReasonAlone(row) ? -1 : weights.findIndex((labels) => labels.test(row.label));
  return place === -1 ? weights.length : place;
}

/** Whether a row of a cell or a part changes what is held, and not how it is worded. */
export function isOfSubstance(row: Row): boolean {
  return weightOf(row) < weights.length;
}

/** Puts changes in the order of the sections, in each what weighs most first, and gives each its anchor. */
export function withIds(drafts: readonly Draft[]): Change[] {
  const used = new Map<string, number>();
  const heaviest = ({ rows }: Draft) => Math.min(...rows.map(weightOf), weights.length);
  const ordered = bySection(drafts).flatMap(([, own]) => own.toSorted((a, b) => heaviest(a) - heaviest(b)));
  return ordered.map(({ key, ...change }) => {
    const name = anchorOf(change.sort, key);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const rows = change.rows.toSorted((a, b) => weightOf(a) - weightOf(b));
    return { id: count === 1 ? name : `${name}_${count}`, ...change, rows };
  });
}
