import { expect, test } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { github, json, reporterFor, terminal } from '../../src/messages/reporters.ts';

const first: Message = {
  level: 'warning',
  name: 'a-check',
  file: 'a.yml',
  line: 9,
  column: 2,
  found: 'x, y: z',
  expected: 'w',
  cure: 'do',
};
const second: Message = {
  level: 'error',
  name: 'b-check',
  file: 'a.yml',
  line: 10,
  found: '50%\nmore',
  expected: 'less',
  cure: 'mend',
};

test('a terminal gets places that editors can jump to, in order of place', () => {
  expect(terminal([second, first])).toBe(
    'a.yml:9:2 warning a-check found x, y: z; expected w\n    do\na.yml:10 error b-check found 50%\nmore; expected less\n    mend',
  );
});

test('GitHub gets annotations with its own escapes', () => {
  expect(github([first, second])).toBe(
    '::warning file=a.yml,line=9,col=2,title=a-check::found x, y: z; expected w. do\n::error file=a.yml,line=10,title=b-check::found 50%25%0Amore; expected less. mend',
  );
});

test('people get the beginning and the end of what is a megabyte, programs all of it', () => {
  const long = { ...first, found: `begins ${'x'.repeat(1_000_000)} ends` };
  for (const reporter of [terminal, github])
    expect(reporter([long])).toMatch(/^.{0,80}begins x{1500,1600} \[…\] x{300,400} ends(?:; |\.).{0,40}/);
  expect(JSON.parse(json([long]))).toEqual([long]);
});

test('programs get JSON', () => {
  expect(JSON.parse(json([second, first]))).toEqual([first, second]);
});

test('the reporter follows the environment', () => {
  expect(reporterFor({ GITHUB_ACTIONS: 'true' })).toBe(github);
  expect(reporterFor({})).toBe(terminal);
});

test('a message that has a page ends with its path', () => {
  const page = '/contribute/checks/b-check/';
  expect(terminal([{ ...second, page }])).toMatch(/\n {4}mend \(more: \/contribute\/checks\/b-check\/\)$/);
  expect(github([{ ...second, page }])).toMatch(/\. mend \(more: \/contribute\/checks\/b-check\/\)$/);
});

test.each([terminal, github, json])(
  'no control character of a source or of the name of a file reaches a terminal',
  (reporter) => {
    const sign = '\u001b]0;x\u0007\u009b31m\u202e';
    const message = {
      level: 'error',
      name: 'x',
      file: `a${sign}`,
      found: sign,
      expected: sign,
      cure: sign,
    } as const;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(reporter([message])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  },
);
