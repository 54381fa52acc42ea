import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Measured } from './run-measured.ts';

/** A Markdown table; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The least, the middle and the greatest of some numbers; of an even count the middle is the mean of the two in the middle. */
export function spread(values: readonly number[]): { minimum: number; median: number; maximum: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    minimum: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    maximum: at(sorted.length - 1),
  };
}

/** Cells for runs of one thing: minimum, median and maximum of the time, the greatest peak of memory. */
export function runCells(runs: readonly Measured[]): string[] {
  const { minimum, median, maximum } = spread(runs.map((run) => run.seconds));
  const peaks = runs.flatMap((run) => run.peakBytes ?? []);
  return [
    ...[minimum, median, maximum].map(seconds),
    peaks.length > 0 ? mebibytes(Math.max(...peaks)) : 'not measured',
  ];
}

export const runHead = ['minimum', 'median', 'maximum', 'peak memory'] as const;

export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MiB`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** The machine, in a line, with how busy it is at the moment: a busy one measures other programs too. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const load = loadavg()[0]?.toFixed(1);
  return `Machine: ${availableParallelism()} cores (${model}), ${mebibytes(totalmem())} memory, ${process.platform}, Node ${process.versions.node}; load at the beginning ${load}.`;
}
