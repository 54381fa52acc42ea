import { joinBroken } from './blank-lines.ts';
import { ContentsList } from './contents-list.ts';
import { placeAndDate } from './dates.ts';
import { hangingLines } from './hanging.ts';
import { goesOnWithin, listsIn } from './lists.ts';
import { isNumber, type Marker, markerOf, markersOf, ordinalOf } from './markers.ts';
import { releaseNumber } from './pages/forms.ts';
import { beginsSmall, endsSentence, hasSentence, isOpen, type SentenceEnds, wantsMore } from './sentences.ts';
import { inCapitals, isShortTitle, type ShortTitles } from './short-titles.ts';
import { widest, widthOf } from './widths.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/** How the documents of a kind are laid out: what no line shows by itself. */
export interface Layout {
  readonly ends: SentenceEnds;
  /**
   * What a line end says where no blank line follows. `measured`: it ends a passage where the next word would have had room, or
   * where a number or letter follows. `columns`: nothing, unless nobody wrapped the lines: then each is a passage. `nothing`: nothing.
   */
  readonly lineEnds: 'measured' | 'columns' | 'nothing';
  /**
   * Over which blank lines a passage goes on. `broken`: where it stops without a mark and small letters follow. `unended`: where the
   * sentence has not ended, as at the end of a column or page. `none`: over none.
   */
  readonly overBlank: 'broken' | 'unended' | 'none';
  /** Lines that begin a passage wherever they stand. */
  readonly begins?: readonly RegExp[];
  /** Lines that begin a passage where the sentence before them has ended. */
  readonly beginsAfterEnd?: (text: string) => boolean;
  /** Lines that are a passage of their own wherever they stand. */
  readonly alone?: (row: readonly Word[]) => boolean;
  /** Lines that are a passage of their own, and neither heads nor is numbered: who wrote a text, and when. */
  readonly setApart?: ReadonlySet<Line>;
  /** Lines with which somebody begins to speak: a passage that is neither a heading nor numbered. */
  readonly speakers?: ReadonlySet<Line>;
  /** Titles that the kind knows: a passage of their own where the sentence before them has ended. */
  readonly titles?: RegExp;
  /** Numbered titles that stand directly above their text. */
  readonly numberedTitles?: ShortTitles;
  /** The titles of lists, and how an entry begins there. */
  readonly entries?: { readonly under: RegExp; readonly begin: RegExp };
  /** The captions of figures, which end without a full stop. */
  readonly captions?: RegExp;
  /** Source lines on which a rule stood: a title stands above one. */
  readonly ruled?: ReadonlySet<number>;
  /** The numbers and letters that begin a passage, where not all count that look like one (see `markersInTurn`). */
  readonly markers?: ReadonlyMap<Line, Marker>;
}

/** What is printed as one block: one source line or several that were wrapped. */
export interface Passage {
  readonly lines: readonly Line[];
  /** Whether a blank line (or the beginning of the text) stands before it. */
  readonly afterBlank: boolean;
  /** Whether it is an entry of a list of contents, or set apart: neither a heading nor numbered, whatever it looks like. */
  readonly listed?: boolean;
  /** The word behind a blank line over which the sentence may not go on. */
  readonly doubtful?: Word;
}

/** A passage in the making. */
export interface Draft extends Passage {
  readonly lines: Line[];
  doubtful?: Word;
}

/** All words of a passage. */
export function wordsIn(passage: Passage | undefined): Word[] {
  return passage?.lines.flatMap((line) => line.words) ?? [];
}

/** The words on the first line of a passage. */
export function firstRow(passage: Passage | undefined): readonly Word[] {
  return passage?.lines[0]?.words ?? [];
}

/** Whether the source itself marks a line as a heading. */
export function isMarkedHeading(line: Line | undefined): boolean {
  return line?.words[0]?.heading !== undefined;
}

/** Whether a line begins something of its own, because the source marks it so: a heading, a note. */
export function isSetApart(line: Line | undefined): boolean {
  return isMarkedHeading(line) || line?.words[0]?.opensNote !== undefined;
}

/** The text of a passage, with single spaces. */
export function textIn(passage: Passage | undefined): string {
  return textOf(wordsIn(passage));
}

/**
 * Joins lines into passages. A passage ends at a blank line, and where the layout says so. Where passages go on over blank lines
 * wherever a sentence has not ended, `joinUnended` joins them once their headings are known.
 */
export function passagesOf(lines: readonly Line[], layout: Layout = anyLayout): Passage[] {
  const width = widthOf(lines);
  const hanging = hangingLines(lines);
  const items = layout.markers ?? listsIn(lines);
  const passages: Draft[] = [];
  let before: Line | undefined;
  let titleBefore = false;
  let inList = false;
  const contents = new ContentsList();
  for (const line of lines) {
    if (line.words.length === 0) {
      before = undefined;
      continue;
    }
    const text = textOf(line.words);
    const listed = contents.takes(text) || layout.setApart?.has(line) === true;
    const ended: boolean = before === undefined || titleBefore || endsSentence(tailOf(before), layout.ends);
    const title: boolean = layout.titles?.test(text) === true && ended;
    if (title) inList = layout.entries?.under.test(text) === true;
    const current = passages.at(-1);
    const entry = inList && (ended || /:\/\/\S+$/.test(tailOf(before))) && layout.entries?.begin.test(text);
    if (
      !current ||
      !before ||
      listed ||
      current.listed ||
      title ||
      titleBefore ||
      entry ||
      parts(layout, { before, line, text, ended, width, current, hangs: hanging.has(line), items })
    )
      passages.push({ lines: [line], afterBlank: before === undefined, ...(listed && { listed }) });
    else current.lines.push(line);
    before = line;
    titleBefore = title;
  }
  return layout.overBlank === 'broken' ? joinBroken(passages, layout) : passages;
}

interface LineEnd {
  readonly before: Line;
  readonly line: Line;
  readonly text: string;
  /** Whether the sentence before has ended. */
  readonly ended: boolean;
  readonly width: number;
  readonly current: Passage;
  /** Whether the line goes on with an item, to whose text it is indented. */
  readonly hangs: boolean;
  /** The lines at which the items of lists begin. */
  readonly items: ReadonlyMap<Line, Marker>;
}

/** Whether the line end between two lines without a blank line between them ends a passage. */
function parts(layout: Layout, at: LineEnd): boolean {
  const { before, line, text, ended, width, current, hangs, items } = at;
  if (isSetApart(line) || isMarkedHeading(before)) return true;
  if (before.wrapped) return false;
  if (layout.alone?.(line.words) || layout.alone?.(before.words)) return true;
  if (layout.speakers?.has(line) || items.has(line) || layout.begins?.some((form) => form.test(text)))
    return true;
  // "I.2. Their state" numbers a section, and nothing in a sentence.
  if (ended && (layout.beginsAfterEnd?.(text) || /^[IVXLC]+(?:\.\d{1,2})+\.? \p{Lu}/u.test(text)))
    return true;
  if (ended && layout.ruled?.has(line.number + 1) && text.length <= 80 && !endsSentence(text, layout.ends))
    return true;
  if (layout.lineEnds === 'nothing' || hangs) return false;
  // Some copies mark a paragraph by its indented first line alone.
  if (ended && line.indent >= before.indent + 2 && !/^\p{Ll}/u.test(text)) return true;
  // An item is written in lines of prose, and none of these ends it before its sentence.
  const [first] = current.lines;
  if (first && items.has(first) && first.width >= width * 0.6 && /[\p{Ll}\d,]$/u.test(textOf(before.words)))
    return false;
  if (layout.lineEnds === 'measured') return isEarly(before, line, text, width, current);
  return width === 0 || (current.lines.length === 1 && isNumberedTitle(layout, before, line, width));
}

function isRestOfTitle(before: string, text: string): boolean {
  const words =
    /^(?:IN|ON|OF|AND|FOR|TO|AT|WITH|BETWEEN|DE|DU|DES|ET|SUR|AU|AUX|EN|ENTRE|POUR|PAR|D['’]\p{L}+|L['’]\p{L}+)(?: |$)/u;
  return words.test(text) && !/\p{Ll}|[.;:]$/u.test(before) && !/\p{Ll}/u.test(text);
}

function endsTitle(before: string, text: string, line: Line): boolean {
  if (!inCapitals(before) || !/\p{Lu}{3}/u.test(before) || isOpen(before) || /[.;:]$/.test(before))
    return false;
  return /^["“«(]?[\p{Lu}\d]/u.test(text) && (/\p{Ll}{2}/u.test(text) || markerOf(line.words) !== undefined);
}

/** Whether a line's first word would have had room on the line before: then somebody ended that line on purpose. */
function isEarly(before: Line, line: Line, text: string, width: number, current: Passage): boolean {
  // A word that a hyphen broke was broken because its line was full.
  if ((before.words.at(-1)?.tokens.at(-1)?.line ?? 0) > before.number) return false;
  const ended = textOf(before.words);
  // "… of December 2012 and" goes on with a figure as well as with a word.
  if (wantsMore(ended)) return false;
  // A title in capitals is broken where its sense is, and ends where a text in small letters begins.
  if (isRestOfTitle(ended, text)) return false;
  if (endsTitle(ended, text, line)) return true;
  if (width === 0 || ended.length > widest || text.length > widest) return true;
  const from = Math.max(0, before.indent - line.indent);
  const full = from + ended.length + 1 + (line.words[0]?.text.length ?? 0) > width - 4;
  const closed = endsSentence(ended, { lists: true });
  if (markerOf(line.words))
    return mayBeginAlone(line, ended, closed) ? closed || !full : !full && endsSentence(ended);
  if (full || closed || beginsSmall(text)) return !full && closed;
  // What a bracket says of a sentence, and not of a title.
  return !(
    /^\(\p{Ll}/u.test(text) && hasSentence(textOf(current.lines.slice(-3).flatMap(({ words }) => words)))
  );
}

/**
 * Whether a mark that begins no list begins a passage: the first of its order, or a number where the sentence before has ended. "J. Smith" is a name, and
 * a dash in a sentence that goes on is one of its words.
 */
function mayBeginAlone(line: Line, before: string, closed: boolean): boolean {
  return markersOf(line.words).some((marker) => {
    if (marker.kind === 'bullet') return closed || /,$/.test(before) || !/[–—-]/.test(marker.value);
    return (
      (ordinalOf(marker) === 1 && !goesOnWithin(line, marker)) ||
      (isNumber(marker) && !(marker.kind === 'roman' ? /[:;]$/ : /:$/).test(before))
    );
  });
}

function isNumberedTitle({ numberedTitles }: Layout, before: Line, line: Line, width: number): boolean {
  if (!numberedTitles || before.width >= width * 0.8 || line.words.length < 4) return false;
  return (
    numberedTitles.numbering?.test(before.words[0]?.text ?? '') === true &&
    isShortTitle(textOf(before.words), numberedTitles) &&
    /^["“‘'(]?\p{Lu}/u.test(textOf(line.words))
  );
}

/** The end of a line's text: its last two words, which say whether a sentence ends. */
export function tailOf(line: Line | undefined): string {
  return textOf(line?.words.filter(({ text }) => text !== '').slice(-2) ?? []);
}

/** The layout of a text of which nothing is known. */
export const anyLayout: Layout = {
  ends: { lists: true },
  lineEnds: 'measured',
  overBlank: 'broken',
  // "(15 February 2013)"
  alone: (row) =>
    (row[0]?.text.startsWith('(') === true && placeAndDate(row) !== undefined) ||
    releaseNumber.test(textOf(row)),
  begins: [/^(?:DONE|Done|FAIT|Fait) (?:AT|at|IN|in|[AÀaà]) \p{Lu}/u],
  titles:
    /^(?:(?:article|art\.|section|chapter|chapitre|title|titre) (?:[IVXLC]+|\d{1,3}|premier|1er)|annexe?(?: (?:[IVXLC]+|\d{1,2}))?)$/i,
};
