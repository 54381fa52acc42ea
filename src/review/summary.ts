import { counted, shortened } from '../text/wording.ts';
import { changeLine, type Line, outlineOf, type Room, type Span } from './outline.ts';
import { causing, type Report } from './report.ts';
import { bySection } from './sections.ts';
import { sideOf } from './words.ts';

const room: Room = { values: 6, things: 12 };
/** The longest value of a terminal's report, about. */
const width = 120;
/** What is told before the place where two values part. */
const lead = 30;

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
  const sides = (['old', 'new'] as const).map((side) =>
    sideOf(old, next, side)
      .replace(/\s+/g, ' ')
      // A name that is marked in its sentence is in sight.
      .replace(/^.*(?=.{40}⟦)/, '…'),
  ) as [string, string];
  const from = beginOfDifference(...sides);
  const [was, is] = sides.map((text) => shortened(from > 0 ? `…${text.slice(from)}` : text, width));
  return `${span.old === undefined ? 'nothing' : was} → ${span.new === undefined ? 'nothing' : is}`;
}

/** Where two texts begin to be told, so that the place is in sight where they part. */
function beginOfDifference(old: string, next: string): number {
  let same = 0;
  while (same < old.length && old[same] === next[same]) same += 1;
  return same > width / 2 && Math.max(old.length, next.length) > width ? same - lead : 0;
}
