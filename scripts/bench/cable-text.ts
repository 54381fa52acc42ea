import type { Random } from '../../src/compare/random.ts';
import type { Recombine } from './recombine.ts';
import type { SeedText } from './seed-texts.ts';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const idForm = /^(\d\d)([a-z]+)(\d+)$/;
// A numbered paragraph, with the heading between dashed rules that may stand above it.
const passageStart = /^(?:-{5,}\n(?:.+\n)+?-{5,}\n+)?¶?\d+\.[ \t]*\(/gm;
const pageHead = /\n+[A-Z]+ \d{8} \d{3}(?:\.\d)? OF \d{3}[ \t]*\n+/g;
const signature = /\n+([A-Z]{4,})\s*$/;
const linesOfPage = 85;

/**
 * A cable of the head of one and the numbered paragraphs of all: another reference number and date, numbers in order, and where the
 * head says that the cable came in sections, lines of 60 columns with page heads inside the sentences.
 */
export const cableText: Recombine = (model, pool, index, random) => {
  const [, , post = '', serial = ''] = idForm.exec(model.id) ?? [];
  const { head, end } = cut(model.text);
  const passages = random.sample(
    pool.filter(isCable).flatMap(({ text }) => cut(text).passages),
    random.whole(4, 14),
  );
  const inSections = /SECTION \d\d OF \d\d/.test(head);
  const numbered = passages.map((passage, at) => passage.replace(/^(¶?)\d+\./m, `$1${at + 1}.`));
  const body = numbered.map((passage) => (inSections ? wrap(passage) : passage)).join('\n\n');
  // Serial numbers above those of the real ones: no two ids can meet.
  const number = 1000 + index;
  const pages = Math.max(2, Math.ceil(body.split('\n').length / linesOfPage));
  const { year, head: dated } = dateHead(head, random);
  const subject = /^SUBJECT: +(.+?)\s*$/m.exec(head)?.[1] ?? '';
  const title = `${subject}, PART ${index}`;
  const numberedHead = dated
    .replaceAll(subject, title)
    .replaceAll(model.id.toUpperCase(), `${year}${post.toUpperCase()}${number}`)
    .replaceAll(new RegExp(`(?<!\\d)0*${serial}(?!\\d)`, 'g'), (digits) =>
      String(number).padStart(digits.length, '0'),
    )
    .replaceAll(/SECTION 01 OF \d\d/g, `SECTION 01 OF ${String(pages).padStart(2, '0')}`);
  return {
    id: `${year}${post}${number}`,
    text: `${numberedHead}${inSections ? pageHeads(body, post, number, pages) : body}${end}`,
  };
};

/** Whether a seed can be cut as these functions cut. */
export function isCable(seed: SeedText): boolean {
  return seed.seed.kind === 'cable' && idForm.test(seed.id) && cut(seed.text).passages.length > 1;
}

function cut(text: string): { head: string; passages: string[]; end: string } {
  const end = signature.exec(text)?.[0] ?? '';
  const body = text.slice(0, text.length - end.length).replace(pageHead, '\n');
  const starts = [...body.matchAll(passageStart)].map((match) => match.index);
  const passages = starts.map((start, at) => body.slice(start, starts[at + 1]).trim());
  return { head: body.slice(0, starts[0]), passages, end };
}

/** Gives every date in a head one day: the date-time group, the number of the day in the year, the table's, the one of declassification. */
function dateHead(head: string, random: Random): { year: string; head: string } {
  const at = new Date(
    Date.UTC(random.whole(2003, 2011), 0, random.whole(1, 365), random.whole(0, 23), random.whole(0, 59)),
  );
  const two = (value: number): string => String(value).padStart(2, '0');
  const [year, month, day] = [two(at.getUTCFullYear() % 100), at.getUTCMonth(), at.getUTCDate()];
  const time = `${two(at.getUTCHours())}${two(at.getUTCMinutes())}`;
  const dayOfYear =
    1 +
    Math.round(
      (Date.UTC(at.getUTCFullYear(), month, day) - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000,
    );
  return {
    year,
    head: head
      .replaceAll(/\b\d{6}Z [A-Z]{3} \d\d\b/g, `${two(day)}${time}Z ${months[month]} ${year}`)
      .replaceAll(/(#\d+(?:\/\d+)? )\d{7}\b/g, `$1${String(dayOfYear).padStart(3, '0')}${time}`)
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, at.toISOString().slice(0, 19).replace('T', ' '))
      .replaceAll(
        /DECL: \d\d\/\d\d\/\d{4}/g,
        `DECL: ${two(month + 1)}/${two(day)}/${at.getUTCFullYear() + 10}`,
      ),
  };
}

function wrap(passage: string): string {
  return passage.replaceAll(/^.{81,}$/gm, (line) => line.replaceAll(/(.{1,60})(?: +|$)/g, '$1\n').trimEnd());
}

function pageHeads(body: string, post: string, number: number, pages: number): string {
  const lines = body.split('\n');
  const written: string[] = [];
  let page = 1;
  for (const [at, line] of lines.entries()) {
    written.push(line);
    const inSentence =
      line !== '' &&
      !line.startsWith('---') &&
      (lines[at + 1] ?? '') !== '' &&
      !lines[at + 1]?.startsWith('---');
    if (page >= pages || !inSentence || at + 1 < (page * lines.length) / pages) continue;
    page += 1;
    const count = (value: number): string => String(value).padStart(3, '0');
    written.push(
      '',
      `${post.toUpperCase()} ${String(number).padStart(8, '0')} ${count(page)} OF ${count(pages)}`,
      '',
      '',
    );
  }
  return written.join('\n');
}
