import type { z } from 'zod';
import { type CitedCable, citationsIn } from './cited-cables.ts';
import { fullYear } from './date-time-group.ts';
import { formatMrn, idOfMrn } from './mrn.ts';
import type { referenceSchema } from './schema.ts';

export type Reference = z.infer<typeof referenceSchema>;

/** Names under which other cables cite a post whose own numbers bear another. */
const aliases: Readonly<Record<string, string>> = {
  SECSTATE: 'STATE',
  DEPT: 'STATE',
  USUN: 'USUN NEW YORK',
  UNVIE: 'UNVIE VIENNA',
  RIO: 'RIO DE JANEIRO',
  HAGUE: 'THE HAGUE',
  'MEXICO CITY': 'MEXICO',
  'RIO DE JAN': 'RIO DE JANEIRO',
};
/**
 * Reads what stands behind `REF:`. References are lettered `A.`, `A)` or `(A)`, in the order of the alphabet, or they have no letters and are
 * set apart by commas, semicolons or "and"; they may stand in sentences. `year` is the citing cable's, taken for those that print none.
 * Each cable of a range is a reference, with the range as printed.
 */
export function parseReferences(text: string, year?: number): Reference[] {
  const pieces = byLabel(text.replace(/¶/g, ' ').replace(/\s+/g, ' ').trim());
  return pieces.flatMap(({ label, raw }) =>
    citationsIn(raw).flatMap((citation) => {
      const named = citation.cables.length === 0 ? [undefined] : citation.cables;
      return named.map((cable) => ({
        ...(label ? { label } : {}),
        ...idOf(cable, year),
        raw: tidy(citation.raw),
        ...(cable && !cable.year && year !== undefined ? { yearAssumed: true as const } : {}),
      }));
    }),
  );
}

function idOf(cable: CitedCable | undefined, citing: number | undefined): { id?: string } {
  const year = cable?.year ? fullYear(cable.year) : citing;
  if (!cable || year === undefined) return {};
  const post = aliases[cable.post] ?? cable.post.replace(/^(?:AM)?(?:EMBASSY|CONSUL) /, '');
  return { id: idOfMrn(formatMrn(year, { ...cable, post })) };
}

interface Piece {
  readonly label?: string;
  readonly raw: string;
}

/**
 * Cuts at the letters that stand in the order of the alphabet, and at others where a cable follows: somebody left one out, or changed two. A letter
 * behind "OF" or "BY" is a person's initial.
 */
function byLabel(text: string): Piece[] {
  const marks: { label: string; start: number; end: number }[] = [];
  const pattern = /(?:^|(?<=[\s,;.]))(?:REF ?)?(?:\(([A-Z])\)|([A-Z])[.):]{1,2}(?=\s|$|\d|\())[.:]?\s*/gi;
  for (const match of text.matchAll(pattern)) {
    const label = (match[1] ?? match[2] ?? '').toUpperCase();
    const last = marks.at(-1);
    // More than the words before a letter say nothing of it.
    const between = text.slice(Math.max(last?.end ?? 0, match.index - 40), match.index).trim();
    const end = match.index + match[0].length;
    // "A. (A) 09 LISBON 1": the letter is printed twice.
    if (last && label === last.label && between === '') last.end = end;
    else if (
      (label ===
        (last ? String.fromCharCode(last.label.charCodeAt(0) + 1) : match.index === 0 ? label : 'A') ||
        (last && isOutOfTurn(label, marks, text.slice(end)))) &&
      !/\b(?:OF|BY|FROM|TO|AND|MR|MS|DR)\.?$/i.test(between)
    )
      marks.push({ label, start: match.index, end });
  }
  const first = marks[0];
  if (!first) return text === '' ? [] : [{ raw: text }];
  // "LISBON 186 (A), STATE 12 (B)": the letters stand behind what they name.
  if (text.slice(0, first.start).trim() !== '') {
    const behind = marks.map((mark, at) => ({
      label: mark.label,
      raw: tidy(text.slice(marks[at - 1]?.end ?? 0, mark.start)),
    }));
    const rest = tidy(text.slice(marks.at(-1)?.end));
    return rest === '' ? behind : [...behind, { raw: rest }];
  }
  return marks
    .map((mark, at) => ({ label: mark.label, raw: tidy(text.slice(mark.end, marks[at + 1]?.start)) }))
    .filter((piece) => piece.raw !== '');
}

function isOutOfTurn(label: string, marks: readonly { readonly label: string }[], behind: string): boolean {
  const from = marks.at(-1)?.label.charCodeAt(0) ?? 0;
  return (
    Math.abs(label.charCodeAt(0) - from) <= 3 &&
    marks.every((mark) => mark.label !== label) &&
    /^(?:['’]?\d{2}(?:\d{2})? )?[A-Z][A-Z'.-]{2,}(?: [A-Z][A-Z'.-]+){0,2} 0*[1-9]\d{0,6}\b(?! ?[-/]? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))/i.test(
      behind,
    )
  );
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/^[,;]\s*/, '')
    .replace(/(?:[,;]|\s+AND)$/i, '')
    .trim();
}
