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
      ...broken
        .slice(0, fewRows)
        .map(({ found, cure }) => `${level} ${name} found ${found}; expected that ${wanted}\n    ${cure}`),
      ...(broken.length > fewRows ? [`${level} ${name}: and ${broken.length - fewRows} more`] : []),
    ]),
    headlineOf(report),
    ...sections.flatMap((section) => {
      const told = own.filter((change) => change.section === section).flatMap((change) => linesOf(change));
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
      ...told.flatMap((change) => linesOf(change)),
    );
  }
  lines.push(
    `${counted(checklist.length, 'thing')} to look at. The whole report: .cache/review/report.md, report.json`,
  );
  return lines.join('\n');
}

/** @param most values that are told of it */
function linesOf(change: Change & { readonly following?: readonly Change[] }, most = fewRows): string[] {
  const { verb, subject, rows, causes, following = [] } = change;
  const why = [...new Set(causes.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)))];
  const after = following.slice(0, 2 * fewRows).flatMap((one) => linesOf(one, fewRows / 3));
  const left = following.length - 2 * fewRows;
  return [
    `  ${verb} ${subject} ← ${why.slice(0, 3).join(', ')}${why.length > 3 ? ', …' : ''}`,
    ...rows.slice(0, most).map((row) => `      ${row.label}: ${oldAndNew(row)}`),
    ...(rows.length > most ? [`      and ${rows.length - most} more`] : []),
    ...(following.length > 0 ? [`    from it follow ${counted(following.length, 'change')}:`] : []),
    ...after.map((line) => `    ${line}`),
    ...(left > 0 ? [`      and ${left} more`] : []),
  ];
}

function oldAndNew({ old, new: next }: Pick<Row, 'old' | 'new'>): string {
  const side = (which: 'old' | 'new') =>
    // A name that is marked in its sentence is in sight.
    shortened(sideOf(old ?? '', next ?? '', which).replace(/^.*(?=.{40}⟦)/s, '…'), width);
  return `${old === undefined ? 'nothing' : side('old')} → ${next === undefined ? 'nothing' : side('new')}`;
}
