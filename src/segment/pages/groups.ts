import { endsSentence } from '../sentences.ts';
import { textOf } from '../working-text.ts';
import { pageNumberOf } from './forms.ts';
import { goesOn, type Row } from './rows.ts';

/** Rows, by their places, that may be the same head or foot of several pages. */
export type Group = readonly number[];

/** What the rows around a group say of it. */
export interface Around {
  readonly rows: readonly Row[];
  /** For each row, whether it might be a page's own: such rows are looked past. */
  readonly may: readonly boolean[];
  /** Half the length of most rows: what is shorter above a row is no line of running text. */
  readonly enough: number;
  /** The length of most rows. */
  readonly usual: number;
  /** How many form feeds the text has. */
  readonly breaks: number;
}

/** Rows that come again with nothing changed but numbers. */
export function repeated(rows: readonly Row[]): Group[] {
  const groups = new Map<string, number[]>();
  for (const [at, { key, text }] of rows.entries()) {
    if (key === '' || pageNumberOf(text) !== undefined) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Page numbers that rise one by one, as far as they go; one number may be missing. */
export function chains(rows: readonly Row[]): Group[] {
  const all: number[][] = [];
  const byLast = new Map<number, number[]>();
  for (const [at, { text }] of rows.entries()) {
    const number = pageNumberOf(text);
    if (number === undefined) continue;
    const before = byLast.has(number - 1) ? number - 1 : number - 2;
    const chain = byLast.get(before) ?? [];
    if (chain.length === 0) all.push(chain);
    chain.push(at);
    byLast.delete(before);
    byLast.set(number, chain);
  }
  return all;
}

/** Whether the rows of a group are heads or feet of pages. That they repeat is not enough, for a text may repeat itself: where they stand has to show it. */
export function areOfPages(group: Group, around: Around): boolean {
  const { rows } = around;
  const texts = group.map((at) => rows[at]?.text ?? '');
  const numbered = rises(texts);
  const same = texts.every((text) => text === texts[0]);
  if (!numbered && !same) return false;
  const edges = group.filter((at) => isAtEdge(at, around)).length;
  const enough = numbered ? 2 : Math.max(2, around.breaks / 2);
  if (edges >= enough && edges * 5 >= group.length * 3) return true;
  const inside = group.filter((at) => interrupts(at, around)).length;
  if (pageNumberOf(texts[0] ?? '') !== undefined) return areNumbersOfPages(group, inside, edges, around);
  if (numbered && (texts.every(isBarred) || areOuter(group, around))) return true;
  if (numbered) return (inside > 0 && areApart(group, around)) || areRegular(group, around);
  // A line of a song may come again inside a sentence, too; it then begins as the sentence goes on.
  const words = /^\W*(?:[\p{Lu}\p{N}].*(?:\p{L} \p{L}|\p{L}\/|\p{N}\/)|.*:\/\/)/u.test(texts[0] ?? '');
  return (
    words &&
    inside > 0 &&
    inside * 2 >= group.length - 1 &&
    areApart(group, around) &&
    !areFull(group, around)
  );
}

/** Whether the rows are as long as those around them, without a blank line: a text that says the same in the same words twice. */
function areFull(group: Group, { rows, usual }: Around): boolean {
  return group.every((at) => !rows[at]?.alone && (rows[at]?.text.length ?? 0) >= Math.max(40, usual * 0.8));
}

/** A page's number, and the name of who publishes or what is published, with a bar between the two. */
function isBarred(text: string): boolean {
  return /^\d{1,4} [|•·] .*\p{L}|\p{L}.* [|•·] \d{1,4}$/u.test(text);
}

/**
 * Whether rows bear the numbers of left pages at one end and those of right pages at the other, as books print them, and no text numbers its headings: they need
 * stand nowhere else than at the end of a paragraph.
 */
export function areOuter(group: Group, around: Around): boolean {
  const places = group.map((at) => {
    const [, left, right] =
      /^(\d{1,4}) .*\p{L}{3}|\p{L}{3}.* (\d{1,4})$/u.exec(around.rows[at]?.text ?? '') ?? [];
    return { number: Number(left ?? right), isLeft: left !== undefined, alone: around.rows[at]?.alone };
  });
  const sides = places.map(({ number, isLeft }) => (number % 2 === 0) === isLeft);
  return (
    group.length > 2 &&
    places.some(({ isLeft }) => isLeft) &&
    places.some(({ isLeft }) => !isLeft) &&
    sides.every((side) => side === sides[0]) &&
    places.every(({ number, alone }, nth) => {
      const step = nth === 0 ? 1 : number - (places[nth - 1]?.number ?? 0);
      return alone && step >= 1 && step <= 3;
    }) &&
    areApart(group, around)
  );
}

/** Numbers alone on lines may be years, cells, paragraphs': those of pages stand at form feeds or inside sentences. */
function areNumbersOfPages(group: Group, inside: number, edges: number, around: Around): boolean {
  if (group.length > 2) return inside * 4 >= group.length && areApart(group, around);
  const [first] = group;
  const row = around.rows[first ?? -1];
  if (!row || (pageNumberOf(row.text) ?? 0) >= 1000) return false;
  if (edges === group.length) return true;
  return group.every((at) => around.rows[at]?.alone) && inside === group.length && areApart(group, around);
}

/**
 * Whether rows bear the numbers of the pages between those of another group: the author heads the pages at the left, the title those at the
 * right, and no sentence may go on under one of the two.
 */
export function alternate(group: Group, other: Group, { rows }: Around): boolean {
  const numberOf = (at: number) =>
    Number(/^\d{1,4}(?= )|(?<= )\d{1,4}$/.exec(rows[at]?.text ?? '')?.[0] ?? Number.NaN);
  const all = [...group, ...other].sort((a, b) => a - b).map(numberOf);
  const isBetween = group.some((at) => other.some((one) => one < at) && other.some((one) => one > at));
  return (
    isBetween &&
    all.every((number, nth) => {
      const step = nth === 0 ? 1 : number - (all[nth - 1] ?? 0);
      return number >= 0 && step >= 1 && step <= 3;
    })
  );
}

/** Whether one of the numbers in these texts rises from each to the next. */
function rises(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => {
    const bare = pageNumberOf(text);
    return bare === undefined ? (text.match(/\d{1,6}/g) ?? []).map(Number) : [bare];
  });
  if (numbers.length < 2) return false;
  return (numbers[0] ?? []).some((_, place) =>
    numbers.every((of, nth) => {
      const step = (of[place] ?? 0) - (numbers[nth - 1]?.[place] ?? 0);
      return nth === 0 || (step >= 1 && step <= 4);
    }),
  );
}

/** Whether a form feed stands beside it, or beside rows next to it that might be a page's own, too. */
export function isAtEdge(at: number, { rows, may }: Around): boolean {
  for (let from = at; from > at - 4; from -= 1) {
    if (rows[from]?.opensPage) return true;
    if (!may[from - 1]) break;
  }
  for (let to = at + 1; to < at + 5; to += 1) {
    if (rows[to]?.opensPage) return true;
    if (!may[to]) return false;
  }
  return false;
}

/** Whether it stands inside a sentence. */
export function interrupts(at: number, { rows, may, enough }: Around): boolean {
  let [above, below] = [at - 1, at + 1];
  while (may[above] && at - above < 8) above -= 1;
  while (may[below] && below - at < 8) below += 1;
  const before = rows[above];
  if (!before || (before.text !== '' && before.text.length < enough)) return false;
  return goesOn(before, rows[below]);
}

/** Whether running text stands between the rows of a group: a column of a table has none, a song has little. */
function areApart(group: Group, { rows }: Around): boolean {
  return group.every((at, nth) => {
    const from = group[nth - 1];
    if (from === undefined) return true;
    const between = rows.slice(from + 1, Math.min(at, from + 40));
    return (
      at - from > (rows[at]?.alone ? 2 : 3) &&
      between.some(({ words }) => words.some(({ text }) => endsSentence(text)))
    );
  });
}

/** Whether the rows stand as far from one another as heads of full pages do, and not only where a heading may stand. */
function areRegular(group: Group, { rows }: Around): boolean {
  const distances = group.slice(1).map((at, nth) => at - (group[nth] ?? 0));
  const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = distances.reduce((a, b) => Math.max(a, b), 0);
  const noHeadings = group.filter((at) => {
    const [before, after] = [rows[at - 1], rows[at + 1]];
    const ended = !before || endsSentence(textOf(before.words.slice(-2)), { lists: true, notes: true });
    return !ended || /^\p{Ll}/u.test(after?.words[0]?.text ?? '');
  });
  return (
    distances.length >= 3 && noHeadings.length * 4 >= group.length && least >= 15 && most <= least * 1.25
  );
}
