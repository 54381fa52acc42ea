import { type Line, normalisedBy, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'read-heading-marks';

export const readHeadingMarks: Rule = {
  name: by,
  ofMarks: true,
  fates: ['normalised'],
  description: `
    Takes away the number signs that stand before a heading where the source was taken out of a page, a Word file or a text in Markdown, and
    remembers that the line is a heading, and how deep it stands: what the file says of itself need not be guessed from looks. Where one
    heading stands above all others and before them, it is the title.

    A number sign means a heading only alone at the beginning of a line that stands between blank lines.`,
  examples: [
    {
      source: ['# A note on wells', '', 'Nobody counts them.', '', '## The north', '', 'There are few.'],
      text: ['A note on wells', '', 'Nobody counts them.', '', 'The north', '', 'There are few.'],
    },
  ],
  apply(text) {
    const headings = text.lines.flatMap((line, at) => {
      const depth = isAlone(text, at) ? depthOf(line) : undefined;
      return depth === undefined ? [] : [{ line, depth }];
    });
    const [first, ...others] = headings;
    if (!first) return;
    const shallowest = others.reduce((least, { depth }) => Math.min(least, depth), 6);
    const titled = others.every(({ depth }) => depth > first.depth);
    text.replaceAll(
      headings.flatMap(({ line, depth }) => {
        const level =
          titled && line === first.line
            ? 0
            : depth - (titled ? shallowest : Math.min(shallowest, first.depth)) + 1;
        return withoutMark(line, level);
      }),
    );
  },
};

function isAlone({ lines }: WorkingText, at: number): boolean {
  return [lines[at - 1], lines[at + 1]].every((line) => !line || line.words.length === 0);
}

function depthOf({ words }: Line): number | undefined {
  const mark = /^#{1,6}$/.exec(words[0]?.text ?? '')?.[0];
  return mark !== undefined && words.length > 1 ? mark.length : undefined;
}

function withoutMark({ words: [mark, first, ...rest] }: Line, heading: number): [Word[], Word[]][] {
  if (!mark || !first) return [];
  const tokens = [...mark.tokens, ...first.tokens];
  return [
    [[mark, first], [{ ...first, tokens, heading, change: normalisedBy(by, first) }]],
    ...rest.map((word): [Word[], Word[]] => [[word], [{ ...word, heading }]]),
  ];
}
