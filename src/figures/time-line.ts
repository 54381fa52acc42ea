import { type Dated, shareOfYear } from '../corpus/dated.ts';
import { inLines, lineHeight, textOf } from './lines.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

const months = 12;
const lane = 15;
const left = 46;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** How wide a month is, how many letters and lines a label has at most, and how many early entries stand side by side. */
const sizes = {
  wide: { month: 45, letters: 72, lines: 2, early: 2 },
  narrow: { month: 25, letters: 44, lines: 4, early: 1 },
};
/** A letter of a label is about so wide. */
const letter = 6.5;

/** A mark in the row of a year. */
interface Mark {
  readonly dated: Dated;
  readonly from: number;
  readonly to: number;
  /** Its label, line by line. */
  readonly label: readonly string[];
  /** Whether it runs long enough to have its label in it. */
  readonly isLong: boolean;
  /** Where its label stands. */
  readonly at: 'behind' | 'before' | 'on';
}

/** What the drawing needs besides the dates. */
export interface TimeLineWords {
  /** Where an entry leads. */
  addressOf(dated: Dated): string;
  /** The whole entry in a line. */
  told(dated: Dated): string;
}

/**
 * Documents, what they date and what they set a date for. A row is a year and a column a month, all of one width, so that distances
 * can be compared; years in which nothing stands are left out, and what lies before the year of the first row stands on a row of its own.
 * What has a day has its label beside it, what runs long has it on its line, and documents have their title.
 *
 * @param dated in order
 * @param since the first year that gets a row
 * @param size for a column of text, or for a phone
 */
export function timeLine(
  dated: readonly Dated[],
  since: number,
  { addressOf, told }: TimeLineWords,
  size: keyof typeof sizes = 'wide',
): Svg {
  const { month: monthWidth, letters, lines: most, early: abreast } = sizes[size];
  const right = left + months * monthWidth;
  const early = dated.filter(({ last }) => Number(last.slice(0, 4)) < since);
  const later = dated.filter((one) => !early.includes(one));
  const inside = monthNames.map((name, month) =>
    el('text', { x: left + month * monthWidth + 4, y: 14, class: 'quietly' }, words(name)),
  );
  let y = 22;
  if (early.length > 0) {
    inside.push(el('path', { d: `M0 ${y}H${right}`, class: 'rule-line' }));
    inside.push(el('text', { x: 0, y: y + 15, class: 'year' }, words('Earlier')));
    for (const row of rowsOf(early, abreast)) {
      const labels = row.map((one) =>
        inLines(`${one.date}${one.until ? `–${one.until}` : ''}: ${one.label}`, Math.min(letters, 38), most),
      );
      for (const [at, one] of row.entries()) {
        const x = left + 8 + at * 272;
        inside.push(linked(one, shapeOf(one, x, x, y + 10), labels[at] ?? [], { x: x + 9, y: y + 15 }));
      }
      y += heightOf(labels);
    }
    y += 7;
  }
  const top = y;
  for (const year of yearsOf(later, since)) {
    const lanes = inLanes(marksOf(later, year));
    inside.push(el('path', { d: `M0 ${y}H${right}`, class: 'rule-line' }));
    inside.push(el('text', { x: 0, y: y + 15, class: 'year' }, words(String(year))));
    for (const marks of lanes) {
      const middle = y + 10;
      for (const { dated: one, from, to, label, at: place } of marks) {
        const x = { behind: to + 10, before: from - 9, on: from + (one.kind === 'document' ? 26 : 12) }[
          place
        ];
        const anchor = place === 'before' ? 'end' : undefined;
        const name = place === 'on' ? 'on-bar' : undefined;
        inside.push(
          linked(one, shapeOf(one, from, to, middle), label, {
            x,
            y: middle + 4,
            'text-anchor': anchor,
            class: name,
          }),
        );
      }
      y += heightOf(marks.map(({ label }) => label));
    }
    y += 7;
  }
  const grid = Array.from(
    { length: months + 1 },
    (_, month) => `M${left + month * monthWidth} ${top}V${y}`,
  ).join('');
  return drawn({
    id: size === 'wide' ? 'time-line' : 'time-line-narrow',
    width: right + 12,
    height: y + 2,
    title: 'Documents, what they date, and the deadlines that they set',
    description: `${dated.length} dates in order, from ${dated[0]?.date} to ${dated.at(-1)?.until ?? dated.at(-1)?.date}. A row is a year, a column a month. All of them are listed with the words that give them on the page Time line.`,
    inside: [el('path', { d: grid, class: 'grid-line' }), ...inside],
  });

  function linked(
    one: Dated,
    shape: Svg,
    label: readonly string[],
    place: Readonly<Record<string, string | number | undefined>>,
  ): Svg {
    const text = label.length === 0 ? '' : textOf(label, place);
    return el('a', { href: addressOf(one), class: one.kind }, title(told(one)), shape, text);
  }

  function labelIn(one: Dated, year: number, isLong: boolean): string {
    const begins = one.first.startsWith(String(year));
    return begins && (one.date.length === 10 || isLong) ? one.label : '';
  }

  /** A label in as many lines as it needs where there is so much room. */
  function labelled(label: string, room: number): string[] {
    return label === '' ? [] : inLines(label, Math.min(letters, Math.floor(room / letter)), most);
  }

  function marksOf(list: readonly Dated[], year: number): Mark[] {
    return list
      .filter(({ first, last }) => Number(first.slice(0, 4)) <= year && Number(last.slice(0, 4)) >= year)
      .map((one) => {
        const start = one.first < `${year}` ? 0 : shareOfYear(one.first);
        const end = one.last > `${year}-12-31` ? 1 : shareOfYear(one.last);
        const x = (share: number) => left + share * months * monthWidth;
        // A year alone is no day: its mark runs through all of it.
        const isPoint = one.date.length === 10 && !one.until;
        const from = x(start) + (isPoint ? 2 : 3);
        const to = isPoint ? x(start) + 2 : x(end) - 1;
        const isLong = to - from > 8 * monthWidth;
        const whole = labelIn(one, year, isLong);
        if (isLong)
          return { dated: one, from, to, label: labelled(whole, right - from - 30), isLong, at: 'on' };
        // Behind it, if it does not take fewer lines before it; if neither side has enough, as much of it as the larger one has.
        const [before, behind] = [from - left, right - to].map((room) => labelled(whole, room - 2)) as [
          string[],
          string[],
        ];
        const costs = (lines: string[]) => (isCut(lines) ? most + 1 : lines.length);
        const isBefore =
          costs(before) < costs(behind) || (isCut(before) && isCut(behind) && from - left > right - to);
        const [label, at] = isBefore ? ([before, 'before'] as const) : ([behind, 'behind'] as const);
        return { dated: one, from, to, label, isLong, at };
      });
  }
}

/** The years with something in them, those between two such years only where something runs through them. */
function yearsOf(list: readonly Dated[], since: number): number[] {
  const years = new Set<number>();
  for (const { first, last } of list)
    for (let year = Math.max(since, Number(first.slice(0, 4))); year <= Number(last.slice(0, 4)); year += 1)
      years.add(year);
  return [...years].sort((a, b) => a - b);
}

/** Puts marks side by side where they do not touch, and into a lane below where they do: points first, then what runs long. */
function inLanes(marks: readonly Mark[]): Mark[][] {
  const lanes: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => Number(a.isLong) - Number(b.isLong) || a.from - b.from)) {
    const [from, to] = extentOf(mark);
    const free = lanes.find((lane) =>
      lane.map(extentOf).every(([start, end]) => from > end + 4 || to + 4 < start),
    );
    if (free) free.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

function isCut(lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') === true;
}

/** What a row takes whose labels have so many lines. */
function heightOf(labels: readonly (readonly string[])[]): number {
  const most = Math.max(1, ...labels.map(({ length }) => length));
  return lane + (most - 1) * (lineHeight + 1);
}

function rowsOf<One>(list: readonly One[], abreast: number): One[][] {
  return Array.from({ length: Math.ceil(list.length / abreast) }, (_, row) =>
    list.slice(row * abreast, (row + 1) * abreast),
  );
}

/** Where a mark begins and ends with its label. */
function extentOf({ from, to, label, at }: Mark): [number, number] {
  const width =
    label.length === 0 || at === 'on' ? 0 : 4 + Math.max(...label.map((line) => line.length)) * letter;
  return at === 'before' ? [from - 5 - width, to + 7] : [from - 5, to + 7 + width];
}

function shapeOf({ kind }: Pick<Dated, 'kind'>, from: number, to: number, y: number): Svg {
  if (to - from > 8) {
    const dashes = kind === 'plan' && { 'stroke-dasharray': '4 3' };
    const bar = el('path', { d: `M${from} ${y}H${to}`, class: 'span', ...dashes });
    const ends = el('path', { d: `M${from} ${y - 3}v6M${to} ${y - 3}v6`, class: 'ends' });
    return bar + ends + (kind === 'document' ? shapeOf({ kind }, from + 16, from + 16, y) : '');
  }
  const at = { transform: `translate(${Math.round(from * 10) / 10} ${y})` };
  switch (kind) {
    case 'document':
      return el('path', { ...at, d: 'M-4.5-6.5h6l3.5 3.5v9.5h-9.5z' });
    case 'deadline':
      return el('path', { ...at, d: 'M-3 7v-13h9l-2.5 3.5 2.5 3.5h-9', class: 'open' });
    case 'plan':
      return el('circle', { ...at, r: 4, class: 'open' });
    default:
      return el('circle', { ...at, r: 4 });
  }
}
