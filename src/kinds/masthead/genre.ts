import { dateIn } from '../../segment/dates.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/folding.ts';
import { printedLines } from '../../text/printed-lines.ts';

/** So many lines with words a head has at most. */
const longest = 30;

/** The short lines at the head of a text, in which a document says what it is. */
export function headLines(lines: readonly string[]): string[] {
  const printed = printedLines(lines, longest);
  const end = printed.findIndex((line) => line.length > 200 || /^["“]?1\.[-–)]?(?: |$)/.test(line));
  return (end < 0 ? printed : printed.slice(0, end)).filter((line) => !/[.;:]$/.test(line));
}

/** Whether one of the head's lines, folded, is a title of this genre; one that only names another document, with its date, is none. */
export function isTitled(lines: readonly string[], genre: RegExp): boolean {
  return headLines(lines).some(
    (line) =>
      genre.test(asMeant(fold(line).text)) &&
      line.length <= 160 &&
      !(dateIn(line)?.after ?? '').includes(' '),
  );
}

/** What documents call themselves, in English and French, folded. */
const genres = [
  'communique',
  'declaration',
  'resolution',
  'conclusions',
  'report',
  'rapport',
  'decision',
  'statement',
];

/** A folded line as it was meant before it was spaced out or misread: "C O M M U N I Q U E", "Rcsolution". */
function asMeant(line: string): string {
  const closed = line.replace(/(?<![\p{L}\d])\p{L}(?: \p{L}(?![\p{L}\d])){4,}/gu, (spaced) =>
    spaced.replaceAll(' ', ''),
  );
  return closed.replace(/[\p{L}\d]{6,14}/gu, (word) => {
    const near = genres.find(
      (genre) => editDistance(word.toLowerCase(), genre, 2) <= (genre.length > 8 ? 2 : 1),
    );
    return near === undefined || near === word.toLowerCase() ? word : `${word.charAt(0)}${near.slice(1)}`;
  });
}
