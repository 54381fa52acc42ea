import type { Message } from '../messages/message.ts';

/** So many lines with wide gaps, one after another, are a table and not an accident. */
const fewest = 3;

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
    if (printed.has(at + 1) && /\S(?: {3,}|\t+)\S/.test(lines[at] ?? '')) rows += 1;
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
