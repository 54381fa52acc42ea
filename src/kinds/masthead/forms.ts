import { dateIn, placeAndDate } from '../../segment/dates.ts';
import { documentNumberOf } from '../../segment/pages/forms.ts';
import type { Word } from '../../segment/working-text.ts';
import { textOf } from '../../segment/working-text.ts';
import { fold } from '../../text/folding.ts';
import type { MastheadField } from './schema.ts';

/** What a line of a head says. */
export type Facts = Readonly<Partial<Record<MastheadField, string>>>;

// All forms but those that give a value are looked for in folded text: capitals often stand without their accents.
const ofBody = String.raw`(?: (?:of|des|de|du|pour|for|on|sur|[dl]'[\p{L}'-]+)(?: [\p{L}'&.-]+){0,8})?`;
const body = new RegExp(
  String.raw`^(?!(?:par|by|et|and|of|de|des|du|about|at|au|aux) )(?:the |les? |la |l')?(?:[\p{L}'.-]+ ){0,8}(?:union|nations|council|community|commission|authority|assembly|assemblee nationale|institute|foundation|university|committee|states|government|mercosur|organi[sz]ation|parliament|cent(?:re|er)|college|school|observatory|observatoire|think tank|union africaine|uniao africana|union europeenne|nations unies|cedeao|ecowas|uemoa|ceeac|igad|g5 sahel|conseil|communaute|conference|assemblee|autorite|comite|etats|gouvernement|ministere|secretariat|parlement|institut|groupe|group|fondation|universite|ecole|republi(?:c|que)(?: \p{L}+)?)(?: (?:[\p{L}'-]+ ){0,2}economique)?${ofBody}(?: \([A-Z]{2,8}\))?$`,
  'iu',
);
const genre =
  /\bagreement|\baccord\b|\bprotocole?\b|\btreaty|\btraite|memorandum|\bconvention|\bcharter?\b|\bcharte\b|comm?unique|declaration|resolution|conclusions|report|rapport|decision|statement|lettre|compte rendu|resultats/i;
const section =
  /^(?:abstract|annexe?|contents|executive summary|foreword|introduction|preface|resume|sommaire|summary|synthese|table des matieres)\b/i;
const ordinal =
  /\b(?:\d{1,4}(?:st|nd|rd|th|e|re|eme)|[a-z]*-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)|[a-z-]*ieme|premiere?|(?:extra-?)?ordina(?:ry|ire))\b/i;
const gathering = /\b(?:meeting|session|summit|sitting|seance|reunion|sommet|conference|legislature)\b/i;
const adopted = [
  /^\(?adopted by (?:the )?(.+?)(?: at its (.+? (?:meeting|session|sitting)(?: [^,]{3,80})?))?,? (?:held )?(?:on|in) /i,
  /^\(?adopt[ée]e?s? par (?:les? |la |l['’])?(.+?)(?: (?:à|lors de) (?:sa |son |leur )?(.+? (?:séance|session|réunion|sommet)(?: [^,]{3,80})?))?,? (?:tenue? )?(?:les?|à|en) /iu,
];
/** The series in which an institute publishes. */
const series =
  /(?:^|[|·•–—,:] ?)(?:policy|research|issue|analysis|working|occasional|discussion|conference|briefing|expert|security|situation|special)[ -](?:briefs?|papers?|notes?|reports?|analysis)(?!\p{L}).{0,60}$|^(?:note (?:d'analyse|de recherche|d'orientation|de synthese|strategique)|document de travail|cahier de recherche)(?!\p{L}).{0,60}$/iu;
/** A report by its number alone: "Rapport n° 7 – mars 2013"; one with more words is called so. */
const numbered =
  /^(?:rapport|report|note|[ée]tude|study|cahier|bulletin|document) (?:n[o°º]|no)\.? ?\d{1,4}(?: ?[|·•–—,/-] ?(?:[\p{L}.]{3,9} )?\d{4})?$/iu;
/** The number of a paper in its series, with its date: "No 12 | June 2013". */
const numberOfSeries =
  /^(?:n[o°º]|vol(?:ume)?|issue|number|numero)[.:]? ?\d{1,4}(?: ?[|·•–—,/-] ?| )(?:[a-z.]{3,9}(?: ?[-/–] ?[a-z.]{3,9})? )?\d{4}$/i;
/** What the Council of the EU calls the papers that it hands on. */
const paper =
  /^(?:cover note|information note|note|"?[ia](?:\/[ia])?"? item note|outcome of proceedings|note de transmission|note point "?[ia](?:\/[ia])?"?|resultats des travaux)$/i;
/** What a letterhead says of where somebody is to be reached. */
const address =
  /(?:\bP\.? ?O\.? ?Box\b|\bB\.? ?P\.? ?:? ?\d|\btele?(?:phone)?\.? ?(?:no\.?)? ?:? ?\(?\+?\(?\d|\bfax\.? ?:? ?\(?\+?\(?\d|^(?:website|site web|site internet|e-?mail|courriel) ?:|^(?:https?:\/\/|www\.)\S+$)/i;
const unionNumber = /^[A-Z]{2,8}(?:\/[\w.-]{1,12}){1,5} ?\(?[A-Z\d]*\)?$/;

/** Reads a line of a head; undefined where it says nothing of what a head says, or more than that. */
export function factsIn(words: readonly Word[]): Facts | undefined {
  const text = textOf(words).normalize('NFC');
  if (text.length > 200) return undefined;
  const plain = fold(text).text;
  const line = placeAndDate(words);
  if (line) return { date: line.date, ...(line.place && { place: line.place }) };
  const act = adopted.map((form) => form.exec(text)).find((found) => found !== null);
  const on = act && dateIn(text);
  if (act && on && /^[.)]*$/.test(on.after))
    return { date: on.iso, body: act[1] ?? '', ...(act[2] && { session: act[2] }) };
  if (/^[A-Z]{3,8}(?:\/[A-Z]{3,8})? \d{1,4}$/.test(text)) return { codes: text };
  const registered = /^(?:enregistree?|deposee?) (?:a|au) .+?(?: le|,) /i.test(plain)
    ? dateIn(text)
    : undefined;
  if (registered && /^\.?$/.test(registered.after)) return { date: registered.iso };
  if (/^n[°º] ?\d{1,6}$/iu.test(text)) return { symbol: text };
  if (seriesIn(plain) || numberOfSeries.test(plain)) return { series: text };
  if (paper.test(plain)) return { paper: text };
  const number = documentNumberOf(text) ?? (unionNumber.test(text) && /\d|\(/.test(text) ? text : undefined);
  if (number) return { symbol: number };
  const language = /^\(?(?:original ?: ?|or\. ?)([\p{L}/, ]{2,40})\)?$/iu.exec(text)?.[1];
  if (language) return { originalLanguage: language };
  if (text.length <= 140 && address.test(plain)) return { address: text };
  if (text.length > 140 || /[.;:,]$/.test(text) || genre.test(plain)) return undefined;
  if (gathering.test(plain) && ordinal.test(plain)) return { session: text };
  return body.test(plain) && /^\P{Ll}/u.test(text) ? { body: text } : undefined;
}

/** The place that a line is, where the line beside it is a date: "Addis Ababa, Ethiopia". */
export function placeIn(words: readonly Word[]): string | undefined {
  const text = textOf(words);
  const plain = fold(text).text;
  return /^(?:\p{Lu}[\p{L}’'.-]*(?:, | )?){1,6}$/u.test(text) && !genre.test(plain) && !section.test(plain)
    ? text
    : undefined;
}

/** What stands before a value in the heads of the Council of the EU. */
export const labels: readonly (readonly [MastheadField, RegExp])[] = [
  ['from', /^(?:from|origine|de) ?:/i],
  ['to', /^(?:to|destinataires?|à) ?:/iu],
  ['title', /^(?:subject|objet) ?:/i],
  ['symbol', /^(?:no\.?|n[°º]) ?doc\.? ?:/iu],
  ['previousDocument', /^(?:no\.? ?(?:prev\.? ?doc|cion(?: doc)?)|n[°º] ?doc\.? ?(?:préc|cion))\.? ?:/iu],
];

/** The number of a document that its title says: "Resolution A/RES.2/02/13 on the wells". */
export function symbolIn(title: string): string | undefined {
  return /(?:^| )([A-Z]{1,4}\/(?:RES|DEC|REG|DIR|ACT|SP|REC|CM)\b[\w./()-]*\d\)?)(?= |$)/.exec(title)?.[1];
}

/** Whether a line, folded, names the series that a paper stands in: "Policy Brief, No. 14". */
export function seriesIn(plain: string): boolean {
  return series.test(plain) || numbered.test(plain);
}
