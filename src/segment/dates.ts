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
const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
].flatMap((row) => row.split(' '));
/** "4th day of November", "12e jour de janvier", "3e jour du mois d'avril"; a day in figures needs no such words. */
const dayOf = "(?: day of | jour (?:du mois )?d(?:e |['’]))";
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:st|nd|rd|th|er|ᵉʳ|e|eme)?(?:${dayOf}| )|(${ordinals.join('|')})${dayOf})(${month})\\.?,? (\\d{4})(?!\\d)`,
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
    const [whole = '', first = '', second = '', year = ''] = match.filter((part) => part !== undefined);
    const [name, day] = months.some((names) => names.includes(first.toLowerCase()))
      ? [first, second]
      : [second, first];
    const iso = isoOf(
      Number(year),
      months.findIndex((names) => names.includes(name.toLowerCase())) + 1,
      Number(day) || ordinals.indexOf(day.toLowerCase()) + 1,
    );
    if (!iso) continue;
    const { start, end } = span(match.index, match.index + whole.length);
    return { iso, before: text.slice(0, start).trim(), after: text.slice(end).trim() };
  }
  return undefined;
}

const figures =
  /(?<![\p{L}\d/.-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4}))(?![\d/-]|\.\d)/u;
const inFrench = /(?<!\p{L})(?:le|du|au|publi[ée]e?s?|paru(?:e|es|s)?)(?: le)? ?:?$/iu;

/**
 * The first date in figures, where it can only be read in one way: `2013-03-12`, `25/03/2013`, `12.03.2013`, and behind a French word `le 12/03/2013`.
 * Which number of "12/03/2013" is the month, nothing else says.
 */
function dateInFigures(text: string): FoundDate | undefined {
  const [whole, year, month, day, one, mark, other, last] = figures.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const at = text.indexOf(whole);
  const [before, after] = [text.slice(0, at).trim(), text.slice(at + whole.length).trim()];
  const dayFirst = isoOf(Number(last), Number(other), Number(one));
  const monthFirst =
    mark === '.' || inFrench.test(before) ? undefined : isoOf(Number(last), Number(one), Number(other));
  const iso = year
    ? isoOf(Number(year), Number(month), Number(day))
    : !dayFirst || !monthFirst || dayFirst === monthFirst
      ? (dayFirst ?? monthFirst)
      : undefined;
  return iso === undefined ? undefined : { iso, before, after };
}

/** The first date in a text, in words or, where these can only be read in one way, in figures. */
export function anyDateIn(text: string): FoundDate | undefined {
  return dateIn(text) ?? dateInFigures(text);
}

/** A text without the words at its end that say that it came out then: "Posted on". */
export function withoutRelease(text: string): string {
  return text.replace(release, '');
}

/** Whether a short line says when a text came out or was changed, be it in words that nobody can read for sure: "Published 12/03/2013". */
export function saysWhen(text: string): boolean {
  const plain = text.replace(/^\((.*)\)$/, '$1');
  if (plain.length > 80 || /[\p{Ll}\d]{2}[.;!?] \p{Lu}/u.test(plain)) return false;
  const dated = figures.exec(plain)?.[0] ?? '';
  const place = plain.slice(0, plain.length - dated.length).replace(/,? (?:le|on)? ?$/, '');
  if (dated !== '' && plain.endsWith(dated) && (place === '' || namesAPlace(place))) return true;
  return when.test(plain) && (dated !== '' || dateIn(plain) !== undefined);
}

/** The date on which a line with more words says that a text came out: "publiée dans le Journal officiel du 12/01/2012, page 62". */
export function releaseIn(text: string): string | undefined {
  return text.length <= 80 && cameOutThen.test(text) ? anyDateIn(text)?.iso : undefined;
}

function isoOf(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  if (year < 1000 || date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** How a line begins that says where and when a text was signed or adopted. */
export const doneAt =
  /^(?:done|issued|adopted|given|signed|concluded|fait|conclue?|donn[ée]e?|sign[ée]e?|adopt[ée]e?s?)(?: in (?:du|tri)plicate| en (?:deux|double|triple) (?:exemplaires?|originaux)| in (?:english|french)[\p{L} ,]{0,40}?(?=,? at ))?,? (?:at|in|à|a|au|aux) /iu;
/** How a line begins that says when a text came out, and when it was changed. */
const cameOut = `(?:first |originally )?(?:published|posted|released|issued|publi[ée]e?s?|post[ée]e?|paru(?:e|es|s)?|mise?s? en ligne)`;
const changed = `(?:last )?(?:updated|modified|revised|reviewed|printed|accessed|mise?s? [àa] jour|modifi[ée]e?|consult[ée]e?)`;
const cameOutThen = new RegExp(`^${cameOut}(?!\\p{L})`, 'iu');
const release = new RegExp(
  `^(?:${cameOut}(?: on| online| le)?|date(?: of (?:publication|release|issue)| de publication)?) ?:?$`,
  'iu',
);
/** The day of a change is not the text's own. */
const ofChange = new RegExp(`^${changed}(?!\\p{L})`, 'iu');
const when = new RegExp(`^(?:${cameOut}|${changed}|dated?)(?!\\p{L})`, 'iu');
/** A line that says no more has not more words. */
const mostWords = 40;
const copies =
  /,? (?:en|in) [^,]{2,40} (?:exemplaires?|original|originaux|copies|copy|originals)\b[^,]{0,60}(?=,)/iu;
/** "Done at Lisbon, on 5 February 2013, in two originals", "in the English and French languages". */
const inCopies =
  /^,? ?(?:en|in) [^.]{0,60}?(?<!\p{L})(?:exemplaires?|originaux|originals?|copies|copy|(?:du|tri|quadru)plicate|languages?|langues?|anglais|english)(?!\p{L})[^.]{0,120}\.?$/iu;
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
  const text = textOf(words)
    .normalize('NFC')
    .replace(/^\((.*)\)$/, '$1');
  const found = anyDateIn(text);
  const ends =
    found &&
    !ofChange.test(found.before) &&
    (/^\.?$/.test(found.after) || (doneAt.test(found.before) && inCopies.test(found.after)));
  if (!ends) return undefined;
  if (release.test(found.before)) return { date: found.iso };
  const place = found.before
    .replace(doneAt, '')
    .replace(copies, '')
    .replace(fromDay, '')
    .replace(weekday, '')
    .replace(/[,:]?( (on|the|this|les?|ce|from|du))?( the)?[,:]?$/i, '');
  if (place === '' || /^(date|on|les?|the|adopted|dated|du)$/i.test(place)) return { date: found.iso };
  return namesAPlace(place) ? { date: found.iso, place } : undefined;
}

/** What bears its own date, and is no place: "Constitution du 4 octobre 1958", "Treaty of 3 May 2012". */
const act =
  /^(?:constitution|loi|law|act|acte|treaty|trait[ée]|agreement|accord|convention|d[ée]cret|decree|arr[êe]t[ée]|ordonnance|r[ée]solution|d[ée]cision|protocole?|charter?|charte|communiqu[ée]|d[ée]claration|report|rapport|letter|lettre|statement|meeting|session|summit|sommet|r[ée]union)(?!\p{L})/iu;

/** Names have capitals, with small words between them; sentences have other words too. */
function namesAPlace(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 10 || /[.;:/\d]|^(?:By|Par) /.test(text) || when.test(text) || act.test(text))
    return false;
  return words.every(
    (word) =>
      /^[\p{Lu}(]/u.test(word) || /^(of|the|and|de|du|des|la|le|les|el|al|et|[dl]['’].+)$/u.test(word),
  );
}
