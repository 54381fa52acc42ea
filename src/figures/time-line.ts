import { type Dated, shareOfYear } from '../corpus/dated.ts';
import { shortened } from '../text/wording.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

const left = 46;
const months = 12;
const monthWidth = 45;
const lane = 15;
const right = left + months * monthWidth;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A mark in the row of a year. */
interface Mark {
  readonly dated: Dated;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What the drawing needs besides the dates. */
export interface TimeLineWords {
  /** How a document is called in a few words. */
  documentName(id: string): string;
  /** Where an entry leads. */
  addressOf(dated: Dated): string;
  /** The whole entry in a line. */
  told(dated: Dated): string;
}

/**
 * Documents, what they date and what they set a date for. A row is a year and a column a month, all of one width, so that distances
 * can be compared; years in which nothing stands are left out, and what lies before the year of the first row stands on a row of its own.
 *
 * @param dated in order
 * @param since the first year that gets a row
 */
export function timeLine(
  dated: readonly Dated[],
  since: number,
  { documentName, addressOf, told }: TimeLineWords,
): Svg {
  const early = dated.filter(({ last }) => Number(last.slice(0, 4)) < since);
  const later = dated.filter((one) => !early.includes(one));
  const years = yearsOf(later, since);
  const inside: Svg[] = [];
  let y = 22;
  for (let month = 0; month < months; month += 1)
    inside.push(
      el(
        'text',
        { x: left + month * monthWidth + 4, y: 14, class: 'quietly' },
        words(monthNames[month] ?? ''),
      ),
    );
  if (early.length > 0) {
    inside.push(el('path', { d: `M0 ${y}H${right}`, class: 'rule-line' }));
    inside.push(el('text', { x: 0, y: y + 15, class: 'year' }, words('Earlier')));
    early.forEach((one, at) => {
      const x = left + 8 + at * 285;
      inside.push(
        linked(
          one,
          shapeOf(one, x, x, y + 10),
          x + 9,
          y + 15,
          `${one.date}${one.until ? `–${one.until}` : ''}: ${shortened(one.label, 34)}`,
        ),
      );
    });
    y += 22;
  }
  const top = y;
  for (const year of years) {
    const lanes = inLanes(marksOf(later, year));
    const height = Math.max(1, lanes.length) * lane + 7;
    inside.push(el('path', { d: `M0 ${y}H${right}`, class: 'rule-line' }));
    inside.push(el('text', { x: 0, y: y + 15, class: 'year' }, words(String(year))));
    lanes.forEach((marks, at) => {
      const middle = y + 10 + at * lane;
      for (const { dated: one, from, to, label } of marks)
        inside.push(
          linked(
            one,
            shapeOf(one, from, to, middle),
            isLong({ from, to }) ? from + (one.kind === 'document' ? 26 : 12) : to + 9,
            middle + 4,
            label,
            isLong({ from, to }),
          ),
        );
    });
    y += height;
  }
  const grid = Array.from(
    { length: months + 1 },
    (_, month) => `M${left + month * monthWidth} ${top}V${y}`,
  ).join('');
  return drawn({
    id: 'time-line',
    width: right + 12,
    height: y + 2,
    title: 'Documents, what they date, and the deadlines that they set',
    description: `${dated.length} dates in order, from ${dated[0]?.date} to ${dated.at(-1)?.until ?? dated.at(-1)?.date}. A row is a year, a column a month. All of them are listed with the words that give them on the page Time line.`,
    inside: [el('path', { d: grid, class: 'grid-line' }), ...inside],
  });

  function linked(one: Dated, shape: Svg, x: number, y: number, label: string, isBar = false): Svg {
    const text = label === '' ? '' : el('text', { x, y, class: isBar ? 'on-bar' : undefined }, words(label));
    return el('a', { href: addressOf(one), class: one.kind }, title(told(one)), shape, text);
  }

  // A document has room for its name, and what runs long for what it is, in the year in which it begins.
  function labelIn(one: Dated, year: number): string {
    if (one.kind === 'document') return documentName(one.document);
    const share = shareOfYear(one.last) - shareOfYear(one.first);
    const begins = one.first.startsWith(String(year));
    return begins && share > 0.9 ? shortened(one.label, 80) : '';
  }

  function marksOf(list: readonly Dated[], year: number): Mark[] {
    return list
      .filter(({ first, last }) => Number(first.slice(0, 4)) <= year && Number(last.slice(0, 4)) >= year)
      .map((one) => {
        const from = one.first < `${year}` ? 0 : shareOfYear(one.first);
        const to = one.last > `${year}-12-31` ? 1 : shareOfYear(one.last);
        const x = (share: number) => left + share * months * monthWidth;
        // A year alone is no day: its mark runs through all of it.
        const isPoint = one.date.length === 10 && !one.until;
        return {
          dated: one,
          from: x(from) + (isPoint ? 2 : 3),
          to: isPoint ? x(from) + 2 : x(to) - 1,
          label: labelIn(one, year),
        };
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

function isLong({ from, to }: Pick<Mark, 'from' | 'to'>): boolean {
  return to - from > 2 * monthWidth;
}

/** Puts marks side by side where they do not touch, and into a lane below where they do: points first, then what runs long. */
function inLanes(marks: readonly Mark[]): Mark[][] {
  const lanes: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => Number(isLong(a)) - Number(isLong(b)) || a.from - b.from)) {
    const free = lanes.find((lane) =>
      lane.every((other) => mark.from > reach(other) + 4 || reach(mark) + 4 < other.from),
    );
    if (free) free.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

// Where a mark ends with its label; a letter of the label is about 6.6 units wide.
function reach({ from, to, label }: Mark): number {
  if (isLong({ from, to })) return to + 7;
  return to + 7 + (label === '' ? 0 : 4 + label.length * 6.6);
}

function shapeOf({ kind }: Pick<Dated, 'kind'>, from: number, to: number, y: number): Svg {
  if (to - from > 8) {
    const bar = el('path', { d: `M${from} ${y}H${to}`, class: 'span' });
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
