import { isDay, isoDate, months } from './date-time-group.ts';
import { labelAt } from './labels.ts';

/** What the line of the executive order says. */
export interface OrderLine {
  /** The order that the cable is classified under: `12958`. */
  readonly order: string;
  /** What stands behind it, its own label (`DECL:`) taken off; empty where nothing does. */
  readonly value: string;
}

/** Reads `E.O. 12958: DECL: 06/10/2019`, with or without its stops, colons and spaces. Undefined for other lines. */
export function parseOrderLine(line: string): OrderLine | undefined {
  const label = labelAt('order', line);
  const match = label ? /^(\d{5})(?: ?AS AMENDED)?[\s:;.,-]*(.*)$/i.exec(line.slice(label)) : null;
  if (!match) return undefined;
  return { order: match[1] ?? '', value: withoutLabel(match[2] ?? '') };
}

/** Takes the label of a declassification instruction off: `DECL:`, `DECLAS`, `DECLASSIFY ON:`. */
export function withoutLabel(text: string): string {
  return text.replace(/^DECL(?:AS(?:S(?:IFY|IFICATION)?)?)?\.?(?: ON| DATE)?(?:[\s:;.,-]+|$)/i, '').trim();
}

export interface Declassification {
  /** An ISO date, or the words as printed where they name no date (`OADR`, `N/A`, `25X1-human`, `TWENTY YEARS`). */
  readonly value: string;
  /** What is doubtful about it, in a sentence. */
  readonly doubt?: string;
  /** The classifying officer, whom orders before 12356 name in brackets. */
  readonly officer?: string;
}

/**
 * Reads a declassification instruction, `sentYear` being the cable's own year if known. Dates are month first (5 FAH-1 H-240); a year of
 * two digits is the one that is nearest to the cable's. A date that no calendar has stays as words and is
 * reported as doubtful.
 */
export function parseDeclassification(printed: string, sentYear?: number): Declassification {
  const text = printed.trim().replace(/^(.*[^.].)\.$/, '$1');
  const general = /^X?[GAR]DS,? (\S+)(?: \(([^)]+)\))?(?: O[RMP]-[A-Z])?$/i.exec(text);
  const officer = general?.[2];
  const found = findDate(general?.[1] ?? text);
  if (!found) return { value: text, ...(officer ? { officer } : {}) };
  const [year, month, day] = [centuryOf(found[0], sentYear), found[1], found[2]];
  if (!isDay(year, month, day))
    return { value: text, doubt: `"${text}" is read month first and is no day of the calendar` };
  // A review date (RDS) is not the day on which a cable is declassified.
  if (/^X?[AR]DS/i.test(text)) return { value: text, ...(officer ? { officer } : {}) };
  return { value: isoDate(year, month, day), ...(officer ? { officer } : {}) };
}

/** Year as printed, month and day, from every form of date that has been seen behind DECL. */
function findDate(text: string): [string, number, number] | undefined {
  const american = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (american) return [american[4] ?? '', Number(american[1]), Number(american[3])];
  const iso = /^(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})$/.exec(text);
  if (iso) return [iso[1] ?? '', Number(iso[2]), Number(iso[3])];
  const dayFirst = /^(\d{1,2})[ -]?([A-Z]{3})[A-Z]*\.?,?[ -]?(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return [dayFirst[3] ?? '', monthOf(dayFirst[2]), Number(dayFirst[1])];
  const monthFirst = /^([A-Z]{3})[A-Z]*\.? (\d{1,2})(?:ST|ND|RD|TH)?,? ?(\d{4}|\d{2})$/i.exec(text);
  if (monthFirst) return [monthFirst[3] ?? '', monthOf(monthFirst[1]), Number(monthFirst[2])];
  return undefined;
}

function monthOf(name = ''): number {
  return months.indexOf(name.toUpperCase()) + 1;
}

// No secret is kept for more than fifty years; without the year of writing the century turns as it does for date-time groups.
function centuryOf(printed: string, sentYear?: number): number {
  const year = Number(printed);
  if (printed.length === 4) return year;
  if (sentYear === undefined) return year + (year >= 66 ? 1900 : 2000);
  const sameCentury = sentYear - (sentYear % 100) + year;
  if (sameCentury < sentYear - 50) return sameCentury + 100;
  return sameCentury > sentYear + 50 ? sameCentury - 100 : sameCentury;
}
