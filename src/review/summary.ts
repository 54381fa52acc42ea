import { counted } from '../text/wording.ts';
import { changeLine, type Line, outlineOf, type Room, type Span } from './outline.ts';
import { causing, type Report } from './report.ts';
import { bySection } from './sections.ts';
import { seen } from './seen.ts';
import { inShort } from './words.ts';

const room: Room = { values: 6, things: 12 };
/** The longest value of a terminal's report, about. */
const width = 120;

/** The report for a terminal: what must be mended, and each change with its values, old → new. */
export function summaryOf(report: Report): string {
  const { headline, lead, must, numbers } = outlineOf(report, room);
  const told = bySection(causing(report.changes)).flatMap(([{ name }, changes]) => {
    const lines = changes.map((change) => changeLine(change, room));
    return ['', `${name}:`, ...textOf(lines, '  ')];
  });
  const tasks = `${counted(report.checklist.length, 'thing')} to look at.`;
  return [
    ...textOf([...lead, ...must]),
    headline,
    ...told,
    '',
    ...textOf(numbers),
    `${tasks} The whole report: .cache/review/report.md, report.json`,
  ].join('\n');
}

function textOf(lines: readonly Line[], indent = ''): string[] {
  return lines.flatMap(({ level, words, below }) => [
    indent + (level ? `${level}: ` : '') + seen(words.map(wordsOf).join('')),
    ...textOf(below, `${indent}    `),
  ]);
}

function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('text' in span) return span.text;
  // A name that is marked in its sentence is in sight, where it stands alone.
  const inSight = (text = '', other?: string) =>
    other === undefined ? text.replace(/^.*(?=.{40}⟦)/s, '…') : text;
  const told = inShort(inSight(span.old, span.new), inSight(span.new, span.old), width);
  const [was, is] = (['old', 'new'] as const).map((side) =>
    span[side] === undefined ? 'nothing' : told[side],
  );
  return `${was} → ${is}${told.more > 0 ? `, and ${counted(told.more, 'more difference')}` : ''}`;
}
