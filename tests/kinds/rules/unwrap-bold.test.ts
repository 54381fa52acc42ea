import { expect, test } from 'vitest';
import { unwrapBold } from '../../../src/kinds/rules/unwrap-bold.ts';
import { unwrapSigned } from '../../../src/kinds/rules/unwrap-signed.ts';
import { WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** The words after the rule, bold ones between angle brackets. */
function unwrapped(source: string): string {
  const text = new WorkingText(tokenise(source));
  unwrapBold.apply(text);
  return text.words.map((word) => (word.strong ? `<${word.text}>` : word.text)).join(' ');
}

test.each([
  ['(Signed) **BAN** Ki-moon', '(Signed) <BAN> Ki-moon'],
  ['**two words** and', '<two> <words> and'],
  ['**over\na line** end', '<over> <a> <line> end'],
  ['**BAN**, said', '<BAN,> said'],
  ['(**BAN**)', '<(BAN)>'],
  ['**one** and **two**', '<one> and <two>'],
  ['Annex**Letter dated 3 May**', 'Annex <Letter> <dated> <3> <May>'],
  ['**Annex**Letter dated', '<Annex> Letter dated'],
  ['**Annex I**Letter dated', '<Annex> <I> Letter dated'],
  ['the end.**The next one** begins', 'the end. <The> <next> <one> begins'],
  ['un**believ**able', 'unbelievable'],
  ['**S**ecretary', 'Secretary'],
  ['Mc**DONALD**', 'McDONALD'],
])('%j', (source, result) => {
  expect(unwrapped(source)).toBe(result);
});

test.each([
  '**never closed',
  'closed only**',
  '**not over\n\na blank** line',
  '*** three',
  '2 ** 3',
  '****',
  'a** b**',
])('leaves as it is: %j', (source) => {
  expect(unwrapped(source)).toBe(source.split(/\s+/).join(' '));
});

test('words that lose asterisks are normalised, bold words between them are printed as they are', () => {
  const text = new WorkingText(tokenise('**a b c**'));
  unwrapBold.apply(text);
  expect(text.words.map((word) => word.change?.by)).toEqual(['unwrap-bold', undefined, 'unwrap-bold']);
});

test('two words that were one have the same token', () => {
  const text = new WorkingText(tokenise('Annex**Letter dated**'));
  unwrapBold.apply(text);
  expect(text.words.map((word) => word.tokens.map(({ index }) => index))).toEqual([[0], [0], [1]]);
});

test('an emendation outranks the rule', () => {
  const text = new WorkingText(tokenise('**BAM** Ki-moon'));
  const [word] = text.words;
  if (!word) throw new Error('no word');
  text.replace([word], [{ ...word, text: '**BAN**', change: { fate: 'emended', by: '1' } }]);
  unwrapBold.apply(text);
  expect(text.words[0]).toMatchObject({ text: 'BAN', strong: true, change: { fate: 'emended', by: '1' } });
});

test('unwrap-signed takes the marks off "(Signed)" alone', () => {
  const text = new WorkingText(tokenise('*(Signed)* _(Signed)_ *(Signed)_ *(note)* (Signed)'));
  unwrapSigned.apply(text);
  expect(text.words.map((word) => word.text)).toEqual([
    '(Signed)',
    '(Signed)',
    '*(Signed)_',
    '*(note)*',
    '(Signed)',
  ]);
  expect(text.words.map((word) => word.change?.by)).toEqual([
    ...['unwrap-signed', 'unwrap-signed', undefined, undefined, undefined],
  ]);
});
