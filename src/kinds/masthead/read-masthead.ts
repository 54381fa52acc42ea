import { markerOf } from '../../segment/markers.ts';
import { isOpen } from '../../segment/sentences.ts';
import { type Line, linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { type Facts, factsIn, labels, placeIn } from './forms.ts';
import type { MastheadField } from './schema.ts';

/** A head is not longer than this, in lines. */
const longest = 24;

/** What a head says, and from which lines. */
export interface Masthead {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** Fields of which a head may name several, in several lines. */
const several: readonly MastheadField[] = ['body', 'codes'];

interface Piece {
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
  const end = printed.findIndex(({ words }) => endsHead(words));
  const metadata: Record<string, unknown> = { ...before.metadata };
  const lines: Record<string, readonly number[]> = { ...before.lines };
  // Some words are left, or there would be no text.
  let left = text.words.length - 1;
  for (const { facts, words } of piecesOf(end < 0 ? printed : printed.slice(0, end))) {
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

/** Whether a line begins the text: a numbered paragraph, or a line too long for a head. */
function endsHead(words: readonly Word[]): boolean {
  const text = textOf(words);
  return (
    (markerOf(words)?.kind === 'number' && words.length > 1) ||
    (text.length > 60 && factsIn(words) === undefined && /\p{Ll}{3} \p{Ll}{2,} \p{Ll}{2,} \p{Ll}/u.test(text))
  );
}

function piecesOf(head: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < head.length; at += 1) {
    const words = head[at]?.words ?? [];
    const next = head[at + 1]?.words ?? [];
    const labelled = withLabel(words, next);
    // "Council of the" goes on in the next line.
    const both = isOpen(textOf(words)) ? factsIn([...words, ...next]) : undefined;
    const piece = labelled ?? (both ? { facts: both, words: [...words, ...next] } : one(head, at));
    if (!piece) continue;
    pieces.push(piece);
    if (piece.words.length > words.length) at += 1;
  }
  return pieces;
}

function one(head: readonly Line[], at: number): Piece | undefined {
  const words = head[at]?.words ?? [];
  const facts = factsIn(words);
  if (facts) return { facts, words };
  const beside = [head[at - 1], head[at + 1]].some((line) => {
    const said = line && factsIn(line.words);
    return said?.date !== undefined && said.place === undefined && said.body === undefined;
  });
  const place = beside ? placeIn(words) : undefined;
  return place ? { facts: { place }, words } : undefined;
}

/** A label and its value, behind it or on the next line. */
function withLabel(words: readonly Word[], next: readonly Word[]): Piece | undefined {
  const text = textOf(words).normalize('NFC');
  for (const [field, form] of labels) {
    const found = form.exec(text)?.[0];
    if (found === undefined) continue;
    const behind = text.slice(found.length).trim();
    const value = behind === '' ? textOf(next) : behind;
    if (value === '') return undefined;
    return { facts: { [field]: value }, words: behind === '' ? [...words, ...next] : words };
  }
  return undefined;
}
