import type { Line, WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { paragraphStart } from '../paragraph-number.ts';
import { Phrase } from '../phrase.ts';
import { sectionHeader } from '../read-header.ts';
import { sentenceGoesOn } from '../sentence.ts';

const by = 'close-up-broken-sentences';

export const closeUpBrokenSentences: Rule = {
  name: by,
  fates: [],
  description: `
    Closes the text up over blank lines that stand inside a sentence: where a page ended, or where the received copy was broken for
    no reason. No word changes. Blank lines between paragraphs, headings and list items stay.`,
  examples: [
    {
      source: [
        '2. (C) The OSPAR conference shared concerns',
        '',
        'stemming from the execution.',
        '',
        '3. (C) Silva agreed.',
      ],
      text: [
        '2. (C) The OSPAR conference shared concerns',
        'stemming from the execution.',
        '',
        '3. (C) Silva agreed.',
      ],
    },
  ],
  apply(text) {
    const furniture = furnitureLines(text);
    const first = text.lines.findIndex((line) => paragraphStart(new Phrase(line.words).text)?.number === 1);
    const inHeader = stretchesOf(text.lines.slice(0, Math.max(first, 0)));
    text.removeLines(
      numbersOf(
        inHeader.filter((stretch) => isPageEnd(stretch.blank, furniture)).flatMap((stretch) => stretch.blank),
      ),
    );
    const header = new Set(sectionHeader(text).parts.flatMap((part) => part.phrase.words));
    const body = text.lines.findLastIndex((line) => line.words.some((word) => header.has(word))) + 1;
    text.removeLines(numbersOf(brokenGaps(text, stretchesOf(text.lines.slice(body)), furniture)));
  },
};

/** Lines that stand together, and the blank lines above them. */
interface Stretch {
  readonly blank: readonly Line[];
  readonly lines: Line[];
}

function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let blank: Line[] = [];
  for (const line of lines) {
    const current = stretches.at(-1);
    if (line.words.length === 0) blank.push(line);
    else if (current && blank.length === 0) current.lines.push(line);
    else {
      stretches.push({ blank: stretches.length === 0 ? [] : blank, lines: [line] });
      blank = [];
    }
  }
  return stretches;
}

/** The blank lines over which a sentence goes on. */
function brokenGaps(
  text: WorkingText,
  stretches: readonly Stretch[],
  furniture: ReadonlyMap<number, string>,
): Line[] {
  const broken: (readonly Line[])[] = [];
  let above: string[] = [];
  for (const [at, { blank, lines }] of stretches.entries()) {
    const below = lines.map((line) => new Phrase(line.words).text);
    const last = stretches[at - 1]?.lines.at(-1);
    const after = stretches[at + 1]?.blank[0];
    const goesOn =
      last !== undefined &&
      sentenceGoesOn({
        above,
        below,
        width: (text.source.lines[last.number - 1] ?? '').trim().length,
        page: isPageEnd(blank, furniture),
        ruled: [...blank, ...(after ? [after] : [])].some(
          (line) => furniture.get(line.number) === 'drop-dashed-rules',
        ),
        closes: at === stretches.length - 1,
      });
    if (goesOn) broken.push(blank);
    above = goesOn ? [...above.slice(-40), ...below] : below;
  }
  return broken.flat();
}

function isPageEnd(blank: readonly Line[], furniture: ReadonlyMap<number, string>): boolean {
  const names = blank.map((line) => furniture.get(line.number));
  return names.includes('drop-page-headers') || names.includes('drop-repeated-headers');
}

function numbersOf(lines: readonly Line[]): Set<number> {
  return new Set(lines.map((line) => line.number));
}

/** The rule that took each line's words out. */
function furnitureLines(text: WorkingText): Map<number, string> {
  const lines = new Map<number, string>();
  for (const [word, departure] of text.departed)
    for (const token of word.tokens) lines.set(token.line, departure.by);
  return lines;
}
