import { expect, test } from 'vitest';
import { unwrapItalics } from '../../../src/kinds/rules/unwrap-italics.ts';
import { WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** The words after the rule, those in italics between angle brackets. */
function unwrapped(source: string): string {
  const text = new WorkingText(tokenise(source));
  unwrapItalics.apply(text);
  return text.words.map((word) => (word.emphasis ? `<${word.text}>` : word.text)).join(' ');
}

test.each([
  ['L’*Express*', '<L’Express>'],
  ["d'*Al-Qaida*", "<d'Al-Qaida>"],
  ['The *Guardian*’s', 'The <Guardian’s>'],
  ['*MV Sirius Star*-class; ex-*Sirius*', '<MV> <Sirius> Star-class; ex-Sirius'],
  ['the—*Times*—said', 'the—Times—said'],
  ['U.S.S.*Cole*', 'U.S.S.Cole'],
  ['*a*/*b*', '<a/b>'],
  ['*Note:*the end', 'Note:the end'],
  ['(*sic*) [*sic*] «*Afrique*»', '<(sic)> <[sic]> <«Afrique»>'],
  ['*see* (*) and *see*', '<see> (*) and <see>'],
])('%j', (source, result) => {
  expect(unwrapped(source)).toBe(result);
});

test.each([
  '5*3*2',
  'f*g*h',
  'Agadez* and Gao*',
  '* one\n* two',
  '*never closed',
  '(*) see Agadez*',
  '**bold**',
])('leaves as it is: %j', (source) => {
  expect(unwrapped(source)).toBe(source.split(/\s+/).join(' '));
});
