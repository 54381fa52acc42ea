import { endsSentence } from '../sentences.ts';
import {
  documentNumberOf,
  goesWithPage,
  isBrowserFoot,
  isBrowserHead,
  isCouncilFoot,
  isCouncilRow,
  isJobNumber,
  isSurelyOfPage,
  pageNumberOf,
} from './forms.ts';
import {
  type Around,
  alternate,
  areOfPages,
  areOuter,
  chains,
  type Group,
  interrupts,
  isAtEdge,
  repeated,
} from './groups.ts';
import type { Row } from './rows.ts';
import { frontOf, headsWithTitle } from './title-heads.ts';

/** The head of a document is not longer than this, in rows: what stands there for the first time is the document's own. */
const headRows = 12;
/** So many lines at most a page has at its head and foot together. */
const mostAtPageEnd = 10;

/** The places of the rows that are heads and feet of pages. */
export function pageFurniture(rows: readonly Row[]): ReadonlySet<number> {
  const again = repeated(rows);
  const inGroup = new Set(again.flat());
  const usual = medianLength(rows);
  const around: Around = {
    rows,
    may: rows.map(({ text }, at) => text !== '' && (inGroup.has(at) || mayBeOfPage(text))),
    enough: Math.min(25, usual / 2),
    usual,
    breaks: rows.filter(({ opensPage }) => opensPage).length,
  };
  const found = new Set<number>();
  for (const at of [...sure(around), ...ofItsNumber(rows), ...headsWithTitle(around, frontOf(rows))])
    found.add(at);
  const sorted = Map.groupBy([...again, ...chains(rows)], (one) => areOfPages(one, around));
  const unsure = sorted.get(false) ?? [];
  const sureGroups = [...(sorted.get(true) ?? []), ...leftAndRight(unsure, around)];
  const besides = unsure.filter((one) => sureGroups.some((group) => alternate(one, group, around)));
  for (const group of [...sureGroups, ...besides])
    for (const at of group) if (at >= headRows || !isFirst(group, at, around)) found.add(at);
  for (const at of councilFeet(rows)) found.add(at);
  const all = withNeighbours(rows, found);
  const last = rows.length - 1;
  if (all.size > 0 && pageNumberOf(rows[last]?.text ?? '') !== undefined) all.add(last);
  // A text of nothing but page numbers is a text.
  return all.size < rows.length ? all : new Set();
}

/** Two groups that head left and right pages, each with words of its own: the author's name here, the title there. */
function leftAndRight(groups: readonly Group[], around: Around): Group[] {
  const numbered = groups.filter((group) =>
    group.every((at) => /^\d{1,4} |(?<!^) \d{1,4}$/.test(around.rows[at]?.text ?? '')),
  );
  return numbered.flatMap((one, nth) =>
    numbered
      .slice(nth + 1)
      .map((other) => [...one, ...other].sort((a, b) => a - b))
      .filter((both) => areOuter(both, around)),
  );
}

function mayBeOfPage(text: string): boolean {
  return (
    goesWithPage(text) || isSurelyOfPage(text) || isBrowserHead(text) || documentNumberOf(text) !== undefined
  );
}

/** A title stands once for itself, before it heads pages. */
function isFirst(group: readonly number[], at: number, around: Around): boolean {
  const { rows } = around;
  const same = group.every((other) => rows[other]?.text === rows[at]?.text);
  return at === group[0] && same && group.length > 1 && !interrupts(at, around);
}

/** What is a page's own by its form; the day and hour of a print only where something else says that it was printed. */
function sure(around: Around): number[] {
  const { rows } = around;
  const printed = rows.some(({ text }) => isBrowserFoot(text));
  const heads = rows.filter(({ text }) => isBrowserHead(text)).length;
  return rows.flatMap(({ text }, at) => {
    if (isSurelyOfPage(text)) return [at];
    return isBrowserHead(text) && (printed || heads > 1 || isAtEdge(at, around)) ? [at] : [];
  });
}

/** The document's own number where it comes again, alone on a line, and the numbers of its printing jobs. */
function ofItsNumber(rows: readonly Row[]): number[] {
  let first = -1;
  for (const [at, { text }] of rows.slice(0, headRows).entries()) {
    if (documentNumberOf(text) !== undefined) first = at;
    if (first >= 0 || text === '' || (text.length > 60 && endsSentence(text))) break;
  }
  const number = documentNumberOf(rows[first]?.text ?? '');
  return rows.flatMap(({ text }, at) => {
    if (isJobNumber(text)) return number !== undefined || /\([A-Z]\)/.test(text) ? [at] : [];
    return at > first && number !== undefined && documentNumberOf(text) === number ? [at] : [];
  });
}

/** The feet of Council papers: number, typists, department, page and language, each on a line or one beside the other. */
function councilFeet(rows: readonly Row[]): number[] {
  const found: number[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const text = rows[at]?.text ?? '';
    if (isCouncilRow(text)) found.push(at);
    if (text !== '' && (goesWithPage(text) || documentNumberOf(text) !== undefined)) continue;
    const run = rows.slice(from, at);
    if (run.length >= 3 && run.some((row) => isCouncilFoot(row.text)))
      for (let n = from; n < at; n += 1) found.push(n);
    from = at + 1;
  }
  return found;
}

/** Page numbers, languages and their like go where they stand beside a line that goes. */
function withNeighbours(rows: readonly Row[], found: ReadonlySet<number>): Set<number> {
  const all = new Set(found);
  for (const at of found)
    for (const step of [-1, 1])
      for (let n = 1; n < mostAtPageEnd; n += 1) {
        const row = rows[at + n * step];
        if (!row || !goesWithPage(row.text)) break;
        all.add(at + n * step);
      }
  return all;
}

function medianLength(rows: readonly Row[]): number {
  const lengths = rows.map(({ text }) => text.length).filter((length) => length > 0);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}
