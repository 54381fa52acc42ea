import type { LeftOut } from '../left-out.ts';
import type { TextLine } from './lines.ts';

/** A page's lines, and its height in points. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Heads and feet stand in this part of a page, at its upper and lower end. */
const zone = 0.14;

/** A head skips the page with which a chapter begins, and left and right pages may have one each. */
const nearby = 3;

const numberAlone =
  /^[-–—|~\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|sur|de)\s*\d{1,4})?[-–—|~\s]*$/i;

/**
 * Takes the heads and feet off the pages: lines at the upper or lower end that come back at the same height on pages nearby, but for their
 * numbers, and page numbers that rise with the pages.
 */
export function withoutHeadsAndFeet(pages: readonly PageLines[], out: LeftOut): TextLine[][] {
  const groups = new Map<string, TextLine[]>();
  for (const { height, lines } of pages)
    for (const line of lines) {
      if (line.y > height * zone && line.y < height * (1 - zone)) continue;
      const key = numberAlone.test(line.text) ? 'number' : `${line.text.toLowerCase().replace(/\d+/g, '#')} `;
      const place = `${line.y < height / 2 ? 'head' : 'foot'} ${key}`;
      groups.set(place, [...(groups.get(place) ?? []), line]);
    }
  const comesBack = (group: readonly TextLine[]) => atOneHeight(group, pages.length);
  const again = new Set([...groups.values()].flatMap(comesBack));
  const apart = new Set(
    pages.flatMap(({ lines }) => lines.filter((line) => standsApart(line, lines, again))),
  );
  const gone = new Set<TextLine>();
  for (const [key, group] of groups) {
    const own = key.endsWith(' number')
      ? risingWithPages(group)
      : comesBack(group.filter((line) => apart.has(line)));
    if (new Set(own.map(({ page }) => page)).size < 2) continue;
    for (const line of own) gone.add(line);
    const texts = own.map(({ text }) => text);
    const said = key.endsWith(' number')
      ? `${texts[0]} … ${texts.at(-1)}`
      : [...new Set(texts)].slice(0, 2).join(' … ');
    const what = key.startsWith('head') ? 'heads of pages' : 'feet of pages';
    out.stretch(what, said, { times: own.length, pages: [...new Set(own.map(({ page }) => page))] });
  }
  return pages.map(({ lines }) => lines.filter((line) => !gone.has(line)));
}

/**
 * Of lines that say the same, those that stand at a height at which another of them stands on a page nearby. Far apart, a word stands at the head
 * of a page by chance ("Exercises"), unless it does so on most of them.
 */
function atOneHeight(group: readonly TextLine[], pages: number): TextLine[] {
  const isOnMost = new Set(group.map(({ page }) => page)).size > pages / 2;
  return group.filter((line) =>
    group.some(
      (other) =>
        other.page !== line.page &&
        (isOnMost || Math.abs(other.page - line.page) <= nearby) &&
        Math.abs(other.y - line.y) < line.size * 0.7,
    ),
  );
}

/** Whether more than the usual distance, or another size of letters, parts a line from the text, or from such a line. */
function standsApart(line: TextLine, lines: readonly TextLine[], again: ReadonlySet<TextLine>): boolean {
  // A sentence at the end of a page may stand at the end of another, too.
  if (line.text.length > 60 && /[.;:,]$/.test(line.text)) return false;
  const isHead = line.y < (lines[0]?.y ?? 0) + ((lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0)) / 2;
  const inner = lines.filter(({ y }) => (isHead ? y > line.y + 1 : y < line.y - 1));
  const next = isHead ? inner[0] : inner.at(-1);
  if (!next) return true;
  const distances = lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? 0));
  const usual = distances.filter((distance) => distance > 1).sort((a, b) => a - b);
  const median = usual[Math.floor(usual.length / 2)] ?? line.size;
  if (Math.abs(next.y - line.y) > median * 1.35) return true;
  if (Math.abs(next.size - line.size) > line.size * 0.08) return true;
  return again.has(next) && standsApart(next, inner, again);
}

/** Numbers whose distance from the page's own number is the same as that of another page. */
function risingWithPages(group: readonly TextLine[]): TextLine[] {
  const numberOf = ({ text }: TextLine) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const apart = (line: TextLine) => numberOf(line) - line.page;
  return group.filter(
    (line) =>
      group.some((other) => other.page !== line.page && apart(other) === apart(line)) ||
      // Roman numbers, and pages that count otherwise.
      (Number.isNaN(numberOf(line)) && group.length > 1),
  );
}
