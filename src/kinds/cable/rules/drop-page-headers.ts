import type { Line, WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { isBareClassification, parseClassification } from '../classification.ts';
import { isPageHeader, pageHeadersWithin } from '../page-header.ts';
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
    for (const line of new Set([...heads, ...feet, ...outerMarks(text)]))
      text.depart([...line.words], { fate: 'furniture', by });
    const post = postOf(text);
    if (!post) return;
    for (const line of text.lines) {
      const phrase = new Phrase(line.words);
      const within = pageHeadersWithin(phrase.text, post);
      text.depart(
        within.flatMap(({ start, end }) => phrase.between(start, end)),
        { fate: 'furniture', by },
      );
    }
  },
};

/** Up to two lines with words above each page head and two below: the foot of one page, the head of the next. */
function besides(text: WorkingText, heads: ReadonlySet<Line>): Line[] {
  const printed = text.lines.filter((line) => line.words.length > 0);
  return printed.filter(
    (line, at) => !heads.has(line) && [-2, -1, 1, 2].some((by) => heads.has(printed[at + by] ?? line)),
  );
}

/** A classification alone at the very top or foot of a copy, where the message's own line with its number says it, too. */
function outerMarks(text: WorkingText): Line[] {
  if (!postOf(text)) return [];
  const printed = text.lines.filter((line) => line.words.length > 0);
  const last = printed.findLast((line) => !isTransmissionFoot(new Phrase(line.words).text));
  return [printed[0], last].filter(
    (line) => line !== undefined && isBareClassification(new Phrase(line.words).text),
  ) as Line[];
}

function postOf(text: WorkingText): string | undefined {
  for (const line of text.lines) {
    const mrn = parseClassification(new Phrase(line.words).text)?.mrn;
    if (mrn) return mrn.value.post;
  }
  return undefined;
}
