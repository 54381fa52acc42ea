import { takeOutFurniture } from '../../segment/pages/close-up.ts';
import { pageFurniture } from '../../segment/pages/find.ts';
import { rowsOf } from '../../segment/pages/rows.ts';
import type { Rule } from './rule.ts';

const by = 'drop-page-furniture';

export const dropPageFurniture: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out what is printed at the head and the foot of every page: running heads, page numbers, the document's number again,
    numbers of printing jobs, languages, what a browser prints. Where such lines stand inside a sentence, the sentence closes up over
    them, as it does over a form feed.

    A text may repeat a line on purpose, and number what it likes. So a line goes only where something says that it is a page's: it
    stands at form feeds, or inside sentences with text between one and the next, or its number rises from page to page at a regular
    distance, or stands at the left of one page and at the right of the next; or it is the document's own number, or its title with the
    author's name, for a second time. Few forms are enough by themselves
    (\`- 3 -\`, \`page 2 of 5\`, \`14 Nov 2006 : Column 1124W\`, a bar code, an address with \`2/4\` behind it).`,
  examples: [
    {
      source: [
        'S/2013/187',
        '',
        'The meeting agreed on measures to enhance',
        '',
        '2/7 13-27432',
        '',
        'S/2013/187',
        '',
        'security cooperation among the countries.',
      ],
      text: [
        'S/2013/187',
        '',
        'The meeting agreed on measures to enhance',
        'security cooperation among the countries.',
      ],
    },
    {
      source: [
        'A note on borders',
        '',
        'Nobody knows where the border',
        '',
        'Smith: A note on borders',
        '',
        'of the two provinces was. It moved with the',
        '13 | A note on borders',
        'river.',
      ],
      text: [
        'A note on borders',
        '',
        'Nobody knows where the border',
        'of the two provinces was. It moved with the',
        'river.',
      ],
    },
    {
      source: [
        'The prefects of the three',
        'file:///home/wells.txt 2/4',
        '11/26/26, 2:45 PM wells.txt',
        'northern regions agreed.',
      ],
      text: ['The prefects of the three', 'northern regions agreed.'],
    },
  ],
  remark: `
    A page number, a language or a department alone on a line goes where it stands beside another such line: elsewhere it may be anything.`,
  apply(text) {
    const rows = rowsOf(text);
    takeOutFurniture(text, rows, pageFurniture(rows), { fate: 'furniture', by });
  },
};
