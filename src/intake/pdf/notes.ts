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

/**
 * Lifts the notes off the feet of pages: lines in smaller letters at the end of a column, from one that begins with a number that a raised mark
 * on its page has. A raised number without a note is a raised number.
 *
 * @param body size of the letters of the text
 */
export function liftNotes(lines: readonly ColumnLine[], body: number): WithNotes {
  const notes: { label: string; lines: { text: string; page: number }[] }[] = [];
  const left: ColumnLine[] = [];
  const taken = new Set<string>();
  for (const page of grouped(lines, ({ page: number }) => number)) {
    const inText = new Set<string>();
    const feet = new Set<ColumnLine>();
    for (const column of grouped(page, ({ column: number }) => number))
      for (const line of [...column].reverse()) {
        if (line.size > body * 0.93) break;
        feet.add(line);
      }
    for (const line of page)
      if (!feet.has(line)) for (const [, mark = ''] of line.text.matchAll(anyMark)) inText.add(mark);
    const labels = new Map<string, string>();
    let open: (typeof notes)[number] | undefined;
    // A note of the page before may go on here.
    if (![...feet].some((line) => opens(line, inText))) open = undefined;
    for (const line of page) {
      if (!feet.has(line)) continue;
      const mark = opens(line, inText);
      if (mark !== undefined && !labels.has(mark)) {
        const label = freeLabel(mark, taken);
        labels.set(mark, label);
        open = { label, lines: [] };
        notes.push(open);
        open.lines.push({ text: line.text.replace(opening, ''), page: line.page });
      } else if (open) open.lines.push({ text: line.text, page: line.page });
      else feet.delete(line);
    }
    for (const line of page) {
      if (feet.has(line)) continue;
      const text = line.text.replace(anyMark, (whole, mark: string, at: number) => {
        const label = labels.get(mark);
        const unit = /(?:^|[\s\d])[kcm]?m$/.test(line.text.slice(0, at));
        return label === undefined || unit ? raisedFigures(whole) : `[^${label}]`;
      });
      left.push({ ...line, text });
    }
  }
  return {
    lines: left,
    notes: notes.map((note) => ({
      ...note,
      lines: note.lines.map((line) => ({ ...line, text: line.text.replace(anyMark, raisedFigures) })),
    })),
  };
}

function opens({ text }: ColumnLine, marks: ReadonlySet<string>): string | undefined {
  const found = opening.exec(text);
  const mark = found?.[1] ?? found?.[2];
  return mark !== undefined && marks.has(mark) ? mark : undefined;
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
