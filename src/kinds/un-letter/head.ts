import { dateIn } from '../../segment/dates.ts';
import { type Line, linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { labelIn, startsTitle } from './titles.ts';

/** What the head of a UN document may say, by the metadata field that takes it. */
type Field =
  | 'symbol'
  | 'organisation'
  | 'body'
  | 'session'
  | 'agenda'
  | 'date'
  | 'distribution'
  | 'originalLanguage'
  | 'jobNumber';

// A resolution's symbol ends with its year: "S/RES/2085 (2012)".
const symbol = String.raw`[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.()-]*){2,6}(?: \(\d{4}\))?\*?`;
const language =
  '(?:Arabic|Chinese|English|French|Portuguese|Russian|Spanish|anglais|arabe|chinois|espagnol|français|portugais|russe)';

/** A head is not longer than this, in lines: what stands further down is text. */
const longest = 40;

/** A line of a head has no more words than this. */
const mostWords = 60;

/** How each field begins what is left of a line; a first group is the value where the whole is not. */
const forms: readonly [Field, RegExp][] = [
  ['symbol', new RegExp(`^${symbol}(?: ?[-–—] ?${symbol})?(?= |$)`)],
  ['organisation', /^(?:United Nations|Nations Unies)(?= |$)/i],
  [
    'body',
    /^(?:Security Council|General Assembly|Economic and Social Council|Human Rights Council|Conseil de s[ée]curit[ée]|Assembl[ée]e g[ée]n[ée]rale|Conseil [ée]conomique et social|Conseil des droits de l['’]homme)(?= |$)/iu,
  ],
  [
    'session',
    /^(?:[A-Z][a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th)) (?:(?:emergency )?special )?(?:session|year)(?= |$)/,
  ],
  [
    'session',
    /^(?:\p{Lu}\p{Ll}+(?:-[\p{Ll}-]+)?|\d+(?:e|re|[èe]me)) (?:session|année)(?: (?:extra)?ordinaire)?(?: d['’]urgence)?(?= |$)/u,
  ],
  [
    'agenda',
    /^(?:(?:Provisional agenda|Agenda) items? .+|Points? .{1,60} de l['’]ordre du jour(?: provisoire)?\*{0,3})$/,
  ],
  ['distribution', /^Distr\.? ?: ?([A-Z][a-z]+|GENERAL|LIMITED|RESTRICTED)(?= |$)/],
  ['distribution', /^Distr\.? ?:? ?(g[ée]n[ée]rale|limit[ée]e|restreinte|provisoire)(?= |$)/iu],
  // Older documents print "Distr." and "GENERAL" on two lines.
  ['distribution', /^Distr\.?()(?= |$)/],
  ['distribution', /^(?:GENERAL|LIMITED|RESTRICTED)(?= |$)/],
  ['originalLanguage', new RegExp(`^Original ?: ?(${language}(?:(?:, |/|,? and )${language})*)(?= |$)`, 'i')],
  // The language of this print says nothing that the text does not.
  ['originalLanguage', new RegExp(`^${language}()$`, 'i')],
  ['jobNumber', /^\d{2}-\d{5}(?: ?\([A-Z]\))?(?: \d{6}){0,3}(?= |$)/],
  ['jobNumber', /^\*\d{7}\*(?= |$)/],
];

/** Fields that a head may name several times, one for each body that the document goes to. */
const several: readonly Field[] = ['symbol', 'body', 'session', 'agenda', 'jobNumber'];

interface Piece {
  readonly field: Field;
  readonly value: string;
  readonly words: readonly Word[];
}

/** What was read from the head, ready for the reading. */
export interface Head {
  readonly metadata: Record<string, unknown>;
  readonly lines: Record<string, readonly number[]>;
  /** Lines of the head that nothing was read from: they stay in the text. */
  readonly unread: readonly Line[];
}

/**
 * Reads the lines above the first title and departs those that it understands. Where a text has no such title, the head is what
 * it understands from the first line on. The symbol is the document's own only here: elsewhere it names other documents.
 */
export function readHead(text: WorkingText): Head {
  const printed = text.lines.filter((line) => line.words.length > 0);
  const first = printed
    .slice(0, longest)
    .findIndex(({ words }) => startsTitle(words) || labelIn(words) !== undefined);
  const titled = startsTitle(printed[first]?.words ?? []);
  const found: Piece[] = [];
  const unread: Line[] = [];
  for (const [at, line] of printed.slice(0, first < 0 ? longest : first).entries()) {
    const pieces = piecesOf(line.words) ?? agendaGoesOn(line, printed[at - 1], found);
    if (pieces && !pieces.some((piece) => contradicts(piece, found))) found.push(...pieces);
    else if (titled || pieces) unread.push(line);
    else break;
  }
  const { metadata, lines } = gather(found);
  for (const { field, words } of found)
    if (field in metadata) text.depart(words, { fate: 'metadata', by: field });
  return { metadata, lines, unread };
}

/** Cuts a line into what it says; undefined where a part of it cannot be read. */
function piecesOf(words: readonly Word[]): Piece[] | undefined {
  if (words.length > mostWords) return undefined;
  const pieces: Piece[] = [];
  let left = words;
  while (left.length > 0) {
    const piece = firstPiece(left);
    if (!piece) return undefined;
    pieces.push(piece);
    left = left.slice(piece.words.length);
  }
  return pieces;
}

function firstPiece(words: readonly Word[]): Piece | undefined {
  const text = textOf(words).normalize('NFC');
  for (const [field, form] of forms) {
    const match = form.exec(text);
    if (match) return { field, value: match[1] ?? match[0], words: firstWords(words, match[0]) };
  }
  const date = dateIn(text);
  if (date?.before !== '') return undefined;
  return {
    field: 'date',
    value: date.iso,
    words: firstWords(words, text.slice(0, text.length - date.after.length).trim()),
  };
}

function firstWords(words: readonly Word[], text: string): readonly Word[] {
  return words.slice(0, text.split(' ').length);
}

/** The agenda item's title stands on the lines after its number. */
function agendaGoesOn(line: Line, before: Line | undefined, found: readonly Piece[]): Piece[] | undefined {
  const adjacent = before !== undefined && before.number === line.number - 1;
  if (!adjacent || found.at(-1)?.field !== 'agenda') return undefined;
  return [{ field: 'agenda', value: textOf(line.words), words: line.words }];
}

/** A second date or language is not this document's: its line stays in the text. */
function contradicts(piece: Piece, found: readonly Piece[]): boolean {
  if (several.includes(piece.field)) return false;
  return found.some(
    (other) => other.field === piece.field && other.value !== '' && other.value !== piece.value,
  );
}

function gather(found: readonly Piece[]): Pick<Head, 'metadata' | 'lines'> {
  const metadata: Record<string, unknown> = {};
  const lines: Record<string, readonly number[]> = {};
  for (const field of new Set(found.map((piece) => piece.field))) {
    const pieces = found.filter((piece) => piece.field === field);
    const values = [...new Set(pieces.flatMap(({ value }) => (value === '' ? [] : [value])))];
    if (values.length === 0) continue;
    metadata[field] =
      field === 'session' || field === 'agenda'
        ? values
        : field === 'jobNumber'
          ? values[0]
          : values.join(', ');
    lines[field] = linesOf(pieces.flatMap((piece) => piece.words));
  }
  return { metadata, lines };
}
