import { counted, shortened } from '../text/wording.ts';
import { changeLine, type Line, outlineOf, type Room, type Span } from './outline.ts';
import { causing, type Report } from './report.ts';
import { bySection } from './sections.ts';
import { sideOf } from './words.ts';

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
    indent + (level ? `${level}: ` : '') + words.map(wordsOf).join(''),
    ...textOf(below, `${indent}    `),
  ]);
}

function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('text' in span) return span.text;
  const { old = '', new: next = '' } = span;
  const [was, is] = (['old', 'new'] as const).map((side) =>
    // A name that is marked in its sentence is in sight.
    shortened(
      sideOf(old, next, side)
        .replace(/\s+/g, ' ')
        .replace(/^.*(?=.{40}⟦)/, '…'),
      width,
    ),
  );
  return `${span.old === undefined ? 'nothing' : was} → ${span.new === undefined ? 'nothing' : is}`;
}
