import type { Message } from '../../messages/message.ts';
import { placeOf, textOf, type WorkingText } from '../working-text.ts';
import { repeated } from './groups.ts';
import { goesOn, type Row, rowsOf } from './rows.ts';

/** Fewer rows apart stand the entries of a list. */
const nearest = 8;

/** Warns of lines that are the same but for a number that rises one by one, and may head pages: nothing said so for sure, and they were left in the text. */
export function pageHeadWarnings(text: WorkingText, file: string): Message[] {
  const rows = rowsOf(text);
  const heads = repeated(rows).flatMap((group): Message[] => {
    const found = group.map((at) =>
      /^(\d{1,4}) .*\p{L} \p{L}|\p{L} \p{L}.* (\d{1,4})$/u.exec(rows[at]?.text ?? ''),
    );
    const numbers = found.map((one) => Number(one?.[1] ?? one?.[2]));
    const rise = group.every(
      (at, nth) =>
        nth === 0 || (at - (group[nth - 1] ?? 0) >= nearest && numbers[nth] === (numbers[nth - 1] ?? 0) + 1),
    );
    const [first] = group.flatMap((at) => rows[at]?.words[0] ?? []);
    if (group.length < 3 || !rise || !first) return [];
    return [
      {
        level: 'warning',
        name: 'page-head-unsure',
        file,
        ...placeOf(first),
        found: `"${rows[group[0] ?? 0]?.text}" and ${group.length - 1} more such lines with the numbers up to ${numbers.at(-1)}, which were left in the text`,
        expected:
          'lines of the text, or heads of pages that stand as such: at form feeds, inside sentences, at a regular distance',
        cure: 'leave them if they are headings; if they head pages, take each out in emendations.yml with an empty reading',
      },
    ];
  });
  return [...heads, ...numbersInside(rows, file)];
}

/** A line of running text is not shorter than this, and a head that stands beside a page's number not longer, in characters. */
const [shortest, longestHead] = [30, 80];
/** So many lines of heads may stand between a page's number and where the sentence goes on. */
const mostHeads = 2;

/** Warns of a number alone in the midst of a sentence, once in a text: a page may have ended there, and nothing else says so. */
function numbersInside(rows: readonly Row[], file: string): Message[] {
  return rows.flatMap((row, at): Message[] => {
    const before = rows[at - 1];
    const [first] = row.words;
    if (!/^\d{1,4}$/.test(row.text) || !first || !before || isShort(before)) return [];
    const behind = rows.slice(at + 1, at + 2 + mostHeads);
    const next = behind.findIndex((one) => !isShort(one) && goesOn(before, one));
    if (next < 0 || behind.slice(0, next).some(({ text }) => text === '' || text.length > longestHead))
      return [];
    const also = behind.slice(0, next).map(({ text }) => ` and "${text}"`);
    return [
      {
        level: 'warning',
        name: 'page-head-unsure',
        file,
        ...placeOf(first),
        found: `"${row.text}"${also.join('')} in the midst of a sentence, which was left in the text`,
        expected:
          'a sentence that goes on in the next line, or more than one number that says that a page ended',
        cure: 'if a page ended there, take it out: npm run new -- emendation ID "the words" --drop',
      },
    ];
  });
}

function isShort({ words }: Row): boolean {
  return textOf(words).length < shortest;
}
