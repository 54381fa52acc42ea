import { pagePaths } from '../addresses/paths.ts';
import { withStraightMarks } from '../text/folding.ts';
import { counted } from '../text/wording.ts';
import { once } from './causes.ts';
import type { Change, Row } from './report.ts';

/** Where each sign counts, or somebody else is told of it. */
const apart = /^(?:guards|unread|sources|pages|emendations|lines|text|drafts|other|aside)$/;

/** Changes with all that only has other quotation marks and apostrophes in one, so that it hides none of the others. */
export function withSignsApart(changes: readonly Change[]): Change[] {
  const taken: Change[] = [];
  const texts = new Set(changes.flatMap(({ sort, path }) => (sort === 'text' ? (path ?? []) : [])));
  // What was respelt with the words of its document is judged with these.
  const isRespelt = ({ path = '', label }: Row) =>
    texts.has(path) || (texts.size > 0 && /, exact words$/.test(label));
  const others = changes.flatMap((change): Change[] => {
    const signs = change.rows.filter((row) => isOfSignsAlone(row) && !isRespelt(row));
    if (signs.length === 0 || change.verb !== 'changed' || apart.test(change.section)) return [change];
    taken.push({ ...change, rows: signs });
    const left = change.rows.filter((row) => !signs.includes(row));
    return left.every(({ beside }) => beside) ? [] : [{ ...change, rows: left }];
  });
  if (taken.length === 0) return others;
  const rows = taken.flatMap(({ subject, rows }) =>
    rows.map((row) => ({ ...row, label: `${subject}, ${row.label}` })),
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
      causes: once(taken.flatMap(({ causes }) => causes)),
    },
  ];
}

function isOfSignsAlone({ old = '', new: next = '', beside }: Row): boolean {
  return !beside && old !== next && withStraightMarks(old) === withStraightMarks(next);
}
