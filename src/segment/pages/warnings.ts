import type { Message } from '../../messages/message.ts';
import { placeOf, type WorkingText } from '../working-text.ts';
import { repeated } from './groups.ts';
import { rowsOf } from './rows.ts';

/** Fewer rows apart stand the entries of a list. */
const nearest = 8;

/** Warns of lines that are the same but for a number that rises one by one, and may head pages: nothing said so for sure, and they were left in the text. */
export function pageHeadWarnings(text: WorkingText, file: string): Message[] {
  const rows = rowsOf(text);
  return repeated(rows).flatMap((group): Message[] => {
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
}
