import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../src/text/tokens.ts';

test('tokens know their line and column', () => {
  expect(tokenise('¶4. a\r\n\n  b\u00a0c').tokens).toEqual([
    { index: 0, line: 1, column: 1, text: '¶4.' },
    { index: 1, line: 1, column: 5, text: 'a' },
    { index: 2, line: 3, column: 3, text: 'b' },
    { index: 3, line: 3, column: 5, text: 'c' },
  ]);
});

test('tokens are the text without its white space, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { lines, tokens } = tokenise(text);
      expect(tokens.map((token) => token.text)).toEqual(
        text.split(/[\s\u0085]+/).filter((part) => part !== ''),
      );
      for (const token of tokens)
        expect(lines[token.line - 1]?.slice(token.column - 1)).toSatisfy((rest: string) =>
          rest.startsWith(token.text),
        );
    }),
  );
});
