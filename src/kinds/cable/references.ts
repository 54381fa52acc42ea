import type { z } from 'zod';
import { fullYear } from './date-time-group.ts';
import { formatMrn, idOfMrn } from './mrn.ts';
import type { referenceSchema } from './schema.ts';

export type Reference = z.infer<typeof referenceSchema>;

/** Words that say that a reference is no cable, though it may hold a name and a number. */
const noCable =
  /\b(?:E-?MAILS?|MEMO(?:RANDUM)?S?|MEMCONS?|FAX(?:ES)?|LETTERS?|TEL(?:E)?CONS?|CALLS?|MEETINGS?|CONVERSATIONS?|NOTES?|IIR|TD|TDX|REPORTS?|MESSAGES?|MSG|DTG|TELNO|VERBALE|PARAS?|TITLE|SECTION|ARTICLE|RESOLUTION|UNSCR|FAM|FAH|USC|CFR)\b/i;
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
const month =
  /^(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?$/i;

/**
 * Reads what stands behind `REF:`. References are lettered `A.`, `A)` or `(A)`, in the order of the alphabet, or they have no letters and are
 * set apart by commas, semicolons or "and". `year` is the citing cable's, taken for those that print none.
 */
export function parseReferences(text: string, year?: number): Reference[] {
  const pieces = byLabel(text.replace(/¶/g, ' ').replace(/\s+/g, ' ').trim());
  return pieces.flatMap(({ label, raw }) => {
    const several = splitSeveral(raw);
    let post: string | undefined;
    return several.map((one) => {
      const read = readOne(one, year, post);
      post = read.post ?? post;
      return { ...(label ? { label } : {}), ...read.reference };
    });
  });
}

interface Piece {
  readonly label?: string;
  readonly raw: string;
}

/** Cuts at the letters that stand in the order of the alphabet; a letter behind "OF" or "BY" is a person's initial. */
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
      label === String.fromCharCode(65 + marks.length) &&
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

function tidy(text: string): string {
  return text
    .trim()
    .replace(/^[,;]\s*/, '')
    .replace(/(?:[,;]|\s+AND)$/i, '')
    .trim();
}

/** Cuts `LISBON 186, STATE 12 AND 14` where each piece is a cable's number; anything else stays whole. */
function splitSeveral(raw: string): string[] {
  const pieces = raw.split(/\s*[,;]\s*(?:AND\s+)?|\s+AND\s+(?!PREVIOUS)/i).filter((piece) => piece !== '');
  const first = pieces[0];
  if (pieces.length < 2 || first === undefined || !readCable(first)) return [raw];
  return pieces.every((piece) => readCable(piece) || /^\d{3,7}(?: \([A-Z]+\))?$/.test(piece))
    ? pieces
    : [raw];
}

interface Cited {
  readonly year?: string;
  readonly post: string;
  readonly number: string;
}

/** A cable's number, with the year before it (`08 STATE 12`, `07STATE12345`), behind it in brackets, or without. */
function readCable(raw: string): Cited | undefined {
  if (noCable.test(raw)) return undefined;
  const match =
    /^['’]?(?:\(?(\d{4}|\d{2})\)?[ -]*)?((?:[A-Z][A-Z'.-]*[ ]){0,3}?[A-Z][A-Z'.]{1,})[ :-]{0,2}(?:(\d{2})-)?0*([1-9]\d{0,6})(?![\d/])(?: ?\((?:(\d{4})|[^)]*)\))?/i.exec(
      raw,
    );
  if (!match) return undefined;
  const [, before, post = '', between, number = '', behind] = match;
  if (post.split(' ').some((word) => month.test(word))) return undefined;
  const printed = before ?? between ?? behind;
  return { ...(printed ? { year: printed } : {}), post: post.toUpperCase(), number };
}

function readOne(
  raw: string,
  citing: number | undefined,
  post?: string,
): { reference: Reference; post?: string } {
  const bare = /^0*(\d{3,7})\b/.exec(raw);
  const cited = readCable(raw) ?? (post && bare ? { post, number: bare[1] ?? '' } : undefined);
  const year = cited?.year ? fullYear(cited.year) : citing;
  if (!cited || year === undefined) return { reference: { raw } };
  const named = aliases[cited.post] ?? cited.post.replace(/^(?:AM)?(?:EMBASSY|CONSUL) /, '');
  const id = idOfMrn(formatMrn(year, { ...cited, post: named }));
  return { reference: { id, raw, ...(cited.year ? {} : { yearAssumed: true as const }) }, post: cited.post };
}
