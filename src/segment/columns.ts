import type { Message } from '../messages/message.ts';

/** So many lines with wide gaps, one after another, are a table and not an accident. */
const fewest = 3;

/** Two cells with a gap between them; longer lines are not looked at to their ends. */
const gap = /\S(?: {3,}|\t+)\S/;
const longest = 400;
/** A number, letter or bullet, behind which a list has a gap, too. */
const marker = /^\s*(?:["“«]?\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})[.)°]?[.)-]?|--|[•◦▪‣·–—*-])\s+/;

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
    if (printed.has(at + 1) && gap.test((lines[at] ?? '').slice(0, longest).replace(marker, ''))) rows += 1;
    else {
      if (rows >= fewest) warnings.push(table(file, at - rows + 1, rows));
      rows = 0;
    }
  }
  return warnings;
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
