import type { Message } from '../messages/message.ts';

/** So many lines with wide gaps, one after another, are a table and not an accident. */
const fewest = 3;

/** Two cells with a gap between them, and three; longer lines are not looked at to their ends. */
const gap = /\S(?: {3,}|\t+)\S/;
const several = /\S(?: {3,}|\t+)\S.*\S(?: {3,}|\t+)\S/;
const longest = 400;
/** A number, letter or bullet, behind which a list has a gap, too. */
const marker = /^\s*(?:["“«]?\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})[.)°]?[.)-]?|--|[•◦▪‣·–—*+-])\s+/;

/**
 * Warns of tables: their columns are lost when their words become paragraphs.
 *
 * @param printed the lines of which words stand in the text
 */
export function tableWarnings(
  lines: readonly string[],
  file: string,
  printed: ReadonlySet<number>,
): Message[] {
  const warnings: Message[] = [];
  let rows = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (printed.has(at + 1) && hasGap(lines[at] ?? '')) rows += 1;
    else {
      if (rows >= fewest) warnings.push(table(file, at - rows + 1, rows));
      rows = 0;
    }
  }
  return warnings;
}

/** The lines of tables: one with three cells or more, and several with wide gaps one after another, whatever is blank between them. */
export function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let run: number[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && several.test(line.slice(0, longest))) rows.add(at + 1);
    if (line !== undefined && hasGap(line)) run.push(at + 1);
    else if (line === undefined || line.trim() !== '') {
      if (run.length >= fewest) for (const row of run) rows.add(row);
      run = [];
    }
  }
  return rows;
}

function hasGap(line: string): boolean {
  return gap.test(line.slice(0, longest).replace(marker, ''));
}

function table(file: string, line: number, rows: number): Message {
  return {
    level: 'warning',
    name: 'table-unread',
    file,
    line,
    found: `${rows} lines with gaps between columns`,
    expected: 'running text',
    cure: 'the words are printed in their order, without columns; see whether they can be understood so',
  };
}
