import type { Message } from '../messages/message.ts';
import { byline, isOffice, membersIn } from './byline.ts';
import { dateIn, placeAndDate, releaseIn, saysWhen } from './dates.ts';
import { firstParagraph } from './first-paragraph.ts';
import { markersOf } from './markers.ts';
import { isOpen } from './sentences.ts';
import { widest } from './widths.ts';
import { type Line, textOf, type Word, type WorkingText } from './working-text.ts';

/** So many lines at the head of a text may be short, and say who wrote it and when. */
const longest = 16;

/** The lines near a title that say who wrote a text and when. */
export interface Credits {
  readonly authors: readonly string[];
  /** The lines that name them. */
  readonly bylines: readonly Line[];
  /** Those that say nothing else, so that their words may leave the text. */
  readonly whole: readonly Line[];
  /** A date that the byline names, or another line that has more words; these words stay. */
  readonly date?: string;
  readonly dateline?: Line;
  /** All such lines: each stands by itself, and none heads a text. */
  readonly lines: ReadonlySet<Line>;
  /** Those that may name an author or a date, and may not. */
  readonly unsure: readonly Line[];
}

/**
 * Finds them among the short lines at the beginning. "By Jane Roe" names an author; "Jane Q. Roe" does, and "Jane Roe and John Doe" where nothing else in the
 * text has these words; "Jane Roe" alone may be anything that has two capitals.
 *
 * @param withAuthors whether persons write texts of this kind: without a "By" no line names them in others
 */
export function creditsOf(text: WorkingText, withAuthors: boolean): Credits {
  const head = headOf(text.lines);
  const lines = new Set<Line>();
  const unsure: Line[] = [];
  const authors: string[] = [];
  const bylines: Line[] = [];
  const whole: Line[] = [];
  let dated: Pick<Credits, 'date' | 'dateline'> = {};
  for (const [at, line] of head.entries()) {
    const printed = textOf(line.words);
    if (at > 1 && goesOn(head[at - 1], line, printed)) continue;
    const by = byline(printed);
    const isDated = placeAndDate(line.words) !== undefined;
    const date = by?.date ?? (isDated ? undefined : releaseIn(printed));
    const isTaken = date !== undefined && dated.date === undefined;
    if (isTaken) dated = { date, dateline: line };
    const names =
      by || isDated || isTaken || saysWhen(printed) || !withAuthors || at === 0
        ? undefined
        : namesOn(line, head[at + 1], text);
    const said = by && authors.length === 0 ? { ...by, isSure: true } : names;
    if (said?.isSure) {
      authors.push(...said.authors);
      bylines.push(line);
      if (said.isWhole) whole.push(line);
    } else if (names || by || (saysWhen(printed) && !isDated && !isTaken)) unsure.push(line);
    else if (isDated || (isOffice(printed) && bylines.some(({ number }) => number === line.number - 1)))
      lines.add(line);
  }
  for (const line of [...bylines, dated.dateline, ...unsure]) if (line) lines.add(line);
  // A text of such lines alone has no other words.
  return text.lines.every((line) => line.words.length === 0 || lines.has(line))
    ? { authors: [], bylines: [], whole: [], lines: new Set(), unsure: [] }
    : { authors, bylines, whole, ...dated, lines, unsure };
}

/** The lines at the beginning of a text, up to a number, or to the end of a sentence. */
function headOf(lines: readonly Line[]): Line[] {
  const head: Line[] = [];
  const paragraph = firstParagraph(lines, isOfHead);
  for (const line of lines) {
    if (line.words.length === 0) continue;
    if (line === paragraph) break;
    const printed = textOf(line.words);
    const isNumbered = markersOf(line.words).some(({ kind, value }) => kind !== 'capital' || value === 'a');
    const isSentence = line.words.length > 6 && /\.["”’)]*$/.test(printed) && !membersIn(printed);
    if (head.length === longest || printed.length > widest) break;
    if (head.length > 0 && (isNumbered || isSentence)) break;
    head.push(line);
  }
  return head;
}

/** Whether words on several lines name who wrote a text, or when: "Enregistré à la Présidence le 16 juillet 2031." */
function isOfHead(words: readonly Word[]): boolean {
  const text = textOf(words);
  const endsWithDate = text.length <= widest && /^[.)]*$/.test(dateIn(text)?.after ?? 'none');
  return endsWithDate || byline(text) !== undefined;
}

/** Whether a line goes on from the one directly above it, as the lines of a paragraph do. */
function goesOn(above: Line | undefined, line: Line, printed: string): boolean {
  if (above?.number !== line.number - 1) return false;
  const text = textOf(above.words);
  // Place and date alone are no words of a sentence.
  if (placeAndDate(line.words)?.place !== undefined) return isOpen(text);
  return isOpen(text) || (/(?:(?<!\p{L})\p{Ll}+ ){4}/u.test(text) && !/^(?:By|Par) /.test(printed));
}

/** The names on a line without a "By", and whether they are surely names. */
function namesOn(
  line: Line,
  below: Line | undefined,
  text: WorkingText,
): { authors: readonly string[]; isWhole: boolean; isSure: boolean } | undefined {
  const printed = textOf(line.words);
  // "Vu la Constitution ;" is of a preamble.
  const authors = /[;:]$/.test(printed) ? undefined : membersIn(printed);
  if (!authors) return undefined;
  const isWhole = !/\)(?:[ ,;]|$)/.test(printed);
  const isInitialled = /\p{L}\p{Ll} \p{Lu}\. \p{Lu}/u.test(printed);
  const others = elsewhere(authors, line, text);
  if (!isInitialled && (others === 'otherwise' || authors.some((name) => heading.test(name))))
    return undefined;
  const hasOffice = below?.number === line.number + 1 && isOffice(textOf(below.words));
  const isNamed = authors.length > 1 && others === 'nowhere';
  return { authors, isWhole, isSure: isInitialled || hasOffice || !isWhole || isNamed };
}

/** What two words with capitals are, where they are no name. */
const heading =
  /\b(?:abstract|agreement|background|answers?|comm?uniqu[eé]|declaration|déclaration|resolution|résolution|final|statement|briefs?|conclusions?|context|findings|foreword|highlights|introduction|issues|messages|notes?|overview|papers?|points|preface|questions|recommendations|reports?|results|summary|contexte|constats|messages|points|questions|rapport|recommandations|résumé|synthèse)\b/iu;

const ofAuthors =
  /^(?:about the authors?|the authors?|à propos d(?:es|e l['’]) ?auteur(?:e?s)?|les? auteur(?:e?s)?)$/iu;

/** How often the words of some names stand elsewhere in a text: never, only as whole names, or otherwise. */
function elsewhere(
  names: readonly string[],
  own: Line,
  text: WorkingText,
): 'nowhere' | 'whole' | 'otherwise' {
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}'’-]{3,}/gu) ?? []));
  const whole = names.map((name) => name.toLowerCase());
  let found: 'nowhere' | 'whole' = 'nowhere';
  for (const line of text.lines) {
    // What is said of the authors below the text names them again.
    if (line.words.length < 6 && ofAuthors.test(textOf(line.words))) break;
    if (line === own || !line.words.some(({ text: word }) => words.has(bare(word)))) continue;
    const printed = textOf(line.words).toLowerCase();
    if (!whole.some((name) => printed.includes(name))) return 'otherwise';
    found = 'whole';
  }
  return found;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|(?:['’]s)?[^\p{L}]*$/gu, '');
}

/** One warning for the lines that may name an author or a date, where the text does not name either otherwise. */
export function unsureCredits(
  { unsure }: Credits,
  metadata: Readonly<Record<string, unknown>>,
  file: string,
): Message[] {
  const left = unsure.filter(
    (line) => metadata[saysWhen(textOf(line.words)) ? 'date' : 'authors'] === undefined,
  );
  const [first] = left;
  if (!first) return [];
  return [
    {
      level: 'warning',
      name: 'credit-unread',
      file,
      line: first.number,
      found: `near the title ${left.map((line) => `"${textOf(line.words)}"`).join(' and ')}`,
      expected:
        'a byline that begins with "By", and a date of which the month is sure: 12 March 2013, 2013-03-12',
      cure: 'it stays in the text; if it names the author or the date, give "author" or "date" in seed.yml under "facts", with this line as its ground',
    },
  ];
}
