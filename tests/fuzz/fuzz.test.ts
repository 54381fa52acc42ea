import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Conversion, convert } from '../../src/convert/convert.ts';
import { type Message, Refusal } from '../../src/messages/message.ts';
import type { Apparatus } from '../../src/schema/apparatus.ts';
import { inputAt, ways } from './inputs.ts';
import { minimised } from './minimise.ts';
import { faultOf, folderOf, outcomeOf } from './oracle.ts';
import { type Finding, fuzz, keptInput } from './run.ts';
import { untrueWords } from './words.ts';

test('a fixed sequence of inputs, in all ways', () => {
  const findings: Finding[] = [];
  const run = fuzz(
    20261126,
    (tried) => tried < 600,
    (finding) => findings.push(finding),
  );
  expect(findings).toEqual([]);
  expect(Object.keys(run.tried)).toEqual(Object.keys(ways));
  // Most of them have to be converted, or nothing is proven.
  expect(run.converted).toBeGreaterThan(run.refused * 2);
});

test.each(globSync('tests/fuzz/kept/*.json').sort())('%s, which once failed', (file) => {
  expect(outcomeOf(keptInput(file))).toMatch(/^(?:converted|refused)$/);
});

test('an input depends on its seed and its number alone', () => {
  const [one, other] = [inputAt(7, 40), inputAt(8, 40)];
  inputAt(9, 1);
  expect(inputAt(7, 40)).toEqual(one);
  expect(other).not.toEqual(one);
});

test('an input is made as short as it may be', () => {
  const emendations = [
    { exact: 'two', prefix: 'one', reading: 'a b c', reason: 'A test.' },
    { exact: 'six', reading: '', reason: 'A test.' },
  ];
  const input = { kind: 'cable', text: 'one\ntwo three\n\nfour five six', emendations };
  expect(minimised(input, ({ text }) => text.includes('v'))).toEqual({ text: 'v' });
  expect(minimised(input, (tried) => tried.emendations?.at(-1)?.reading === '')).toEqual({
    text: 'x',
    emendations: [emendations[1]],
  });
});

const input = {
  kind: 'journal-article',
  text: [
    'ON WELLS AND WATER\n',
    '1. What is a * #\n',
    'First words stand **in bold** here.[1] Then the seond one fol-',
    'lows them.\n',
    'Notes\n',
    '1 See the papers.\n',
  ].join('\n'),
  emendations: [{ exact: 'seond', reading: 'second', reason: 'A slip.' }],
};
const folder = folderOf(input);
const conversion = convert(folder);

/** Changes both files of a conversion, as a conversion that lies consistently would. */
function tampered(was: string | RegExp, is: string): Pick<Conversion, 'mdx' | 'apparatus'> {
  const mdx = conversion.mdx.replace(was, is);
  const apparatus = conversion.apparatus.replace(was, is);
  expect([mdx, apparatus]).not.toEqual([conversion.mdx, conversion.apparatus]);
  return { mdx, apparatus };
}

describe('the oracle', () => {
  test('has nothing against what is right', () => expect(outcomeOf(input)).toBe('converted'));

  test.each<[string, string, string | RegExp, string]>([
    ['a word dropped on the page', 'page', 'words stand', 'stand'],
    ['a word doubled', 'page', 'First words', 'First words words'],
    ['two words swapped', 'page', 'First words', 'words First'],
    ['two words in one', 'page', 'First words', 'Firstwords'],
    ['an asterisk lost', 'page', / \\\*/g, ''],
    ['the # of a heading lost', 'page', ' \\#\n', ' #\n'],
    ['a heading that is a paragraph', 'no page', '## Notes', 'Notes'],
    ['a paragraph that is a heading', 'page', 'First', '## First'],
    ['the mark of a note lost', 'no page', 'here.[^1]', 'here.'],
    ['the mark of a note in another block', 'no page', 'here.[^1]', 'here.\n\n[^1]'],
    ['the mark of a note printed', 'page', 'here.[^1]', 'here.\\[^1][^1]'],
    ['the number of a note printed', 'page', 'here.[^1]', 'here.1[^1]'],
    ['a block lost', 'no page', '## Notes', ''],
    ['a block too many', 'no page', '## Notes', 'More.\n\n## Notes'],
    ['an element that no transcription has', 'element', 'First', '~~First~~'],
    ['emphasis that the source has not', 'twice', 'First', '*First*'],
    ['markup that is run', 'no page', 'First', '<i>First</i>'],
    ['a word that a program reckons', 'no page', 'First', '{1 + 1}'],
    ['a program that fails', 'no page', 'First', '{x}'],
    ['what is no MDX', 'no page', 'First', '{'],
    ['other bytes for the same page', 'twice', 'First', '&#x46;irst'],
    ['front matter that nobody can parse', 'front matter', 'kind: ', 'kind: ["'],
    ['another fact', 'front matter', 'value: A text', 'value: Another text'],
    ['text that comes back as a moment', 'front matter', 'receivedAs: a.txt', 'receivedAs: 2001-01-01'],
    ['a token with two fates', 'page', /^( {4}\{"line":5,.*\n)/m, '$1$1'],
    ['a token without a fate', 'page', /^ {4}\{"line":5,.*\n/m, ''],
    ['a fate that there is not', 'apparatus', '"fate":"emended"', '"fate":"lost"'],
    ['a block that there is not', 'page', '"id":"notes"', '"id":"p1"'],
    ['wrong counts', 'page', '"tokens": ', '"tokens": 1'],
    ['an emendation that the apparatus knows nothing of', 'words', /^ {4}\{"number":1.*\n/m, ''],
    ['an emendation that is not printed', 'words', /second(?! ")/g, 'seond'],
    ['what an emendation replaced', 'words', /(?<="printed":"|the )second/g, 'second seond'],
    ['a word that a rule made another', 'words', /follows/g, 'leads'],
    ['a letter that a rule lost', 'words', /follows/g, 'folows'],
  ])('finds %s', (_, what, was, is) => {
    expect(faultOf(folder, tampered(was, is))).toMatchObject({ what });
  });

  test('finds words that went to a field that there is not', () => {
    const account: Apparatus = JSON.parse(conversion.apparatus);
    const [first, ...entries] = account.entries;
    const gone = { ...first, fate: 'metadata', by: 'title' } as Apparatus['entries'][number];
    expect(untrueWords(folder, { ...account, entries: [gone, ...entries] }, { title: '' })).toBeUndefined();
    expect(untrueWords(folder, { ...account, entries: [gone, ...entries] }, {})).toContain('the title');
  });

  test('finds a code of a web page that was read as another', () => {
    const coded = folderOf({ kind: 'text', text: 'The caf&eacute; and the &#140;uvre, &#x41;nd &shy;more.' });
    const { mdx, apparatus } = convert(coded);
    expect(faultOf(coded, { mdx, apparatus })).toBeUndefined();
    for (const [was, is] of [
      ['é', 'è'],
      ['Œ', 'Æ'],
    ] as const) {
      const other = { mdx: mdx.replace(was, is), apparatus: apparatus.replace(was, is) };
      expect(other.mdx).not.toBe(mdx);
      expect(faultOf(coded, other)).toMatchObject({ what: 'words' });
    }
  });

  const refused = (of: Partial<Message>): Refusal =>
    new Refusal([
      { level: 'error', name: 'x', file: 'a.txt', line: 1, found: 'x', expected: 'y', cure: 'z', ...of },
    ]);
  test.each([
    ['a crash', 'crash', new TypeError('x is not iterable')],
    ['a refusal without a cure', 'refusal', refused({ cure: '' })],
    ['a refusal without a place', 'refusal', refused({ line: 0 })],
    ['a refusal without a message', 'refusal', new Refusal([])],
    ['a refusal that blames itself', 'refusal', refused({ cure: 'this is a defect of the conversion' })],
  ])('finds %s', (_, what, error) => {
    const failing = () => {
      throw error;
    };
    expect(outcomeOf(input, failing)).toMatchObject({ what });
  });

  test('finds what takes too long', () => {
    const slow = () => {
      for (const before = process.threadCpuUsage(); process.threadCpuUsage(before).user < 30_000; );
      return conversion;
    };
    expect(outcomeOf(input, slow, 20)).toMatchObject({ what: 'slow' });
  });
});
