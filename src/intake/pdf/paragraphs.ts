import type { ColumnLine } from './columns.ts';

/** The size of letters that most of a text is set in. */
export function bodySize(lines: readonly { readonly size: number; readonly text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The usual distance from one line of a text to the next, for letters of size 1. */
function leadingOf(lines: readonly ColumnLine[]): number {
  const distances = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || before.column !== line.column || Math.abs(before.size - line.size) > 0.5) return [];
    const distance = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    return distance > 0.8 && distance < 3 ? [distance] : [];
  });
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

const marker = /^(?:[•◦▪‣–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s)/i;
/** How far a line that begins with the number, letter or bullet of a list stands in from its column's edge, as spaces: so deep is the list. */
export function indentationOf({ text, x, left, size }: ColumnLine): string {
  return marker.test(text)
    ? ' '.repeat(Math.min(40, Math.max(0, Math.round((x - left) / (size * 0.5)))))
    : '';
}

const ends = /[.!?:;]["”’»)\]]*(?:\[\^\d+\])*$/;

/** For each line, whether a paragraph begins with it: the distance to the line above, indents, short last lines and sizes tell. */
export function paragraphStarts(lines: readonly ColumnLine[]): boolean[] {
  const leading = leadingOf(lines);
  const indents = lines.filter((line, at) => isIndented(line, lines[at - 1])).length;
  const indented = indents > 3 && indents > lines.length / 60;
  return lines.map((line, at) => {
    const before = lines[at - 1];
    if (!before) return true;
    if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.08) return true;
    const ended = ends.test(before.text);
    const room = before.edge - before.right;
    if (marker.test(line.text) && (ended || room > line.size * 4 || marker.test(before.text))) return true;
    if (before.column !== line.column)
      return (
        ended &&
        (room > line.size * 2 ||
          (indented ? line.x - line.left > line.size * 0.8 : !/^\p{Ll}/u.test(line.text)))
      );
    if (line.y - before.y > line.size * leading * 1.3) return true;
    if (isIndented(line, before)) return true;
    const first = line.text.split(' ')[0] ?? '';
    // The next word would have had room: somebody ended the line on purpose.
    const early = room > (first.length * 0.55 + 2) * line.size;
    return early && (ended || !/^\p{Ll}/u.test(line.text));
  });
}

/** Set in from its column's edge and from the line above; the lines under a bullet or a number are set in for another reason. */
function isIndented(line: ColumnLine, before: ColumnLine | undefined): boolean {
  if (!before || before.column !== line.column || marker.test(before.text)) return false;
  const step = line.x - before.x;
  return step > line.size * 0.7 && step < line.size * 6 && before.x - before.left < line.size * 0.5;
}
