import { readAuthors } from '../../segment/byline.ts';
import { firstParagraph } from '../../segment/first-paragraph.ts';
import { markerOf } from '../../segment/markers.ts';
import { isOpen } from '../../segment/sentences.ts';
import { widest } from '../../segment/widths.ts';
import { type Line, linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { type Facts, factsIn, labels, placeIn } from './forms.ts';
import { readLetterhead } from './letterhead.ts';
import type { MastheadField } from './schema.ts';

/** A head is not longer than this, in lines. */
const longest = 24;

/** What a head says, and from which lines. */
export interface Masthead {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** Fields of which a head may name several, in several lines. */
const several: readonly MastheadField[] = ['body', 'codes', 'address', 'series'];

/** Words of a head, and what they say. */
export interface Piece {
  readonly facts: Facts;
  readonly words: readonly Word[];
}

/**
 * Reads the lines at the head of a document, up to the first sentence or number, and departs those that it understands: body, number, meeting,
 * place and date, addressees. What was said first counts; a line that says it in other words stays in the text.
 *
 * @param wanted the fields that the kind has
 */
export function readMasthead(
  text: WorkingText,
  wanted: readonly MastheadField[],
  before: Masthead = { metadata: {}, lines: {} },
): Masthead {
  const printed = text.lines.filter((line) => line.words.length > 0).slice(0, longest);
  const paragraph = firstParagraph(text.lines, isOfHead);
  const end = printed.findIndex((line) => line === paragraph || endsHead(line));
  const metadata: Record<string, unknown> = { ...before.metadata };
  const lines: Record<string, readonly number[]> = { ...before.lines };
  // Some words are left, or there would be no text.
  let left = text.words.length - 1;
  for (const { facts, words } of piecesOf(end < 0 ? printed : printed.slice(0, end), wanted)) {
    const said = Object.entries(facts) as [MastheadField, string][];
    const fits = said.every(
      ([field, value]) =>
        wanted.includes(field) && (several.includes(field) || (metadata[field] ?? value) === value),
    );
    const field = said.find(([name]) => name !== 'date')?.[0] ?? said[0]?.[0];
    if (!fits || field === undefined || words.length > left) continue;
    left -= words.length;
    for (const [name, value] of said) {
      const values = metadata[name] === undefined ? [] : [String(metadata[name])];
      metadata[name] = values.includes(value) ? value : [...values, value].join(', ');
      lines[name] = [...(lines[name] ?? []), ...linesOf(words)].sort((a, b) => a - b);
    }
    text.depart(words, { fate: 'metadata', by: field });
  }
  return { metadata, lines };
}

/** Whether words say what a head says: with a label, or on lines that belong together. */
function isOfHead(words: readonly Word[]): boolean {
  return labels.some(([, form]) => form.test(textOf(words))) || factsIn(words) !== undefined;
}

/** Whether a line begins the text: a numbered paragraph, or a sentence on one line, which ends there or is long. */
function endsHead({ words }: Line): boolean {
  const text = textOf(words);
  const goesOn = /[.;:,]$/.test(text) || isOpen(text) || text.length > widest;
  return (
    (/^(?:number|decimal)$/.test(markerOf(words)?.kind ?? '') && words.length > 1) ||
    /^(?:article|art\.) (?:[IVX\d]+|premier|one)(?!\p{L})/iu.test(text) ||
    (text.length > 60 &&
      goesOn &&
      !labels.some(([, form]) => form.test(text)) &&
      factsIn(words) === undefined &&
      /\p{Ll}{3} \p{Ll}{2,} \p{Ll}{2,} \p{Ll}/u.test(text))
  );
}

function piecesOf(head: readonly Line[], wanted: readonly MastheadField[]): Piece[] {
  const letterhead = readLetterhead(head);
  const pieces: Piece[] = [...letterhead];
  const read = new Set(letterhead.flatMap(({ words }) => words));
  for (let at = 0; at < head.length; at += 1) {
    const words = head[at]?.words ?? [];
    if (words.some((word) => read.has(word))) continue;
    const next = head[at + 1]?.words ?? [];
    const labelled = withLabel(head, at);
    // "Council of the" goes on in the next line, and a line that begins with "and" goes on from the one before.
    const goesOn =
      isOpen(textOf(words)) || (head[at + 1]?.number === (head[at]?.number ?? 0) + 1 && isRest(next));
    const both = goesOn ? factsIn([...words, ...next]) : undefined;
    const piece =
      labelled ??
      (both ? { facts: both, words: [...words, ...next] } : one(head, at, wanted.includes('authors')));
    if (!piece) continue;
    pieces.push(piece);
    for (const word of piece.words) read.add(word);
  }
  return pieces;
}

function isRest(words: readonly Word[]): boolean {
  return /^(?:and|at|of|on|for|au|et|de|des|du|sur|pour) /i.test(textOf(words));
}

/** @param withAuthors whether a line with two capitals beside a date may as well name who wrote the text */
function one(head: readonly Line[], at: number, withAuthors: boolean): Piece | undefined {
  const words = head[at]?.words ?? [];
  const facts = factsIn(words);
  if (facts) return { facts, words };
  const beside = [head[at - 1], head[at + 1]].some((line) => {
    const said = line && factsIn(line.words);
    return said?.date !== undefined && said.place === undefined && said.body === undefined;
  });
  const isName = withAuthors && readAuthors(textOf(words)) !== undefined;
  const place = beside && !isName ? placeIn(words) : undefined;
  return place ? { facts: { place }, words } : undefined;
}

/** A label and its value, behind it or on the next line; the value may hang over lines that are indented deeper than the label. */
function withLabel(head: readonly Line[], at: number): Piece | undefined {
  const line = head[at];
  if (!line) return undefined;
  const text = textOf(line.words).normalize('NFC');
  for (const [field, form] of labels) {
    const found = form.exec(text)?.[0];
    if (found === undefined) continue;
    const words = [...line.words];
    if (text.length === found.trimEnd().length) words.push(...(head[at + 1]?.words ?? []));
    for (let next = at + 1; hangs(line, head[next], head[next - 1]); next += 1)
      words.push(...(head[next]?.words ?? []));
    const value = textOf([...new Set(words)])
      .normalize('NFC')
      .slice(found.length)
      .trim();
    return value === '' ? undefined : { facts: { [field]: value }, words: [...new Set(words)] };
  }
  return undefined;
}

function hangs(labelled: Line, line: Line | undefined, before: Line | undefined): boolean {
  return line !== undefined && line.number === (before?.number ?? 0) + 1 && line.indent > labelled.indent + 3;
}
