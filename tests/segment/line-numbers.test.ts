import { describe, expect, test } from 'vitest';
import { lineNumbers } from '../../src/segment/pages/line-numbers.ts';
import { WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

const found = (lines: readonly string[]) =>
  lineNumbers(new WorkingText(tokenise(lines.join('\n'))).lines).map(({ text }) => Number(text));

const prose = `The Parties count their wells once a year, and they tell one
another how many there are. No Party closes a well that the herds
of another use, and a well that was closed in the year before is
opened again by the Party that had it closed, and at the cost of
that Party. It says so to all others before the end of the year.

Where it does not, any of the others may ask for a meeting, which
is held at Kayes. All that is said there is written down, and the
book is kept by the prefect of Kayes, who lets anybody read it, in
his office, on any day of the week but one. He hears whoever has
seen that a page is lacking, and has it written anew from the copy
that every Party keeps.`.split('\n');
const range = (to: number, step = 1) => Array.from({ length: to / step }, (_, at) => (at + 1) * step);

describe('lineNumbers finds numbers', () => {
  test('of every line, those that are blank numbered with the others, or not', () => {
    expect(found(prose.map((line, at) => `${String(at + 1).padStart(3)}  ${line}`))).toEqual(range(12));
    let count = 0;
    const own = prose.map((line) => {
      if (line !== '') count += 1;
      return line === '' ? '' : `${line.padEnd(70)}${count}`;
    });
    expect(found(own)).toEqual(range(11));
  });

  test('of every fifth line, left and right', () => {
    const fifth = (at: number) => ((at + 1) % 5 === 0 ? String(at + 1) : '').padStart(2);
    expect(found(prose.map((line, at) => `${fifth(at)}  ${line}`))).toEqual([5, 10]);
    expect(found(prose.map((line, at) => `${line.padEnd(70)}${fifth(at)}`))).toEqual([5, 10]);
  });

  test('of pages that each begin anew', () => {
    const page = prose.map((line, at) => `${String(at + 1).padStart(3)}  ${line}`);
    expect(found([...page, '', ...page])).toEqual([...range(12), ...range(12)]);
  });

  test('one alone, where all see that it stands in the margin', () => {
    expect(found(prose.map((line, at) => (at === 7 ? ` 5  ${line}` : `    ${line}`)))).toEqual([5]);
  });
});

describe('lineNumbers leaves', () => {
  test.each([
    [
      'entries of a list',
      range(9).map((at) => `${at}  ${['salt', 'millet', 'cattle of the north'][at % 3]}`),
    ],
    ['long ones', range(9).map((at) => `${at}  The wells of the province number ${at} were counted in May.`)],
    ['rows of a table', range(9).map((at) => `Wells of the north and the south, open      ${at}`)],
    ['numbered paragraphs', prose.map((line, at) => `${at + 1}.  ${line}`)],
    ['a column of sums', prose.map((line, at) => `${line.padEnd(70)}${(at * 37) % 50}`)],
    [
      'a number in a sentence',
      ['They found that the wells of the province are', '5 at most, and that', 'none is deep.'],
    ],
    ['years', prose.map((line, at) => `${1990 + at * 3}  ${line}`)],
  ])('%s', (_, lines) => expect(found(lines)).toEqual([]));
});
