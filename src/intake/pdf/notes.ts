import type { ColumnLine } from './columns.ts';

/** A note at the foot of a page. */
export interface FootNote {
  readonly label: string;
  readonly lines: readonly { readonly text: string; readonly page: number }[];
}

/** What remains of the text, with the marks of its notes, and the notes in their order. */
export interface WithNotes {
  readonly lines: readonly ColumnLine[];
  readonly notes: readonly FootNote[];
}

const opening = /^(?:\[\^(\d{1,3})\]\s*|(\d{1,3})[.)]?\s+)(?=\S)/;
const anyMark = /\[\^(\d{1,3})\]/g;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A page, and what its notes are called in the whole text, by their marks. */
interface Page {
  readonly lines: readonly ColumnLine[];
  readonly feet: Set<ColumnLine>;
  readonly labels: Map<string, string>;
}

/**
 * Lifts the notes off the feet of pages: lines in smaller letters at the end of a column, from one that begins with a number that a raised mark
 * on its page has, or on a page before that has no such note. A raised number without a note is a raised number.
 *
 * @param body size of the letters of the text
 */
export function liftNotes(lines: readonly ColumnLine[], body: number): WithNotes {
  const notes: { label: string; lines: { text: string; page: number }[] }[] = [];
  const taken = new Set<string>();
  /** Marks of pages before whose notes have not come, and the labels of those pages. */
  const waiting = new Map<string, Map<string, string>>();
  const pages = grouped(lines, ({ page: number }) => number).map((page): Page => {
    const feet = feetOf(page, body);
    const labels = new Map<string, string>();
    const inText = new Set(
      page.flatMap((line) =>
        feet.has(line) ? [] : [...line.text.matchAll(anyMark)].map(([, mark = '']) => mark),
      ),
    );
    let open: (typeof notes)[number] | undefined;
    for (const line of page) {
      if (!feet.has(line)) continue;
      const mark = opening.exec(line.text)?.slice(1).find(Boolean);
      const of =
        mark === undefined ? undefined : inText.has(mark) && !labels.has(mark) ? labels : waiting.get(mark);
      if (mark !== undefined && of !== undefined) {
        const label = freeLabel(mark, taken);
        of.set(mark, label);
        if (of !== labels) waiting.delete(mark);
        open = { label, lines: [{ text: line.text.replace(opening, ''), page: line.page }] };
        notes.push(open);
      } else if (open) open.lines.push({ text: line.text, page: line.page });
      else feet.delete(line);
    }
    for (const mark of inText) if (!labels.has(mark) && !waiting.has(mark)) waiting.set(mark, labels);
    return { lines: page, feet, labels };
  });
  return {
    lines: pages.flatMap(withLabels),
    notes: notes.map((note) => ({
      ...note,
      lines: note.lines.map((line) => ({ ...line, text: line.text.replace(anyMark, raisedFigures) })),
    })),
  };
}

/** The lines in smaller letters at the ends of the columns of a page. */
function feetOf(page: readonly ColumnLine[], body: number): Set<ColumnLine> {
  const feet = new Set<ColumnLine>();
  for (const column of grouped(page, ({ column: number }) => number))
    for (const line of [...column].reverse()) {
      if (line.size > body * 0.93) break;
      feet.add(line);
    }
  return feet;
}

/** The lines of a page that are no notes, each mark with the label of its note. */
function withLabels({ lines, feet, labels }: Page): ColumnLine[] {
  return lines
    .filter((line) => !feet.has(line))
    .map((line) => ({
      ...line,
      text: line.text.replace(anyMark, (whole, mark: string, at: number) => {
        const label = labels.get(mark);
        const unit = /(?:^|[\s\d])[kcm]?m$/.test(line.text.slice(0, at));
        return label === undefined || unit ? raisedFigures(whole) : `[^${label}]`;
      }),
    }));
}

function raisedFigures(mark: string): string {
  return [...mark].map((one) => (/\d/.test(one) ? superscripts[Number(one)] : '')).join('');
}

/** Where notes are counted anew on each page, a number that is taken gives way to the next one that is free. */
function freeLabel(mark: string, taken: Set<string>): string {
  let label = mark;
  for (let next = taken.size + 1; taken.has(label); next += 1) label = String(next);
  taken.add(label);
  return label;
}

function grouped(lines: readonly ColumnLine[], by: (line: ColumnLine) => number): ColumnLine[][] {
  const groups: ColumnLine[][] = [];
  let last: number | undefined;
  for (const line of lines) {
    if (by(line) !== last) groups.push([]);
    last = by(line);
    groups.at(-1)?.push(line);
  }
  return groups;
}
