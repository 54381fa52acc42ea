import { lineNumbers } from '../../segment/pages/line-numbers.ts';
import { columnsIn } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'drop-line-numbers';

export const dropLineNumbers: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the numbers of lines in the margin of a page, left or right of the text: of every line, or of every fifth or tenth. They count on, at so
    many lines from one another, and sentences run on over them; numbers of which that cannot be seen stay.`,
  examples: [
    {
      source: [
        '    The Parties count their wells in May',
        '    and tell one another how many there',
        '    are. No Party closes a well that the',
        '    herds of others use. What was closed',
        ' 5  is opened again by whoever closed it',
        '    in the year before. The Parties meet',
        '    in March, and hear what the guides of',
        '    the wells have to say of them.',
      ],
      text: [
        'The Parties count their wells in May',
        'and tell one another how many there',
        'are. No Party closes a well that the',
        'herds of others use. What was closed',
        'is opened again by whoever closed it',
        'in the year before. The Parties meet',
        'in March, and hear what the guides of',
        'the wells have to say of them.',
      ],
    },
  ],
  apply(text) {
    const numbers = lineNumbers(text.lines);
    text.depart(numbers, { fate: 'furniture', by });
    // What stands in the margin is not how far the line is set in.
    const numbered = new Set(numbers.map(({ tokens }) => tokens[0]?.line));
    for (const line of text.lines) {
      const [first] = line.words[0]?.tokens ?? [];
      const received = text.source.lines[line.number - 1] ?? '';
      if (numbered.has(line.number)) line.indent = columnsIn(received.slice(0, (first?.column ?? 1) - 1));
    }
  },
};
