import { expect, test } from 'vitest';
import { kindNames } from '../../../src/kinds/index.ts';
import { readerOf } from '../../../src/kinds/readers.ts';
import { joinSoftHyphens } from '../../../src/kinds/rules/join-soft-hyphens.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { faultsOf, readSource } from '../read-source.ts';

// The soft hyphen, which no reader sees, is written "~" here, a zero-width space "_".
const written = (source: string) => source.replaceAll('~', '\u00AD').replaceAll('_', '\u200B');

function lines(source: string): string[] {
  const text = new WorkingText(tokenise(written(source)));
  joinSoftHyphens.apply(text);
  return text.lines.map(({ words }) => textOf(words));
}

test.each([
  ['secu\n~\nrity in the north', ['security', 'in the north']],
  ['of traf~\nficking', ['of trafficking']],
  ['of traf\n~ficking', ['of trafficking']],
  ['the pay~ ments', ['the payments']],
  ['the pay ~ ments', ['the payments']],
  ['a~ b~ c~ d', ['abcd']],
  ['Coo~pe~ ration', ['Coo~peration']],
  ['of traf~\n\nficking of arms', ['of trafficking', 'of arms']],
  ['it ended ~\n\nThey met', ['it ended', '', 'They met']],
  ['the end.\n~\nThey met', ['the end.', '', 'They met']],
  ['the north~ 12', ['the north~ 12']],
  ['one _ two', ['one two']],
  ['_ one', ['one']],
  ['one.\n_\nTwo.', ['one.', '', 'Two.']],
  ['ran~som', ['ran~som']],
  ['~ _', ['~ _']],
])('%j', (source, expected) => {
  expect(lines(source)).toEqual(expected.map(written));
});

test.each(kindNames)('a text read as %s has the word, and every token its place', (kind) => {
  const read = readSource(
    readerOf(kind),
    written(
      'The ministers spoke of secu\n~\nrity, and of the traf~\nficking of arms. _\n\n_\n\nThey met again.',
    ),
  );
  expect(faultsOf(read)).toEqual([]);
  expect(read.text.words.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['security,', 'trafficking', 'again.']),
  );
});
