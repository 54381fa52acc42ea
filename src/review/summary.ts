import { counted, shortened } from '../text/wording.ts';
import { type Change, causing, forReaders, type Report, type Row, sectionNames, sections } from './report.ts';
import { sideOf } from './words.ts';

/** Values of a change that a terminal shows; the rest is in the report. */
const fewRows = 6;
/** The longest line of a terminal's report, about. */
const width = 120;

/** The report for a terminal: what must be mended, and each change with its values, old → new. */
export function summaryOf({ base, changes, invariants, notes, checklist, pages, since }: Report): string {
  const lines = [
    `Compared with ${base.commit.slice(0, 10)} (${base.ref}).`,
    ...notes.map((note) => `Note: ${note}`),
  ];
  for (const { name, level, broken, wanted, notLookedAt } of invariants) {
    if (notLookedAt !== undefined) lines.push(`Not looked at: ${name}: ${notLookedAt}`);
    for (const { found, cure } of broken)
      lines.push(`${level} ${name} found ${found}; expected that ${wanted}`, `    ${cure}`);
  }
  if (forReaders(changes).length === 0) lines.push('Nothing changes for readers.');
  for (const section of sections) {
    const own = causing(changes).filter((change) => change.section === section);
    if (own.length > 0) lines.push('', `${sectionNames[section]}:`);
    for (const change of own) {
      lines.push(...told(change));
      const following = changes.filter(({ under }) => under === change.id);
      if (following.length > 0) lines.push(`    from it follow ${counted(following.length, 'change')}:`);
      for (const after of following) lines.push(...told(after).map((line) => `    ${line}`));
    }
  }
  if (pages.known === 'built')
    lines.push(
      '',
      `${counted(pages.changed.length, 'page')} and ${counted(pages.data?.length ?? 0, 'file')} of data changed.`,
    );
  for (const { count, file, old, new: next } of pages.alike ?? [])
    lines.push(
      `  on ${counted(count, 'page')}${file === undefined ? '' : ` (${file})`}: ${oldAndNew({ label: '', old, new: next })}`,
    );
  if (since?.changes) {
    const own = causing(since.changes);
    lines.push(
      '',
      `Since ${since.commit.slice(0, 10)}: ${counted(own.length, 'change')}.`,
      ...own.flatMap(told),
    );
  }
  lines.push(
    '',
    `${counted(checklist.length, 'thing')} to look at. The whole report: .cache/review/report.md, report.json`,
  );
  return lines.join('\n');
}

function told({ verb, subject, rows, causes }: Change): string[] {
  const why = [...new Set(causes.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)))];
  return [
    `  ${verb} ${subject} ← ${why.slice(0, 3).join(', ')}${why.length > 3 ? ', …' : ''}`,
    ...rows.slice(0, fewRows).map((row) => `      ${row.label}: ${oldAndNew(row)}`),
    ...(rows.length > fewRows ? [`      and ${rows.length - fewRows} more`] : []),
  ];
}

function oldAndNew({ old, new: next }: Row): string {
  const side = (which: 'old' | 'new') => {
    // A name that is marked in its sentence is in sight.
    const text = sideOf(old ?? '', next ?? '', which).replace(/^.*(?=.{40}⟦)/s, '…');
    return shortened(text, width);
  };
  return `${old === undefined ? 'nothing' : side('old')} → ${next === undefined ? 'nothing' : side('new')}`;
}
