import { describe, expect, test } from 'vitest';
import { inQuotationMarks, insideSentence } from '../../src/text/inside-sentence.ts';

/** A text with the passage in braces. */
function told(marked: string) {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  return insideSentence(marked.replace(/[{}]/g, ''), start, end);
}

describe('a passage', () => {
  test.each([
    ['{All of it.}', undefined],
    ['{All of it}', undefined],
    ['{All of it}.', undefined],
    ['He came. {She left.} He stayed.', undefined],
    ['He came. {She left}. He stayed.', undefined],
    ['He came! {She left?} He stayed.', undefined],
    ['He came. {She left. He stayed.}', undefined],
    ['He said "come." {She left.} He stayed.', undefined],
    ['(He came.) {“She left”}. He stayed.', undefined],
    ['He said “{she left}.” He stayed.', 'start'],
    ['“{She left},” he said.', 'end'],
    ['He saw that {she left}.', 'start'],
    ['{She left} when he came.', 'end'],
    ['He saw that {she left} when he came.', 'both'],
    ['{She left,} he said.', 'end'],
    ['They list: {She left}; he stayed.', 'both'],
    ['He went against AQIM. {She left AQIM.} He stayed.', undefined],
    ['Then Dr. {Keller left}.', 'start'],
    ['The U.S. {Embassy closed}.', 'start'],
    ['{He asked the U.S.} Embassy to leave.', 'end'],
    ['It cost 3.{5 million}. He paid.', 'start'],
    ['{It cost 3}.5 million.', 'end'],
    ['{The ferry, e.g.} that of Wendle, stays.', 'end'],
    ['Il vint. {Elle partit} ! Il resta.', undefined],
    ['« Il vint. » {« Elle partit. »} Il resta.', undefined],
    ['', undefined],
  ])('%s', (marked, expected) => {
    expect(told(marked)).toBe(expected);
  });

  test('stands in quotation marks, to the letter, with the signs outside of its words', () => {
    expect(inQuotationMarks('she left', 'both')).toBe('“…\u00a0she left\u00a0…”');
    expect(inQuotationMarks('She left', 'end')).toBe('“She left\u00a0…”');
    expect(inQuotationMarks('she left.', 'start')).toBe('“…\u00a0she left.”');
    expect(inQuotationMarks('She left.', undefined)).toBe('“She left.”');
  });
});
