const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as a reader expects it: `2009-07-16` becomes "16 July 2009", `2009-07-16T13:10:00Z` "16 July 2009, 13:10 UTC".
 * A year alone, and whatever is no ISO date, stays as it is.
 */
export function writtenDate(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)\S*Z)?$/.exec(iso);
  const month = match && months[Number(match[2]) - 1];
  if (!match || !month) return iso;
  const date = `${Number(match[3])} ${month} ${match[1]}`;
  return match[4] ? `${date}, ${match[4]} UTC` : date;
}

/** A month as a reader expects it: `2009-07` becomes "July 2009"; undefined for anything else. */
export function writtenMonth(iso: string): string | undefined {
  const match = /^(\d{4})-(\d\d)$/.exec(iso);
  const month = match && months[Number(match[2]) - 1];
  return month ? `${month} ${match[1]}` : undefined;
}

/** When something was, as exact as it is given: "March 2009", "1 June 2009 to 3 June 2009", "2006 to 2007". */
export function writtenWhen({
  date,
  until,
}: {
  readonly date: string;
  readonly until?: string | undefined;
}): string {
  const written = (one: string) => writtenMonth(one) ?? writtenDate(one.slice(0, 10));
  return until ? `${written(date)} to ${written(until)}` : written(date);
}

/** A count with commas: `2,023`. */
export function writtenCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count and its noun: "1 word", "2,023 words". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${writtenCount(count)} ${count === 1 ? noun : plural}`;
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small count in words, for running text: "five"; from 13 on in figures. */
export function inWords(count: number): string {
  return small[count] ?? writtenCount(count);
}

/** Words as a sentence begins. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A count and its noun as a sentence begins: "Five documents". */
export function countedAtStart(count: number, noun: string): string {
  return `${atStart(inWords(count))} ${count === 1 ? noun : `${noun}s`}`;
}

/** Source lines as a reader cites them, first to last: "40" or "40–46". */
export function lineRange(lines: readonly number[]): string {
  const first = lines[0];
  const last = lines.at(-1);
  return first === last ? `${first ?? ''}` : `${first}–${last}`;
}

/** Runs of consecutive lines: `[12, 13, 14, 20]` becomes `[[12, 13, 14], [20]]`. */
export function lineRuns(lines: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line === (run.at(-1) as number) + 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** A field's name as words: `actionAddressees` becomes "Action addressees". */
export function spacedName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Shortens a text to a number of characters, at a space and with an ellipsis that is counted.
 * Only for places that show a title on one line, such as a browser's tab.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : most - 1)}…`;
}
