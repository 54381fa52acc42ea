import { expect, test } from 'vitest';
import { beginsSmall, endsSentence, hasSentence, isOpen } from '../../src/segment/sentences.ts';

test.each([
  ['It ends.', true],
  ['He said “no.”', true],
  ['It ends.1', true],
  ['It ends.[2]', true],
  ['It ends. [98214]', true],
  ['It costs 3.5', false],
  ['It goes on', false],
  ['It goes on,', false],
])('the end of a sentence: %s %s', (text, ended) => {
  expect(endsSentence(text, { notes: true })).toBe(ended);
});

test('a text is open that ends with a comma or a small word', () => {
  expect(['the weakness of', 'arms,', 'them-', 'a page is lost'].map(isOpen)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a colon or semicolon ends a line of a list, a mark of a note stands behind an end', () => {
  expect(['listed:', 'bread;'].map((text) => endsSentence(text))).toEqual([false, false]);
  expect(['listed:', 'bread;'].map((text) => endsSentence(text, { lists: true }))).toEqual([true, true]);
  expect(endsSentence('It ends.1')).toBe(false);
});

test.each([
  ['to tell them', true],
  ['(UNHCR) to tell them', true],
  ['(UNHCR). They', true],
  ['(2012), and', true],
  ['(UNHCR) They', false],
  ['(Signed) for Volentia', false],
  ['(Signé), Ada Roe', false],
  ['(IV). The lake', false],
  ['(a). The lake', false],
  ['The lake', false],
])('the midst of a sentence: %s %s', (text, begins) => {
  expect(beginsSmall(text)).toBe(begins);
});

test.each([
  ['It was so. Then it was not', true],
  ['Les re\u0301fugie\u0301s. Ils', true],
  ['The Office (UNHCR). It asks', true],
  ['It met in 2031. It asked', true],
  ['It was so. [98214]', true],
  ['To ask whether it was so? [98214]', true],
  ['It was “so.” (HC 12)', true],
  ['Article 12. Costs', false],
  ['The ferries, etc. (2031)', false],
  ['Who benefits? [Part 1]', false],
  ['Ferries (No. 2)', false],
  ['Part II. Costs', false],
])('a sentence ends within: %s %s', (text, ends) => {
  expect(hasSentence(text)).toBe(ends);
});
