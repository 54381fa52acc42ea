import { fold } from '../text/folding.ts';
import { isPublisher } from './byline.ts';
import { dateIn, type PlaceAndDate, placeAndDate } from './dates.ts';
import { anyHeadings, type Headings, looksOf, markedLook, notice } from './headings.ts';
import { isUnnumbered } from './looks.ts';
import { documentNumberOf, releaseNumber } from './pages/forms.ts';
import { firstRow, type Passage, textIn, wordsIn } from './passages.ts';
import type { Line } from './working-text.ts';

/** A masthead is not longer than this, in passages. */
const longest = 12;
// Looked for in folded text.
const genre =
  /\b(?:accord|acte|additional act|supplementary act|agreement|appeal|appel|chart(?:er|e)|comm?unique|compte rendu|conclusions|concept note|convention|decision|declaration|feuille de route|final document|framework|memorandum|note conceptuelle|outcome|plan of action|plan d'action|press release|protocole?|rapport|releve|report|resolution|roadmap|road map|statement|strateg(?:y|ie)|traite|treaty)(?!\p{L})/iu;
/** What says of which sort it is, behind it: "Communiqué Final", "Déclaration Commune". */
const ofGenre =
  /^ (?:additionnel|annuel|cadre|commun|conjoint|final|general|joint|politique|provisoire|special)/i;
const goesOn =
  /^(?:of|on|by|at|to|for|and|between|adopted|issued|concerning|regarding|du|de|des|entre|sur|relati(?:f|ve)s?|portant|concernant|adoptee?s?|a l'issue|au|aux|depose|presente|en application|en conclusion|fait au nom|par la)(?!\p{L})/iu;
/** Where a newspaper prints a text, which is no title. */
const rubric =
  /^(?:opinions?|commentary|analysis|op-?ed|editorial|features?|news(?: analysis)?|blog|tribune|analyses?|[ée]ditorial|points? de vue|actualit[ée]s?)$/iu;
/** Which part of a larger whole a text is. */
const partAlone =
  /^(?:chapter|chapitre|part|partie|section|title|titre) (?:[IVXLC]+|\d{1,3}|one|two|three|four|five)$/i;
/** A title that says what kind of document it is, and no more, may go on over so many blank lines. */
const mostApart = 6;

/** A title may be a question, and names its parties on lines of their own. */
const titles: Headings = {
  ...anyHeadings,
  mostLines: 8,
  noEnd: /[.;:,!]["”’)]*[¹²³⁰⁴-⁹]*$/,
  whole: undefined,
};

/** The head of a plain text. */
export interface TextHead {
  /** Passages above the title: a body's name, a meeting's number. */
  readonly above: readonly Passage[];
  readonly title: readonly Passage[];
  /** A line above the title that says its first words ("COMMUNIQUÉ" on a cover), or one below that says it again. */
  readonly cover?: Passage;
  /** A line of place and date directly above or below the title, and what it says. */
  readonly line?: Passage;
  readonly said?: PlaceAndDate;
  /** All that follows. */
  readonly rest: readonly Passage[];
}

/**
 * Finds the title among the short lines at the beginning: the one that names a kind of document ("Communiqué", "Declaration"), or
 * else the first. Lines that go on with a small word ("of the ministerial meeting") belong to it. The row of a table is none.
 *
 * @param rows the lines of the source that are rows of tables
 */
export function headOf(
  passages: readonly Passage[],
  credits: ReadonlySet<Line> = new Set(),
  rows: ReadonlySet<number> = new Set(),
  dated = false,
): TextHead {
  const isCredit = (passage: Passage) =>
    (passage.lines[0] && credits.has(passage.lines[0])) ||
    documentNumberOf(textIn(passage)) !== undefined ||
    /^\d{4} ?[–-] ?\d{4}$/.test(textIn(passage)) ||
    [notice, releaseNumber].some((form) => form.test(textIn(passage))) ||
    (passage === passages[0] && partAlone.test(textIn(passage)));
  const looks = looksOfMasthead(passages, isCredit);
  const end = looks.findIndex((short) => !short);
  const masthead = passages.slice(0, end < 0 ? passages.length : end);
  const isRow = ({ lines }: Passage) => lines.some(({ number }) => rows.has(number));
  const possible = masthead.filter(
    (passage) => !isCredit(passage) && !isRow(passage) && !placeAndDate(wordsIn(passage)),
  );
  const first =
    passages.slice(0, longest).find((passage) => firstRow(passage)[0]?.heading === 0) ??
    titleOfKind(possible) ??
    passages.slice(0, longest).find((passage, at) => looks[at] && saysKind(plainIn(passage))) ??
    possible.find((passage) => !isPublisher(textIn(passage)) && !rubric.test(textIn(passage))) ??
    possible[0];
  // "Date:" may stand below "From:" and "To:", which are no titles.
  const lines = dated ? [] : [...masthead, ...passages.slice(0, longest).filter(isCredit)];
  if (!first) return withLine({ above: [], title: [], rest: passages }, lines);
  const kindAlone = saysKind(plainIn(first));
  const fuller = kindAlone ? masthead.find((passage) => saysMore(passage, first)) : undefined;
  const from = passages.indexOf(fuller ?? first);
  let to = from + 1;
  const last = from + (kindAlone && !fuller ? mostApart : passages.length);
  while (to <= last && titleGoesOn(passages[to], kindAlone && !fuller, passages[to + 1])) to += 1;
  const title = passages.slice(from, to);
  const again = passages
    .slice(to, longest)
    .find((passage) => textIn(passage) === title.map(textIn).join(' '));
  const cover = fuller ? first : again;
  return withLine(
    {
      above: passages.slice(0, from).filter((passage) => passage !== cover),
      title,
      ...(cover && { cover }),
      rest: passages.slice(to).filter((passage) => passage !== cover),
    },
    lines,
  );
}

/** The line that names a kind of document, or the one directly above it that asks a question, or has two parts. */
function titleOfKind(possible: readonly Passage[]): Passage | undefined {
  const at = possible.findIndex((passage) => genre.test(plainIn(passage)));
  const [above, found] = [possible[at - 1], possible[at]];
  return above && !found?.afterBlank && /[?:] /.test(textIn(above)) ? above : found;
}

/** Whether a line is a title that another one, on a cover say, has only the first words of. */
function saysMore(passage: Passage, first: Passage): boolean {
  const [whole, begun] = [plainIn(passage).toLowerCase(), plainIn(first).toLowerCase()];
  return (
    passage !== first &&
    (whole.startsWith(`${begun} `) || whole.includes(` ${begun} on `)) &&
    whole.length > begun.length + 12
  );
}

/** Which of the first passages are short lines: titles, names, dates. */
function looksOfMasthead(passages: readonly Passage[], isCredit: (passage: Passage) => boolean): boolean[] {
  const some = passages.slice(0, longest);
  return some.map((passage, at) => {
    // Whoever wrote it may stand directly below.
    const below = passages.slice(at + 1).find((next) => !isCredit(next));
    const [look] = looksOf(below ? [passage, below] : [passage], titles);
    const short = look !== undefined && (isUnnumbered(look) || markedLook(passage) !== undefined);
    return isCredit(passage) || placeAndDate(wordsIn(passage)) !== undefined || short;
  });
}

/** Whether a line says what kind of document follows, and nothing else: it is the title also where an address stands above it. */
function saysKind(text: string): boolean {
  const kind = text.replace(/^(?:final|joint|official|press) /i, '');
  const [named = ''] = genre.exec(kind) ?? [];
  // A "Treaty Room" is a room.
  const isOther =
    /^ \p{Lu}\p{Ll}+$/u.test(kind.slice(named.length)) && !ofGenre.test(kind.slice(named.length));
  return (
    named !== '' && kind.startsWith(named) && !isOther && text.length <= 26 && text.split(' ').length <= 3
  );
}

/** How many words stand before the one that says what kind of document a title is of: 1 in "Additional protocol". */
export function wordsBeforeGenre(title: string): number {
  const plain = fold(title).text;
  const at = genre.exec(plain)?.index;
  return at === undefined ? Number.POSITIVE_INFINITY : plain.slice(0, at).split(' ').length - 1;
}

/**
 * @param apart whether blank lines may stand between the title's lines
 * @param below what follows: a sentence that ends directly below began above
 */
function titleGoesOn(passage: Passage | undefined, apart: boolean, below: Passage | undefined): boolean {
  if (!passage || (passage.afterBlank && !apart) || placeAndDate(wordsIn(passage))) return false;
  if (passage.afterBlank && below && !below.afterBlank && /[.;:,]$/.test(textIn(below))) return false;
  const text = textIn(passage);
  // "TO: the director": a line of a memorandum's head.
  if (/^\p{L}+ ?:/u.test(text)) return false;
  return goesOn.test(plainIn(passage)) && text.length <= (apart ? 300 : 160) && !/[.;:,]$/.test(text);
}

function plainIn(passage: Passage): string {
  return fold(textIn(passage)).text;
}

/** Takes the first line of place and date out of the masthead. */
function withLine(head: TextHead, masthead: readonly Passage[]): TextHead {
  const line = masthead.find((passage) => placeAndDate(wordsIn(passage)));
  const said = line && placeAndDate(wordsIn(line));
  if (!line || !said) return head;
  const without = (passages: readonly Passage[]): Passage[] => passages.filter((passage) => passage !== line);
  return { ...head, above: without(head.above), line, said, rest: without(head.rest) };
}

/** A date at the very end of a title, behind a comma or in brackets: "Conclusions, 5 February 2013". */
export function dateOfTitle(title: string): string | undefined {
  const found = dateIn(title);
  return found && /^\)?$/.test(found.after) && /[,(]$/.test(found.before) ? found.iso : undefined;
}
