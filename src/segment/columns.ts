import type { Message } from '../messages/message.ts';

/** So many lines with wide gaps, one after another, are a table and not an accident; of lines with tabs, as extractors write rows, two are. */
const fewest = { ofGaps: 3, ofTabs: 2 };

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
  return tablesIn(lines, printed).map((rows) => table(file, rows[0] ?? 1, rows.length));
}

/** The lines of tables: one with three cells or more, and several with wide gaps one after another, whatever is blank between them. */
export function tableRows(lines: readonly string[]): ReadonlySet<number> {
  const single = lines.flatMap((line, at) => (several.test(line.slice(0, longest)) ? [at + 1] : []));
  return new Set([...single, ...tablesIn(lines).flat()]);
}

/** The rows of tables as extractors write them, with tabs between cells and blank lines round each: none goes on from the paragraph above. */
export function rowsApart(lines: readonly string[]): ReadonlySet<number> {
  const isApart = (row: number) =>
    hasTab(lines, row) && !/\S/.test(`${lines[row - 2] ?? ''}${lines[row] ?? ''}`);
  return new Set(tablesIn(lines).flatMap((rows) => (rows.every(isApart) ? rows : [])));
}

/**
 * The lines of each table. A blank line between two rows is an extractor's, or parts what stands in two columns: names below a text.
 *
 * @param printed the lines that count, where columns are no tables; all where it is absent
 */
function tablesIn(lines: readonly string[], printed?: ReadonlySet<number>): number[][] {
  const tables: number[][] = [];
  let run: number[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && printed?.has(at + 1) !== false && hasGap(line)) run.push(at + 1);
    else if (line?.trim() !== '' || (printed && !hasTab(lines, run.at(-1)))) {
      if (run.length >= (run.every((row) => hasTab(lines, row)) ? fewest.ofTabs : fewest.ofGaps))
        tables.push(run);
      run = [];
    }
  }
  return tables;
}

function hasTab(lines: readonly string[], row = 0): boolean {
  return /\S\t\S/.test(lines[row - 1] ?? '');
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
