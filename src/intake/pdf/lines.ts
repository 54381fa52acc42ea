import type { Run } from './runs.ts';

/** A line of one column, or a part of a line that a wide gap sets apart. */
export interface TextLine {
  readonly page: number;
  /** Without superscripts and subscripts of another line; `[^3]` where a raised 3 stands. */
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap of so many times the letters' size parts a line: columns stand side by side. */
const widest = 1.6;

interface Draft {
  runs: Run[];
  x: number;
  right: number;
  y: number;
  size: number;
}

/** Puts the runs of a page together into lines, from top to bottom and from left to right. */
export function linesOf(runs: readonly Run[], page: number): TextLine[] {
  const order = new Map(runs.map((run, at) => [run, at]));
  const drafts = withRaised(rowsOf(runs).flatMap((row) => parted(row, order)));
  return drafts
    .map((draft) => ({
      page,
      text: textOf(draft),
      x: draft.x,
      right: draft.right,
      y: draft.y,
      size: draft.size,
    }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Runs on one baseline. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - run.y) < Math.min(first.size, run.size) * 0.2) row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** @param order in which the page prints its runs: what it prints at another time, a box, is not of the line, however near it stands */
function parted(row: Run[], order: ReadonlyMap<Run, number>): Draft[] {
  const drafts: Draft[] = [];
  for (const run of row.sort((a, b) => a.x - b.x)) {
    const last = drafts.at(-1);
    const size = Math.max(last?.size ?? 0, run.size);
    const after = last?.runs.at(-1);
    const isNext = after && Math.abs((order.get(run) ?? 0) - (order.get(after) ?? 0)) <= row.length;
    if (last && isNext && run.x - last.right < size * widest) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.right);
      last.size = size;
    } else drafts.push({ runs: [run], x: run.x, right: run.right, y: run.y, size: run.size });
  }
  return drafts;
}

/** Small letters beside a line, a little above or below its baseline, belong to it. */
function withRaised(drafts: readonly Draft[]): Draft[] {
  const left: Draft[] = [];
  const large = [...drafts].sort((a, b) => b.size - a.size);
  for (const draft of large) {
    const host = left.find((line) => isBeside(draft, line));
    if (!host) {
      left.push(draft);
      continue;
    }
    host.runs.push(...draft.runs.map((run) => ({ ...run, raised: draft.y < host.y })));
    host.x = Math.min(host.x, draft.x);
    host.right = Math.max(host.right, draft.right);
  }
  // What a mark had set apart is one line again.
  return left.map((line) => ({ ...line, runs: line.runs.sort((a, b) => a.x - b.x) }));
}

function isBeside(small: Draft, line: Draft): boolean {
  if (small.size > line.size * 0.95 || small.right - small.x > line.size * 6) return false;
  const above = line.y - small.y;
  const near = above > 0 ? above < line.size * 0.75 && above > line.size * 0.1 : above > -line.size * 0.4;
  return near && small.x > line.x - line.size * 1.5 && small.x < line.right + line.size * 0.6;
}

function textOf({ runs, size }: Draft): string {
  let text = '';
  let before: Run | undefined;
  for (const run of runs) {
    const gap = before ? run.x - before.right : 0;
    const apart = before && gap > size * 0.14 && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += (apart && !run.raised ? ' ' : '') + (run.raised ? raised(run.text) : run.text);
    before = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** A raised number, alone or one of several, may be the mark of a note. */
function raised(text: string): string {
  const marks = text.trim().match(/^\d{1,3}(?:\s*[,;]\s*\d{1,3})*$/) ? (text.match(/\d+/g) ?? []) : [];
  return marks.length > 0 ? marks.map((mark) => `[^${mark}]`).join('') : text;
}
