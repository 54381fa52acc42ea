import { expect, test } from 'vitest';
import { foldName } from '../../src/text/initials.ts';
import { NameFinder } from '../../src/text/names.ts';

const finder = new NameFinder([
  ['AU', 'union'],
  ['UN', 'nations'],
  ['ONU', 'nations'],
  ['US', 'states'],
  ['E.U.', 'europe'],
  ['UN Harbour Mission', 'mission'],
  ['J. F. Kelner', 'kelner'],
]);
const found = (text: string) =>
  finder.find(text).map(({ name, bearers, start, end }) => {
    expect(text.slice(start, end)).toBe(name);
    return `${name}=${bearers.join()}`;
  });

test.each([
  ['The A.U. met.', 'A.U.=union'],
  ['the A. U. met', 'A. U.=union'],
  ['the A\u00ADU met', 'A\u00ADU=union'],
  ['He joined the U.N. Then he left.', 'U.N.=nations'],
  ['a U.N.-led force, the U.N’s own', 'U.N.=nations U.N=nations'],
  ['a U.N. Harbour Mission', 'U.N. Harbour Mission=mission'],
  ['de l’O.N.U. et de l’O. N. U.', 'O.N.U.=nations O. N. U.=nations'],
  ['the EU, the E.U. and (E. U.)', 'EU=europe E.U.=europe E. U.=europe'],
  ['J.F. Kelner, J. F. Kelner and JF Kelner', 'J.F. Kelner=kelner J. F. Kelner=kelner JF Kelner=kelner'],
])('initials with full stops are those without: %s', (text, names) => {
  expect(found(text).join(' ')).toBe(names);
});

test.each([
  ['A. U. N. TROOPS AND U.S. ONES', 'U. N.=nations U.S.=states'],
  ['A. U.S. FORCES LEFT. B. U. N. FORCES CAME.', 'U.S.=states U. N.=nations'],
  ['(C) A.U. ENVOY; PARAGRAPH 1. U. N. ENVOY', 'A.U.=union U. N.=nations'],
])('the letter of a paragraph is none of them: %s', (text, names) => {
  expect(found(text).join(' ')).toBe(names);
});

test.each([
  'S.A.U. and U.N.E.S.',
  'the U.N.I. of Oake',
  'R.A. U.',
  'Plan A. Under it',
  'a.u. and u.n.',
  'A.UNION',
])('other initials are other names: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('places lead back to the text, also where its characters are folded', () => {
  const { text, span } = foldName('Près de l’U. N., là');
  expect(text).toBe("Pres de l'UN, la");
  expect(span(text.indexOf('UN'), text.indexOf('UN') + 2)).toEqual({ start: 10, end: 15 });
  expect(span(text.length - 2, text.length)).toEqual({ start: 17, end: 19 });
});
