import type { Change, Row } from './report.ts';

/** Changes of what has members with ids that other files name. */
const withMembers = /^(?:questions|records|prose)$/;

/** Members of a list that have each other's ids: of each two fields or more are others, and half of these at least what they are in the other. */
export function swappedIn({ sort, verb, rows }: Change): (readonly [string, string])[] {
  if (!withMembers.test(sort) || verb !== 'changed') return [];
  const own = rows.filter(({ beside, old, new: next }) => !beside && old !== undefined && next !== undefined);
  const members = [...Map.groupBy(own, ({ label }) => label.replace(/, [^,]*$/, ''))];
  return members.flatMap(([one, fields], at) =>
    members.slice(at + 1).flatMap(([other, others]) => {
      const swaps = fields.filter((row) => others.some((there) => isSwap(one, row, other, there)));
      const isSwapped = swaps.length > 0 && 2 * swaps.length >= Math.max(fields.length, others.length, 2);
      return isSwapped && Math.min(fields.length, others.length) > 1 ? [[one, other] as const] : [];
    }),
  );
}

function isSwap(one: string, row: Row, other: string, there: Row): boolean {
  const isField = row.label.slice(one.length) === there.label.slice(other.length);
  return isField && row.old === there.new && row.new === there.old;
}
