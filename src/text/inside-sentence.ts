/** At which of its ends a passage stands inside a sentence. */
export type InsideAt = 'start' | 'end' | 'both';

// French sets a space within its quotation marks and before some stops.
const closing = '(?:[”’"\')\\]]|\\s?»)*';
const opening = '(?:[“‘"\'(\\[]|«\\s?)*';
// A letter alone, a title and a country's initials end no sentence by their stop; other initials may.
const stop = '(?<!\\b(?:\\p{Lu}|Ref|St|Dr|Mrs?|No|Gen|Col|Lt|Amb|U\\.S|U\\.N))\\.|[?!]';
const justEnded = new RegExp(`(?:${stop})${closing}\\s+${opening}$`, 'u');
const endsWith = new RegExp(`(?:${stop})${closing}$`, 'u');
const goesOn = new RegExp(`^${closing}\\s*${opening}[\\p{L}\\p{N}]`, 'u');
const begins = new RegExp(`^${closing}\\s+${opening}[\\p{Lu}\\p{N}]`, 'u');

/**
 * Whether a passage begins or ends inside a sentence of its text, so that a reader is told that the sentence has more.
 *
 * @returns undefined where it begins and ends with a sentence
 */
export function insideSentence(text: string, start: number, end: number): InsideAt | undefined {
  const before = text.slice(0, start);
  const isStart = /[\p{L}\p{N}]/u.test(before) && !justEnded.test(before);
  const isEnd = goesOnBehind(text, end);
  if (isStart) return isEnd ? 'both' : 'start';
  return isEnd ? 'end' : undefined;
}

function goesOnBehind(text: string, end: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(text.slice(end))) return false;
  // The stop may stand within the passage, or directly behind it.
  const mark = /^(?:[”’"'»)\]]*[.?!]|\s[?!])/u.exec(text.slice(end))?.[0].length ?? 0;
  const behind = text.slice(end + mark);
  return !endsWith.test(text.slice(0, end + mark)) || (goesOn.test(behind) && !begins.test(behind));
}

/** Words in quotation marks, with the signs that say where their sentence has more. The words stay as they are. */
export function inQuotationMarks(words: string, inside: InsideAt | undefined): string {
  const [before, after] = [inside === 'start' || inside === 'both', inside === 'end' || inside === 'both'];
  // No line begins with such a sign, nor ends with it before the words.
  return `“${before ? '…\u00a0' : ''}${words}${after ? '\u00a0…' : ''}”`;
}
