import { portionMarkingAt } from './portion-marking.ts';

/** The number and marking that a line begins with, as printed, and the characters that both take. */
export interface ParagraphStart {
  readonly number: number;
  /** As printed, `1.`, with its stop or bracket. */
  readonly printed: string;
  readonly marking?: string;
}

/**
 * Reads the start of a numbered paragraph: `1. (C) `, `2.(C/NF) `, `3) `, `4 (U) `. A number without a marking needs its stop or bracket and
 * a space or a capital behind it, so that `1.5 million` begins no paragraph. Whether the number is in its turn is for the
 * caller to say.
 */
export function paragraphStart(line: string): ParagraphStart | undefined {
  const match = /^(\d{1,3})( ?[.)]{1,2}|(?= \())(?![\d])(.*)$/.exec(line);
  if (!match) return undefined;
  const [, digits = '', stop = '', rest = ''] = match;
  const marking = portionMarkingAt(rest.trimStart(), true);
  if (!marking && (stop === '' || !/^(?:\s|$|[A-Z"“'(])/.test(rest))) return undefined;
  return { number: Number(digits), printed: digits + stop, ...(marking ? { marking } : {}) };
}
