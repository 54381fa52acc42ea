import { fold } from '../text/folding.ts';
import { textOf, type Word } from './working-text.ts';

const months = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil', 'juill'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const month = months.flat().join('|');
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|ᵉʳ)?(?: day of)? (${month})\\.?,? (\\d{4})(?!\\d)`,
  'iu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
  'iu',
);

/** A date that a text spells in words. */
export interface FoundDate {
  /** As ISO, `2013-03-27`. */
  readonly iso: string;
  /** What stands before and after it, with single spaces. */
  readonly before: string;
  readonly after: string;
}

/**
 * The first date in a text ("27 March 2013", "March 27, 2013", "1er mars 2013", "27 FEVRIER 2013"), if there is one that the calendar has.
 * The text is compared as {@link fold} makes it.
 */
export function dateIn(text: string): FoundDate | undefined {
  const { text: plain, span } = fold(text);
  const found = [dayFirst.exec(plain), monthFirst.exec(plain)]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  for (const match of found) {
    const [whole, first = '', second = '', year = ''] = match;
    const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
    const iso = isoOf(
      Number(year),
      months.findIndex((names) => names.includes(name.toLowerCase())) + 1,
      Number(day),
    );
    if (!iso) continue;
    const { start, end } = span(match.index, match.index + whole.length);
    return { iso, before: text.slice(0, start).trim(), after: text.slice(end).trim() };
  }
  return undefined;
}

function isoOf(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  if (year < 1000 || date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

const said =
  /^(?:done|issued|adopted|given|fait|donn[ée]e?|sign[ée]e?|adopt[ée]e?s?) (?:at|in|à|a|au|aux) /iu;
/** A line that says no more has not more words. */
const mostWords = 40;
const copies =
  /,? (?:en|in) [^,]{2,40} (?:exemplaires?|original|originaux|copies|copy|originals)\b[^,]{0,60}(?=,)/iu;
/** "Done at Lisbon, on 5 February 2013, in two originals". */
const inCopies =
  /^,? ?(?:en|in) [^,]{2,40} (?:exemplaires?|original|originaux|copies|copy|originals)(?!\p{L})[^.]{0,80}\.?$/iu;
const fromDay = /(?:^| )\d{1,2}(?:er|st|nd|rd|th)? ?(?:and|to|et|au|[-–])$/i;
const weekday =
  /(?:^|,? )(?:(?:le|on) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?$/i;

/** A line that says where and when and nothing else: "Lisbon, Portuguese Republic, 17 March 2013". */
export interface PlaceAndDate {
  readonly date: string;
  /** Absent where the line is only a date. */
  readonly place?: string;
}

/** Reads a line of place and date, or of a date alone; of several days in a row the last counts. Undefined where the words say more than that. */
export function placeAndDate(words: readonly Word[]): PlaceAndDate | undefined {
  if (words.length > mostWords) return undefined;
  const found = dateIn(
    textOf(words)
      .normalize('NFC')
      .replace(/^\((.*)\)$/, '$1'),
  );
  const ends =
    found && (/^\.?$/.test(found.after) || (said.test(found.before) && inCopies.test(found.after)));
  if (!ends) return undefined;
  const place = found.before
    .replace(said, '')
    .replace(copies, '')
    .replace(fromDay, '')
    .replace(weekday, '')
    .replace(/[,:]?( (on|the|this|les?|from|du))?( the)?[,:]?$/i, '');
  if (place === '' || /^(date|on|les?|the|adopted|dated|du)$/i.test(place)) return { date: found.iso };
  return namesAPlace(place) ? { date: found.iso, place } : undefined;
}

/** Names have capitals, with small words between them; sentences have other words too. */
function namesAPlace(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 10 || /[.;:]/.test(text) || /^(?:By|Par) /.test(text)) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}(]/u.test(word) || /^(of|the|and|de|du|des|la|le|les|el|al|et|[dl]['’].+)$/u.test(word),
  );
}
