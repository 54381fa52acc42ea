import { type Around, interrupts } from './groups.ts';
import type { Row } from './rows.ts';

/** A title is not longer than this, in characters. */
const longest = 300;

/** Words of the head of a text that stand together: the title is among them. */
export interface FrontBlock {
  /** The row after which it has been read. */
  readonly until: number;
  /** Words alone, with spaces around them. */
  readonly text: string;
}

/** The first runs of rows, up to the first long one. */
export function frontOf(rows: readonly Row[]): FrontBlock[] {
  const blocks: FrontBlock[] = [];
  let run: string[] = [];
  for (const [at, row] of rows.slice(0, 60).entries()) {
    const next = rows[at + 1];
    run.push(row.text);
    const goesOn = next?.line.number === row.line.number + 1;
    if (goesOn && run.length <= 5) continue;
    const text = ` ${wordsAlone(run.join(' '))} `;
    if (text.length < longest) blocks.push({ until: at, text });
    if (run.length > 5) break;
    run = [];
  }
  return blocks;
}

/** Heads that are the title again: with the author before it ("Smith: A note on borders"), with a page number, inside a sentence. */
export function headsWithTitle(around: Around, front: readonly FrontBlock[]): number[] {
  return around.rows.flatMap((row, at) => (isHead(row, at, around, front) ? [at] : []));
}

function isHead(row: Row, at: number, around: Around, front: readonly FrontBlock[]): boolean {
  if (row.text === '' || row.text.length > longest / 2) return false;
  const rest = row.text.replace(/^\d{1,4}\s*\|?\s+|\s+\|?\s*\d{1,4}$/, '').trim();
  const title = ` ${wordsAlone(rest)} `;
  const long = title.split(' ').length >= 5;
  // With a bar before the page's number, its words may stand on several lines of the head: "Policy Brief No 12 | 3".
  const barred = at > 12 && /^\d{1,4} [|•·] |\s[|•·] \d{1,4}$/.test(row.text);
  if (!long && !barred) return false;
  const above = front.filter(({ until }) => until < at);
  const stands = (words: string) => above.some(({ text }) => text.includes(words));
  if (
    barred &&
    title
      .trim()
      .split(' ')
      .every((word) => stands(` ${word} `))
  )
    return true;
  const inside = row.alone && interrupts(at, around);
  if (long && (rest !== row.text || inside) && above.some(({ text }) => text === title)) return true;
  const named = wordsAlone(/^\p{Lu}[^:]{1,60}:\s+(.+)$/u.exec(rest)?.[1] ?? '');
  return long && named.split(' ').length > 3 && (inside || at > 12) && stands(` ${named} `) && !stands(title);
}

function wordsAlone(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
