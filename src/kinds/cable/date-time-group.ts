import { spellPrecedence } from './precedence.ts';

/** The months as a date-time group writes them, January first. */
export const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export interface DateTimeGroup {
  /** Spelt out, where a precedence stands before the group. */
  readonly precedence?: string;
  /** As printed: `121116Z JUN 09`. */
  readonly dtg: string;
  /** As an ISO date and time in UTC; absent where there is no such day or hour. */
  readonly sentAt?: string;
  /** What stands behind it: operating signals such as `ZDK`. */
  readonly rest: string;
}

/**
 * Reads a date-time group with the precedence before it: `R 121116Z JUN 09`. Days, hours and minutes, Z for UTC, month and year;
 * a year of two digits from 66 on is of the last century. Undefined for what is no date-time group.
 */
export function parseDateTimeGroup(line: string): DateTimeGroup | undefined {
  const match = /^((?:[A-Z]{1,2} )*)(\d{6}Z ?([A-Z]{3})[A-Z]* ?(\d{4}|\d{2}))(?: |$)(.*)$/i.exec(line);
  if (!match) return undefined;
  const [, before = '', dtg = '', month = '', printedYear = '', rest = ''] = match;
  const precedence = spellPrecedence(before);
  const year = fullYear(printedYear);
  const [day, hour, minute] = [dtg.slice(0, 2), dtg.slice(2, 4), dtg.slice(4, 6)];
  const at = months.indexOf(month.toUpperCase());
  const found = {
    ...(precedence ? { precedence } : {}),
    dtg,
    rest,
  };
  if (at < 0 || !isDay(year, at + 1, Number(day)) || Number(hour) > 23 || Number(minute) > 59) return found;
  return { ...found, sentAt: `${isoDate(year, at + 1, Number(day))}T${hour}:${minute}:00Z` };
}

/** A year of four digits; two digits stand for 1966 to 2065. */
export function fullYear(printed: string): number {
  const year = Number(printed);
  return printed.length === 4 ? year : year + (year >= 66 ? 1900 : 2000);
}

/** Whether a month (from 1) of a year has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2009-06-12` from numbers; the month counts from 1. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
