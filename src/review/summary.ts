import { type Report, sectionNames, sections } from './report.ts';

/** The report for a terminal: what must be mended, and one line a change. */
export function summaryOf({ base, changes, invariants, notes, checklist }: Report): string {
  const lines = [
    `Compared with ${base.commit.slice(0, 10)} (${base.ref}).`,
    ...notes.map((note) => `Note: ${note}`),
  ];
  for (const { name, level, broken, wanted, notLookedAt } of invariants) {
    if (notLookedAt !== undefined) lines.push(`Not looked at: ${name}: ${notLookedAt}`);
    for (const { found, cure } of broken)
      lines.push(`${level} ${name} found ${found}; expected that ${wanted}`, `    ${cure}`);
  }
  if (changes.length === 0) lines.push('Nothing changes for readers.');
  for (const section of sections) {
    const own = changes.filter((change) => change.section === section);
    if (own.length > 0) lines.push('', `${sectionNames[section]}:`);
    for (const { verb, subject, rows, causes } of own) {
      const why = [
        ...new Set(causes.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))),
      ];
      lines.push(
        `  ${verb} ${subject} (${rows
          .map(({ label }) => label)
          .slice(0, 4)
          .join(
            ', ',
          )}${rows.length > 4 ? ', …' : ''}) ← ${why.slice(0, 3).join(', ')}${why.length > 3 ? ', …' : ''}`,
      );
    }
  }
  lines.push(
    '',
    `${checklist.length} things to look at. The whole report: .cache/review/report.md, report.json`,
  );
  return lines.join('\n');
}
