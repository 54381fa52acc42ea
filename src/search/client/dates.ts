import { fold } from '../../text/folding.ts';
import { ownLanguage } from '../../text/languages.ts';
import { askable } from '../words/small-words.ts';
import { stemsOf } from '../words/words.ts';
import type { Term } from './names.ts';

/** How near a day its month is, and a month its year. */
const nearly = { month: 0.4, year: 0.1 };

/** The names of the months in a language, folded. */
function monthsIn(language: string): string[] {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => fold(format(Date.UTC(2000, at, 1))).text.toLowerCase());
}
let languages: readonly string[][] | undefined;

/** Which month a word names, from 1, or 0; by three letters or more, if no other begins with them. */
function monthOf(word: string): number {
  languages ??= askable.map(monthsIn);
  for (const names of languages) {
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
 * Takes days and months out of a query, in figures or in words of any language in which people ask: as the edition writes them they are
 * looked for, a day with the rest of its month behind it.
 */
export function datesIn(text: string): { rest: string; dates: Term[] } {
  const dates: Term[] = [];
  let rest = text;
  for (const look of looks)
    rest = rest.replace(look, (typed, ...found) => {
      const { year = '', month = '', day = '' }: Record<string, string | undefined> = found.at(-1);
      const number = Number(month) || monthOf(month);
      // Of two figures each country writes the month where it will; behind a year it is the first.
      const other = Number(month) && !/^\d{4}/.test(typed) ? formsOf(year, Number(day), month) : [];
      const forms = [...formsOf(year, number, day), ...other];
      if (forms.length === 0) return typed;
      dates.push({ typed, known: true, subject: true, forms });
      return ' ';
    });
  return { rest, dates };
}

/** A day or a month as it is looked for; nothing if no calendar has it, or if the month is all. */
function formsOf(year: string, month: number, day: string): Term['forms'] {
  const date = new Date(Date.UTC(Number(year || 2000), month - 1, Number(day || 1)));
  if (date.getUTCMonth() !== month - 1) return [];
  const inMonth = `${monthsIn(ownLanguage)[month - 1]} ${year}`;
  return [
    ...(day ? [{ stems: stemsOf(`${Number(day)} ${inMonth}`), weight: 1 }] : []),
    ...(year
      ? [
          { stems: stemsOf(inMonth), weight: day ? nearly.month : 1 },
          { stems: [year], weight: nearly.year },
        ]
      : []),
  ];
}
