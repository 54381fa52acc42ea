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
        '    The Parties count their wells once a year, and they tell one',
        '    another how many there are. No Party closes a well that the',
        '    herds of another use, and a well that was closed in the year',
        '    before is opened again by the Party that had it closed, and at',
        ' 5  the cost of that Party. It says so to all others before the',
        '    end of the year. Where it does not, any of the others may ask',
        '    for a meeting, which is held at Kayes. All that is said there',
        '    is written down, and the book is kept by the prefect of Kayes,',
        '    who lets anybody read it, in his office, on any day of the',
        '10  week but one.',
      ],
      text: [
        'The Parties count their wells once a year, and they tell one',
        'another how many there are. No Party closes a well that the',
        'herds of another use, and a well that was closed in the year',
        'before is opened again by the Party that had it closed, and at',
        'the cost of that Party. It says so to all others before the',
        'end of the year. Where it does not, any of the others may ask',
        'for a meeting, which is held at Kayes. All that is said there',
        'is written down, and the book is kept by the prefect of Kayes,',
        'who lets anybody read it, in his office, on any day of the',
        'week but one.',
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
