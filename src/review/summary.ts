import { counted, shortened } from '../text/wording.ts';
import { headlineOf } from './html.ts';
import { type Change, causing, type Report, type Row, sectionNames, sections } from './report.ts';
import { sideOf } from './words.ts';

/** Values of a change that a terminal shows; the rest is in the report. */
const fewRows = 6;
/** The longest line of a terminal's report, about. */
const width = 120;

/** The report for a terminal: what must be mended, and each change with its values, old → new. */
export function summaryOf(report: Report): string {
  const { base, changes, invariants, notes, checklist, pages, since } = report;
  const own = causing(changes);
  const lines = [
    `Compared with ${base.commit.slice(0, 10)} (${base.ref}).`,
    ...notes.map((note) => `Note: ${note}`),
    ...invariants.flatMap(({ name, level, broken, wanted, notLookedAt }) => [
      ...(notLookedAt === undefined ? [] : [`Not looked at: ${name}: ${notLookedAt}`]),
      ...broken.map(
        ({ found, cure }) => `${level} ${name} found ${found}; expected that ${wanted}\n    ${cure}`,
      ),
    ]),
    headlineOf(report),
    ...sections.flatMap((section) => {
      const told = own.filter((change) => change.section === section).flatMap(linesOf);
      return told.length === 0 ? [] : ['', `${sectionNames[section]}:`, ...told];
    }),
    '',
  ];
  if (pages.known === 'built')
    lines.push(
      `${counted(pages.changed.length, 'page')} and ${counted(pages.data?.length ?? 0, 'file')} of data changed.`,
    );
  for (const { count, file, ...sides } of pages.alike ?? [])
    lines.push(
      `  on ${counted(count, 'page')}${file === undefined ? '' : ` (${file})`}: ${oldAndNew(sides)}`,
    );
  if (since?.changes) {
    const told = causing(since.changes);
    lines.push(
      `Since ${since.commit.slice(0, 10)}: ${counted(told.length, 'change')}.`,
      ...told.flatMap(linesOf),
    );
  }
  lines.push(
    `${counted(checklist.length, 'thing')} to look at. The whole report: .cache/review/report.md, report.json`,
  );
  return lines.join('\n');
}

function linesOf(change: Change & { readonly following?: readonly Change[] }): string[] {
  const { verb, subject, rows, causes, following = [] } = change;
  const why = [...new Set(causes.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)))];
  return [
    `  ${verb} ${subject} ← ${why.slice(0, 3).join(', ')}${why.length > 3 ? ', …' : ''}`,
    ...rows.slice(0, fewRows).map((row) => `      ${row.label}: ${oldAndNew(row)}`),
    ...(rows.length > fewRows ? [`      and ${rows.length - fewRows} more`] : []),
    ...(following.length > 0 ? [`    from it follow ${counted(following.length, 'change')}:`] : []),
    ...following.flatMap(linesOf).map((line) => `    ${line}`),
  ];
}

function oldAndNew({ old, new: next }: Pick<Row, 'old' | 'new'>): string {
  const side = (which: 'old' | 'new') =>
    // A name that is marked in its sentence is in sight.
    shortened(sideOf(old ?? '', next ?? '', which).replace(/^.*(?=.{40}⟦)/s, '…'), width);
  return `${old === undefined ? 'nothing' : side('old')} → ${next === undefined ? 'nothing' : side('new')}`;
}
