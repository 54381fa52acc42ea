import { dateIn } from '../../segment/dates.ts';
import { fold } from '../../text/folding.ts';

/** So many lines with words a head has at most. */
const longest = 30;

/** The short lines at the head of a text, in which a document says what it is. */
export function headLines(lines: readonly string[]): string[] {
  const printed = lines
    .map((line) => line.slice(0, 400).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, longest);
  const end = printed.findIndex((line) => line.length > 200 || /^["“]?1\.[-–)]?(?: |$)/.test(line));
  return (end < 0 ? printed : printed.slice(0, end)).filter((line) => !/[.;:]$/.test(line));
}

/** Whether one of the head's lines, folded, is a title of this genre; one that only names another document, with its date, is none. */
export function isTitled(lines: readonly string[], genre: RegExp): boolean {
  return headLines(lines).some(
    (line) => genre.test(fold(line).text) && line.length <= 160 && !(dateIn(line)?.after ?? '').includes(' '),
  );
}
