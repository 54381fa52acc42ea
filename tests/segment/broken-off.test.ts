import { describe, expect, test } from 'vitest';
import { dropPageFurniture } from '../../src/kinds/rules/drop-page-furniture.ts';
import { passagesOf } from '../../src/segment/passages.ts';
import { WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** How many passages a text has, where a page ends between its two halves. */
function passagesOver(above: string, below: string, mark: string): number {
  const text = new WorkingText(tokenise(`A note on the Lower Lake\n\n${above}${mark}${below}\n`));
  dropPageFurniture.apply(text);
  return passagesOf(text.lines).length - 1;
}
const marks = ['\n\n- 12 -\n\n', '\n- 12 -\n', '\n\n\f', '\n\n14 Nov 2030 : Column 1124W\n\n'];

describe('a paragraph that a page broke off goes on', () => {
  test.each([
    [
      'with a name',
      'The lake is large. It has been so for as long as we know, and it is',
      'Volentia that has most of it.',
    ],
    ['with a figure', 'The lake is large. In the time of which we know, it had', '500 boats, and more.'],
    [
      'with a quote',
      'Dr. Doe: The lake is large. The report of last year says',
      '"The lake is small", and ends.',
    ],
    [
      'behind a short line',
      'The lake is large. It has been so for as long as we know, and\nit is',
      'Volentia that has it.',
    ],
  ])('%s', (_, above, below) => {
    expect(marks.map((mark) => passagesOver(above, below, mark))).toEqual(marks.map(() => 1));
  });
});

describe('nothing is joined', () => {
  const text = 'The lake is old. It is older than anybody can remember.';
  test.each([
    ['to a note', '1 See Jane Roe, The Lower Lake of the North. Port Amel, 2030', text],
    ['to a note with a stop', '12. See Jane Roe, The Lower Lake of the North. Port Amel, 2030', text],
    ['to a note below a paragraph', `${text}\n3 See Jane Roe, The Lower Lake. Amel, 2030`, text],
    ['to a source', 'Source: Jane Roe (2030). The figures of the first row are rounded', text],
    ['to an address', 'The lake is large, as many say. See\nhttps://example.org/lake. Seen in May', text],
    ['to an item', '- boats of the four States. And men who can sail them\n\n', text],
    ['to a title', 'The Lower Lake. A History', text],
    [
      'of another speaker',
      'Dr. Doe: The lake is large. In the time of which we know',
      'Mr. Roe: Order. It is not.',
    ],
    ['of a heading', 'The lake is large. In the time of which we know', 'The Lower Lake'],
    ['behind the number of a question', 'To ask whether he knows. He was asked before. [98214]', text],
  ])('%s', (_, above, below) => {
    const mark = '\n\n14 Nov 2030 : Column 1124W\n\n';
    expect(passagesOver(above, below, mark)).toBe(2);
  });
});
