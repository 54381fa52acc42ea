import type { Line, WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { isBareClassification } from '../classification.ts';
import { numberedLine } from '../header-lines.ts';
import { isPageHeader } from '../page-header.ts';
import { Phrase } from '../phrase.ts';
import { isTransmissionFoot } from '../transmission.ts';

const by = 'drop-page-headers';

export const dropPageHeaders: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the heads that a station printed at the top of every page of a cable: post, number and page. They stand wherever a page
    happened to end, often inside a sentence. A classification that stands alone next to one, as the page's foot or head, goes
    with it, as does one at the top or the foot of the whole copy.`,
  examples: [
    {
      source: [
        'President, "but we can\'t do this on our own." In another',
        '',
        'LISBON 00000387 002 OF 004',
        '',
        'part of the conversation he remarked',
      ],
      text: [
        'President, "but we can\'t do this on our own." In another',
        '',
        '',
        '',
        'part of the conversation he remarked',
      ],
    },
  ],
  apply(text) {
    const whole = (line: Line): string => new Phrase(line.words).text;
    const heads = text.lines.filter((line) => line.words.length > 0 && isPageHeader(whole(line)));
    const feet = besides(text, new Set(heads)).filter((line) => isBareClassification(whole(line)));
    const lines = new Set([...heads, ...feet, ...outerMarks(text)]);
    text.depart(
      [...lines].flatMap((line) => line.words),
      { fate: 'furniture', by },
    );
  },
};

/** Up to two lines with words above each page head and two below: the foot of one page, the head of the next. A transmission may end between them. */
function besides(text: WorkingText, heads: ReadonlySet<Line>): Line[] {
  const printed = text.lines.filter(
    ({ words }) => words.length > 0 && !isTransmissionFoot(new Phrase(words).text),
  );
  return printed.filter(
    (line, at) => !heads.has(line) && [-2, -1, 1, 2].some((by) => heads.has(printed[at + by] ?? line)),
  );
}

/** Classifications alone at the very top or foot of a copy, where the message's own line with its number says it, too. */
function outerMarks(text: WorkingText): Line[] {
  const own = numberedLine(text);
  if (!own) return [];
  const whole = (line: Line | undefined): string => new Phrase(line?.words ?? []).text;
  const printed = text.lines.filter((line) => line.words.length > 0);
  const marks = printed.slice(0, 1);
  const isFoot = (line: Line | undefined): boolean =>
    isTransmissionFoot(whole(line)) || isPageHeader(whole(line));
  let at = printed.length - 1;
  for (; at > 0 && (isFoot(printed[at]) || isBareClassification(whole(printed[at]))); at -= 1)
    marks.push(...printed.slice(at, at + 1));
  return marks.filter(
    (line) => isBareClassification(whole(line)) && !line.words.some((word) => own.words.includes(word)),
  );
}
