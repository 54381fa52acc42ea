import { byline, membersIn } from './byline.ts';
import { placeAndDate, saysWhen } from './dates.ts';
import { type Look, withoutLists } from './looks.ts';
import { type Marker, markersOf } from './markers.ts';
import { documentNumberOf } from './pages/forms.ts';
import { firstRow, type Layout, type Passage, textIn, wordsIn } from './passages.ts';
import { endsSentence } from './sentences.ts';
import { inCapitals, isShortTitle, type ShortTitles } from './short-titles.ts';
import { textOf, type Word } from './working-text.ts';

/** What the headings of a kind look like, and where they stand. */
export interface Headings extends ShortTitles {
  readonly mostLines: number;
  /** What follows one: `anything`, a passage that begins as a `sentence` does, a paragraph with a `number` in its turn. */
  readonly above: 'anything' | 'sentence' | 'number';
  /** Whether the sentence above one has ended. */
  readonly afterEnd: boolean;
  /** Titles of lists, under which only known titles are headings. */
  readonly lists?: RegExp;
  /** Their levels: as they are `seen` to stand under each other, by the dots of their `numbers`, or `one`. */
  readonly levels: 'seen' | 'numbers' | 'one';
}

/** A sentence that ends with the mark of a note: "crime.1", "crime.”[2]". */
const noteEnd = String.raw`[\p{L})][.!?…]["”’)]*(?:\[\d+\]|\d{1,2})$`;

/** What a sheet says of its use, in brackets or not; it is no title, and one may follow. */
export const notice =
  /^[([]?(?:check against delivery|seul le prononc[ée]|embargo(?:ed)?\b|for immediate release|pour diffusion imm[ée]diate)/i;

/** The headings of a text of which nothing is known. */
export const anyHeadings: Headings = {
  longest: 200,
  mostLines: 4,
  // What stands below a picture or above a table; what is done while somebody speaks: "(Applause)".
  noBeginning: new RegExp(
    String.raw`${notice.source}|^(?:\([^()]+\)\.?$|\[[^[\]]+\]$|(?:present|in attendance|apologies|participants|[ée]taient pr[ée]sents|pr[ée]sents) ?:|(?:figure|fig\.|table|tableau|graphique|carte|map|chart) \d{1,2} ?[.:–—-])`,
    'i',
  ),
  noEnd: new RegExp(`[.;:,!?]["”’)]*[¹²³⁰⁴-⁹]*$|${noteEnd}|; (?:and|or|et|ou)$`, 'u'),
  // "HAVE AGREED AS FOLLOWS:" begins what is agreed.
  noEndSetOff:
    /[;,](?: (?:and|or|et|ou))?$|(?<!\p{L})(?:follows|following|suit|decides?|resolves?|declares?|d[ée]cident?|d[ée]clarent?|agree|conviennent|recommends?|adopts?) ?:$/iu,
  whole: 'in small letters',
  above: 'anything',
  afterEnd: false,
  levels: 'seen',
};

/** So many lines and characters a title between rules may have. */
const ruledMost = { lines: 3, characters: 160 };
const salutation =
  /^(dear|excellenc(y|ies)|sir|madam|his|her|attn|cc|to|from|subject|re|monsieur|madame|messieurs|mesdames|excellences|objet|ch[eè]re?s?)(?![\p{L}\p{M}])/iu;
/** What stands after the last numbered part, and on its level. */
const closing =
  /^(?:conclusions?|concluding remarks|outlook|recommendations|conclusions? (?:and|et) recomm[ae]ndations|about the authors?|acknowledge?ments|references|bibliography|bibliographie|remerciements|à propos des? l?['’]?auteurs?|notes|endnotes|list of (?:acronyms|abbreviations))$/i;
/** How a person is named in a list of those who were there. */
const person = /^(?:mr|mrs|ms|mme|mlle|messrs|dr|prof|mm?\.|h\. ?e|s\. ?e)(?:\. |\.,|,| )/i;
const named =
  /^(?:(annexe?|appendi(?:x|ce)|enclosure|pièce jointe)(?: (?:[IVXLC]+|\d+|[A-Z]))?$|(title|titre|part|partie|chapter|chapitre|section|article|art\.)\s+([IVXLC]+|\d+|[A-Z]|one|two|three|four|five|1er|premi[eè]re?)(?!\p{L}))/iu;

/**
 * The looks of passages that are headings; undefined for those that are not. A heading is short, ends without a full
 * stop, begins with a capital or a number, and something follows it. Where the levels are only seen, three or more in a row of
 * one unnumbered look are a list.
 */
export function looksOf(
  passages: readonly Passage[],
  headings: Headings = anyHeadings,
  layout?: Layout,
): (Look | undefined)[] {
  const looks: (Look | undefined)[] = [];
  // A source that marks its headings needs no guesses.
  const marked = passages.map(markedLook);
  if (marked.some((look) => look !== undefined)) return marked;
  let inList = false;
  for (const [at, passage] of passages.entries()) {
    const [above, below] = [passages[at - 1], passages[at + 1]];
    const free = !headings.afterEnd || !above || looks[at - 1] !== undefined || hasEnded(above, layout);
    const isMarked = passage.listed || firstRow(passage)[0]?.opensNote !== undefined;
    const found = isMarked ? undefined : lookOf(passage, below, headings, layout, free && !inList);
    const look = found === 'plain' && isRestOf(passage, above, looks[at - 1]) ? undefined : found;
    if (look !== undefined) inList = headings.lists?.test(textIn(passage)) === true;
    looks.push(look);
  }
  return headings.levels === 'seen' ? withoutLists(passages, looks) : looks;
}

/** Whether a short line goes on from one directly above that heads nothing and is no sentence: an office below a name. */
function isRestOf(passage: Passage, above: Passage | undefined, look: Look | undefined): boolean {
  if (above === undefined || look !== undefined || passage.afterBlank || hasEnded(above, undefined))
    return false;
  return documentNumberOf(textIn(above)) === undefined;
}

/** The look of a heading that the source itself marks as one. */
export function markedLook(passage: Passage): Look | undefined {
  const level = firstRow(passage)[0]?.heading;
  return level === undefined ? undefined : `level ${Math.max(1, level)}`;
}

function hasEnded(passage: Passage, layout: Layout | undefined): boolean {
  return endsSentence(textOf(passage.lines.at(-1)?.words ?? []), layout?.ends);
}

function lookOf(
  passage: Passage,
  below: Passage | undefined,
  headings: Headings,
  layout: Layout | undefined,
  free: boolean,
): Look | undefined {
  if (headings.levels === 'seen') return seenLook(passage, below, headings);
  const { lines } = passage;
  if (lines.length > ruledMost.lines || (lines[0] && layout?.markers?.has(lines[0]))) return undefined;
  const text = textIn(passage);
  const fits = free && lines.length <= headings.mostLines && isShortTitle(text, headings);
  if (
    !headings.known?.test(text) &&
    !isRuled(passage, below, text, headings, layout?.ruled) &&
    !(fits && heads(below, headings, layout))
  )
    return undefined;
  const number = isNumbered(passage, headings) ? firstRow(passage)[0]?.text.match(/\d+/g) : undefined;
  return `level ${Math.min(3, number?.length ?? 1)}`;
}

/** Whether what follows can follow a heading. */
function heads(below: Passage | undefined, { above }: Headings, layout: Layout | undefined): boolean {
  const [line] = below?.lines ?? [];
  if (!line) return false;
  if (above === 'number') return layout?.markers?.get(line)?.kind === 'number';
  return above === 'anything' || /^["“‘'(¿[]?[\p{Lu}\p{Lo}\d]/u.test(textOf(line.words));
}

/** Whether a rule stood directly below some lines, or rules stood above and below them. */
function isRuled(
  { lines }: Passage,
  below: Passage | undefined,
  text: string,
  { noBeginning }: Headings,
  ruled: ReadonlySet<number> | undefined,
): boolean {
  if (!ruled || text.length > ruledMost.characters || noBeginning?.test(text)) return false;
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  if (ruled.has(last + 1)) return true;
  if (!ruled.has(first - 1)) return false;
  const next = below?.lines[0]?.number ?? last + 3;
  for (let line = last + 1; line < next; line += 1) if (ruled.has(line)) return true;
  return false;
}

/** Whether a heading bears a number, as "1. Introduction" does. */
export function isNumbered(passage: Passage, { numbering }: Headings): boolean {
  const words = wordsIn(passage);
  return words.length > 1 && numbering?.test(words[0]?.text ?? '') === true;
}

function seenLook(passage: Passage, below: Passage | undefined, headings: Headings): Look | undefined {
  if (passage.lines.length > headings.mostLines) return undefined;
  const words = wordsIn(passage);
  const text = textOf(words);
  const [marker] = headingMarkers(words);
  const title = marker ? text.slice(textOf(marker.words).length).trim() : text;
  const bold = words.every((word) => word.strong);
  if (!isShortTitle(title, headings, bold || inCapitals(title))) return undefined;
  // What stands between a title and its authors heads nothing.
  if (below?.listed && !below.afterBlank && membersIn(textIn(below))) return undefined;
  if (isSigned(passage, below)) return undefined;
  if (person.test(text) || (!marker && (isOther(words) || salutation.test(title)))) return undefined;
  const name = named.exec(text);
  if (name) return name[1] ? 'annex' : (name[2] ?? '').toLowerCase();
  if (!marker) return bold ? 'bold' : inCapitals(title) ? 'capitals' : plainLook(words, below);
  if (marker.kind === 'decimal') return `decimal ${marker.value.split('.').length}`;
  if (marker.kind !== 'number') return marker.kind;
  return below && numberHeads(Number(marker.value), below) ? 'number' : undefined;
}

/** "CRS/DEC. 2/07 rev. 3" */
const symbolOfBody = /^[A-Z]{2,8}\/[A-Z][\w./-]*(?: \d[\d/.-]*)?(?:,? (?:[Rr]ev|[Cc]orr|[Aa]dd)\.? ?\d+)*$/;

/** What is no heading, however short it is: an item, a place with a date, a byline, the number of a document. */
function isOther(words: readonly Word[]): boolean {
  if (markersOf(words).length > 0 || placeAndDate(words) !== undefined) return true;
  const text = textOf(words);
  const [names = '', whose] = text.split(/ (?:on behalf of|au nom d)/i);
  if (whose !== undefined && membersIn(names)) return true;
  if (saysWhen(text) || byline(text) !== undefined) return true;
  return documentNumberOf(text) !== undefined || symbolOfBody.test(text);
}

/** Who signed a letter, with place and date directly below the name: "JUAN ROE", "Port Amel, 3 May 2031". */
function isSigned({ lines: [first, second] }: Passage, below: Passage | undefined): boolean {
  const line = second ?? (below?.afterBlank ? undefined : below?.lines[0]);
  const said = line && placeAndDate(line.words);
  return said?.place !== undefined && membersIn(textOf(first?.words ?? [])) !== undefined;
}

/** A person's name that stands directly below makes a label of a line: "Rapporteur" heads no text. */
function plainLook(words: readonly Word[], below: Passage | undefined): Look | undefined {
  if (below && !below.afterBlank && person.test(textIn(below))) return undefined;
  if (below && goesOnAsList(words, below)) return undefined;
  return closing.test(textOf(words)) ? 'closing' : 'plain';
}

/** A title has not so many words, where items that begin small stand below it. */
const mostAboveItems = 6;

/** Whether a line is a sentence that goes on in the items below it: "The Council asks the Ministers", "(a) to sit;". */
function goesOnAsList(words: readonly Word[], below: Passage): boolean {
  const [marker] = markersOf(wordsIn(below));
  if (!marker) return false;
  const small = /^\p{Ll}/u.test(textOf(wordsIn(below).slice(marker.words.length)));
  return small && (!below.afterBlank || words.length > mostAboveItems);
}

/** Small letters and bullets mark items; large ones and numbers may mark headings. */
function headingMarkers(words: readonly Word[]): Marker[] {
  const markers = markersOf(words).filter((marker) => /^\(?[\dA-Z]/.test(marker.words[0]?.text ?? ''));
  const roman = markers.filter((marker) => marker.kind === 'roman');
  // "I." is the first Roman number, "C." the third letter.
  return (roman[0]?.value.match(/^[ivx]+$/) ? roman : markers).filter(({ kind }) =>
    ['roman', 'capital', 'decimal', 'number'].includes(kind),
  );
}

/** "1. Introduction" heads a section if a text without a number follows, or a numbering that begins anew under it. */
function numberHeads(number: number, next: Passage): boolean {
  const [marker] = markersOf(wordsIn(next));
  if (!marker) return textIn(next).length > 160 || /[.:]["”’)]*$/.test(textIn(next));
  if (marker.kind === 'decimal') return marker.value.startsWith(`${number}.`);
  // Paragraphs that are counted through go on under it with another number than the next.
  if (marker.kind === 'number' && Number(marker.value) > number + 1)
    return endsSentence(textIn(next), { lists: true }) && textIn(next).length > 30;
  return (marker.kind === 'number' || marker.kind === 'bracketed') && marker.value === '1';
}
