import { fold } from '../../text/folding.ts';
import { askable } from '../words/small-words.ts';
import { stemsOf } from '../words/words.ts';
import type { Term } from './names.ts';

/** How near a day its month is, */
const inMonth = 0.4;
/** and a month its year. */
const inYear = 0.1;

/** A month as a language writes it, folded; or a day of it. */
function written(language: string, date: number | Date, day?: 'numeric'): string {
  const { format } = new Intl.DateTimeFormat(language, { day, month: 'long', timeZone: 'UTC' });
  return fold(format(date)).text.toLowerCase();
}
let months: readonly string[][] | undefined;

/** Which month a word names, from 1, or 0; by three letters or more, if no other begins with them. */
function monthOf(word: string): number {
  months ??= askable.map((language) =>
    Array.from({ length: 12 }, (_, at) => written(language, Date.UTC(2000, at))),
  );
  for (const names of months) {
    const found = names.filter((name) => name.startsWith(word.toLowerCase()));
    if (found.length === 1) return names.indexOf(found[0] ?? '') + 1;
  }
  return 0;
}

const day = String.raw`(?<day>\d\d?)(?:st|nd|rd|th|er)?`;
const month = String.raw`(?<month>\p{L}{3,})\.?`;
const year = String.raw`(?<year>(?:1\d|20)\d\d)`;

/** What a date looks like, and a word that may be a month alone. */
const looks = [
  String.raw`${year}[-/.](?<month>\d\d)(?:[-/.](?<day>\d\d?))?`,
  String.raw`(?:(?<day>\d\d?)[-/.])?(?<month>\d\d?)[-/.]${year}`,
  `(?:${day} (?:of )?)?${month}(?:,? (?:of )?${year})?`,
  `${month} ${day}(?:,? ${year})?`,
].map((look) => new RegExp(String.raw`(?<![\p{L}\d./-])${look}(?![\p{L}\d]|[./-]\d)`, 'giu'));

/**
 * Takes days and months out of a query, in figures or in words of any language in which people ask: as the edition and its texts write them
 * they are looked for, a day with the rest of its month behind it.
 *
 * @param languages of the edition and its texts
 */
export function datesIn(text: string, languages: readonly string[]): { rest: string; dates: Term[] } {
  const dates: Term[] = [];
  let rest = text;
  for (const look of looks)
    rest = rest.replace(look, (typed, ...found) => {
      const { year = '', month = '', day = '' }: Record<string, string | undefined> = found.at(-1);
      const number = Number(month) || monthOf(month);
      // Of two figures each country writes the month where it will; behind a year it is the first.
      const other =
        Number(month) && !/^\d{4}/.test(typed) ? formsOf(languages, year, Number(day), month) : [];
      const forms = [...formsOf(languages, year, number, day), ...other];
      if (forms.length === 0) return typed;
      dates.push({ typed, known: true, subject: true, forms });
      return ' ';
    });
  return { rest, dates };
}

/** A day or a month as it is looked for; nothing if no calendar has it, or if the month is all. */
function formsOf(languages: readonly string[], year: string, month: number, day: string): Term['forms'] {
  const date = new Date(Date.UTC(Number(year || 2000), month - 1, Number(day || 1)));
  if (date.getUTCMonth() !== month - 1) return [];
  return languages.flatMap((language) =>
    (
      [
        [day && 1, written(language, date, 'numeric')],
        [year && (day ? inMonth : 1), written(language, date)],
        [year && inYear, ''],
      ] as const
    ).flatMap(([weight, text]) => (weight ? { stems: stemsOf(`${text} ${year}`, language), weight } : [])),
  );
}
