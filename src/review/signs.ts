import { pagePaths } from '../addresses/paths.ts';
import { withStraightMarks } from '../text/folding.ts';
import { counted } from '../text/wording.ts';
import type { Change, Row } from './report.ts';

/** Where each sign counts, or somebody else is told of it. */
const apart = /^(?:guards|unread|sources|pages|emendations|lines|text|drafts|other|aside)$/;

/** Changes with all that only has other quotation marks and apostrophes in one, so that it hides none of the others. */
export function withSignsApart(changes: readonly Change[]): Change[] {
  const known = new Map(changes.map((change) => [change.id, change]));
  const following = Map.groupBy(changes, ({ under }) => under);
  const followed = new Set(changes.flatMap(({ parts = [] }) => parts.map(({ under }) => under)));
  // What follows from another one's words is told with these.
  const isOwn = ({ verb, section, parts, under }: Change): boolean => {
    const cause = under === undefined ? undefined : known.get(under);
    return verb === 'changed' && !apart.test(section) && !parts && (!cause || isOwn(cause));
  };
  const isWhole = (change: Change): boolean =>
    isOwn(change) &&
    !followed.has(change.id) &&
    change.rows.every((row) => row.beside || isOfSignsAlone(row)) &&
    (following.get(change.id) ?? []).every(isWhole);
  const taken: Change[] = [];
  const others = changes.flatMap((change): Change[] => {
    const [signs = [], left = []] = [true, false].map((wanted) =>
      change.rows.filter((row) => isOfSignsAlone(row) === wanted),
    );
    const isAll = isWhole(change);
    // What others follow from stays for them.
    if (!isAll && (signs.length === 0 || !isOwn(change) || left.every(({ beside }) => beside)))
      return [change];
    taken.push({ ...change, rows: signs });
    return isAll ? [] : [{ ...change, rows: left }];
  });
  if (taken.length === 0) return others;
  const rows = taken.flatMap(({ subject, rows }) =>
    rows.map((row) => ({ ...row, label: `${subject}, ${row.label}` })),
  );
  const causes = new Map(
    taken.flatMap((change) => change.causes.map((cause) => [cause.file, cause] as const)),
  );
  return [
    ...others,
    {
      id: 'signs',
      sort: 'signs',
      section: 'signs',
      verb: 'changed',
      subject: `signs of quoting alone, ${counted(rows.length, 'place')}`,
      page: pagePaths.home,
      rows,
      causes: [...new Map(causes).values()],
    },
  ];
}

function isOfSignsAlone({ old, new: next }: Row): boolean {
  if (old === undefined || next === undefined || old === next) return false;
  return withStraightMarks(old) === withStraightMarks(next);
}
