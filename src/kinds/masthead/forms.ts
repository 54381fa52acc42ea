import { dateIn, placeAndDate } from '../../segment/dates.ts';
import { documentNumberOf } from '../../segment/pages/forms.ts';
import type { Word } from '../../segment/working-text.ts';
import { textOf } from '../../segment/working-text.ts';
import type { MastheadField } from './schema.ts';

/** What a line of a head says. */
export type Facts = Readonly<Partial<Record<MastheadField, string>>>;

const body =
  /^(?:the )?(?:[\p{L}’'.-]+ ){0,8}(?:union|nations|council|community|commission|authority|assembly|committee|states|government|mercosur|organi[sz]ation|parliament|union africaine|cedeao|ecowas|igad|g5 sahel|conseil|communaut[ée])(?: (?:of|des|de|pour|for|on)(?: [\p{L}’'&,.-]+){1,8})?(?: \([A-Z]{2,8}\))?$/iu;
const genre = /comm?uniqu[eé]|d[ée]claration|r[ée]solution|conclusions|report|rapport|decision|statement/i;
const ordinal =
  /\b(?:\d{1,4}(?:st|nd|rd|th|e|[èe]me)|[a-z]*-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)|(?:extra-?)?ordinary)\b/i;
const gathering = /\b(?:meeting|session|summit|sitting|r[ée]union|sommet)\b/i;
const adopted =
  /^\(?adopted by (?:the )?(.+?)(?: at its (.+? (?:meeting|session|sitting)(?: [^,]{3,80})?))?,? (?:held )?(?:on|in) /i;
const unionNumber = /^[A-Z]{2,8}(?:\/[\w.-]{1,12}){1,5} ?\(?[A-Z\d]*\)?$/;

/** Reads a line of a head; undefined where it says nothing of what a head says, or more than that. */
export function factsIn(words: readonly Word[]): Facts | undefined {
  const text = textOf(words);
  if (text.length > 200) return undefined;
  const line = placeAndDate(words);
  if (line) return { date: line.date, ...(line.place && { place: line.place }) };
  const act = adopted.exec(text);
  const on = act && dateIn(text);
  if (act && on && /^[.)]*$/.test(on.after))
    return { date: on.iso, body: act[1] ?? '', ...(act[2] && { session: act[2] }) };
  if (/^[A-Z]{3,8}(?:\/[A-Z]{3,8})? \d{1,4}$/.test(text)) return { codes: text };
  const number = documentNumberOf(text) ?? (unionNumber.test(text) && /\d|\(/.test(text) ? text : undefined);
  if (number) return { symbol: number };
  const language = /^\(?(?:original ?: ?|or\. ?)([\p{L}/, ]{2,40})\)?$/iu.exec(text)?.[1];
  if (language) return { originalLanguage: language };
  if (text.length > 140 || /[.;:]$/.test(text) || genre.test(text)) return undefined;
  if (gathering.test(text) && ordinal.test(text)) return { session: text };
  return body.test(text) && /^\P{Ll}/u.test(text) ? { body: text } : undefined;
}

/** The place that a line is, where the line beside it is a date: "Addis Ababa, Ethiopia". */
export function placeIn(words: readonly Word[]): string | undefined {
  const text = textOf(words);
  return /^(?:\p{Lu}[\p{L}’'.-]*(?:, | )?){1,6}$/u.test(text) && !genre.test(text) ? text : undefined;
}

/** What stands before a value in the heads of the Council of the EU. */
export const labels: readonly (readonly [MastheadField, RegExp])[] = [
  ['from', /^from ?:/i],
  ['to', /^to ?:/i],
  ['title', /^subject ?:/i],
  ['symbol', /^no\.? ?doc\.? ?:/i],
  ['previousDocument', /^no\.? ?(?:prev\.? ?doc|cion(?: doc)?)\.? ?:/i],
];
