import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** A table, its first column of words and the others of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Bytes in units of 1,048,576. */
export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MiB`;
}

/** The machine, in a line, with how busy it is at the moment: a busy one measures other programs too. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return (
    `Machine: ${availableParallelism()} cores (${model}), ${mebibytes(totalmem())} memory, ${process.platform}, ` +
    `Node ${process.versions.node}; load at the beginning ${loadavg()[0]?.toFixed(1)}.`
  );
}
