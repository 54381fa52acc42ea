import type { Recombine } from './recombine.ts';
import type { SeedText } from './seed-texts.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const dates = new RegExp(`\\b(\\d{1,2}) (${monthNames.join('|')}) (\\d{4})\\b`, 'g');
const day = 86_400_000;

/** A run of a letter: the headings above it, and how many numbered paragraphs (with their items) stand under them. */
interface Section {
  readonly headings: readonly string[];
  readonly paragraphs: string[];
}

/**
 * A letter with the head (letters, annex, enclosure) and the headings of one, its dates moved by some days, and under each heading
 * numbered paragraphs with their items from all.
 */
export const letterText: Recombine = (model, pool, index, random) => {
  const { head, sections } = cut(model.text);
  const moved = random.whole(-2000, 2000) * day;
  const paragraphs = pool
    .filter(isLetter)
    .flatMap((seed) => cut(seed.text).sections.flatMap((section) => section.paragraphs));
  const left = random.sample(paragraphs, paragraphs.length);
  let number = 0;
  const draw = (): string[] =>
    left.splice(0, random.whole(1, 2)).map((paragraph) => {
      number += 1;
      return paragraph.replace(/^\d+\./, `${number}.`);
    });
  const body = sections.flatMap(({ headings }) => [...headings, ...draw()]);
  const first = dates.exec(head)?.[0];
  dates.lastIndex = 0;
  return {
    id: `${model.id.replace(/-\d{4}-\d\d-\d\d$/, '')}-${isoDate(moveDate(first ?? '', moved))}-${index}`,
    text: [head.replaceAll(dates, (date) => moveDate(date, moved)), ...body].join('\n\n'),
  };
};

/** Whether a seed can be cut as these functions cut. */
export function isLetter(seed: SeedText): boolean {
  return seed.seed.kind === 'un-letter' && cut(seed.text).sections.length > 1;
}

function cut(text: string): { head: string; sections: Section[] } {
  const start = text.search(/^I\. /m);
  if (start === -1) return { head: text, sections: [] };
  const sections: Section[] = [];
  let headings: string[] = [];
  for (const block of text
    .slice(start)
    .trim()
    .split(/\n{2,}/)) {
    const isNumbered = /^\d+\. /.test(block);
    const last = sections.at(-1);
    if (isNumbered && (headings.length > 0 || !last)) {
      sections.push({ headings, paragraphs: [block] });
      headings = [];
    } else if (isNumbered) last?.paragraphs.push(block);
    else if (/^\([a-z]\) /.test(block)) last?.paragraphs.push(`${last.paragraphs.pop()}\n\n${block}`);
    else headings.push(block);
  }
  return { head: text.slice(0, start).trimEnd(), sections };
}

function moveDate(date: string, milliseconds: number): string {
  const [, dayOfMonth, month = '', year] = new RegExp(dates.source).exec(date) ?? [];
  const moved = new Date(
    Date.UTC(Number(year), monthNames.indexOf(month), Number(dayOfMonth)) + milliseconds,
  );
  return `${moved.getUTCDate()} ${monthNames[moved.getUTCMonth()]} ${moved.getUTCFullYear()}`;
}

function isoDate(date: string): string {
  const [dayOfMonth = '', month = '', year = ''] = date.split(' ');
  return `${year}-${String(monthNames.indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
