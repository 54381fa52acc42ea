import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const commands = globSync('scripts/*.ts').map((file) => basename(file, '.ts'));

/** Begins each line of words as a command. */
function begin(lines: readonly (readonly string[])[]): (readonly [status: number, said: string])[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/command/begin.mjs', JSON.stringify(lines)], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('every command of package.json is there, and the launcher starts it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [name, line] of Object.entries(scripts)) expect(line).toBe(`node scripts/launch.mjs ${name}`);
  expect(commands).toEqual(expect.arrayContaining(Object.keys(scripts)));
});

test('every command has one line for an option that it does not have', () => {
  const said = begin(commands.map((command) => [command, '--nope']));
  for (const [nth, command] of commands.entries()) {
    const [status, text] = said[nth] ?? [];
    expect([command, status, text]).toEqual([
      command,
      1,
      expect.stringMatching(/^Unknown option .*\n(?:Give .*\n)?$/),
    ]);
    expect(text).toMatch(/--help (?:says|lists)|--help" lists/);
  }
});

test.skipIf(process.platform === 'win32').each([
  ['who reads it has gone', '| true', /^$/, 0],
  [
    'it goes where there is no room',
    '> /dev/full',
    /^standard output error use-file found no room left on the disk; .*\n.*\n$/,
    1,
  ],
])('what a command says is lost where %s, and no stack comes of it', async (_, into, told, code) => {
  const files = '"$0" scripts/read.ts package.json';
  const child = spawn('bash', ['-c', `${files} ${into}; exit \${PIPESTATUS[0]}`, process.execPath]);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  expect(await new Promise((done) => child.once('close', done))).toBe(code);
  expect(said).toMatch(told);
});

const refused: readonly (readonly [line: readonly string[], words: string])[] = [
  [['check', '--no-such=1'], "Unknown option '--no-such'"],
  [['convert', '-7'], "Unknown option '-7'. --help"],
  [['fuzz', '--seed', 'x'], '--seed is "x". Expected a whole number from 0 to'],
  [['fuzz', '--inputs=-1'], '--inputs is "-1"'],
  [['review', '--base'], "Option '--base <value>' argument missing"],
  [['review', '--since', 'no-such'], 'no commit "no-such"'],
  [['packet', 'content', '--coder', '9'], 'a folder with something in it'],
  [['packet', 'README.md', '--coder', '9'], 'a file; expected a folder'],
  [['packet', 'no-such/folder', '--coder', '9'], 'no such file'],
  [['rename', 'actor'], 'the id of an actor'],
  [['rename', 'actor', 'mali', 'mali-2', 'x'], '"x" is one word too many: this command takes 3 at most'],
  [['rename', 'actor', 'mali', ''], 'found ""; expected an id'],
  [['rename', 'actor', 'a'.repeat(300), 'b'], 'the id of an actor'],
  [['rename', 'actor', 'mali', 'a'.repeat(300)], 'which has 300 characters; 80 are the most'],
  [['withdraw', 'document', 'a', 'b'], '"b" is one word too many'],
  [['new', 'actor', 'one', 'two', '--kind', 'state'], 'one word too many: "two"'],
  [['check', 'word'], '"word" is one word too many'],
  [['test', '--reporter=nope', '--project=unit'], 'Vitest does not start with --reporter=nope'],
  [['test', '-t'], 'value is missing'],
  [['test', '--pool=nope', '--project=unit'], '--pool is "nope". Expected one of threads'],
  [['test', '--maxWorkers=many', '--project=unit'], '--maxWorkers is "many". Expected a number'],
];

describe('what a command cannot do', () => {
  let said: ReturnType<typeof begin>;
  beforeAll(() => {
    said = begin(refused.map(([line]) => line));
  });
  test.each(refused.map(([line, words], nth) => [line, words, nth] as const))(
    '%j is one message without a stack',
    (_, words, nth) => {
      const [status, text] = said[nth] ?? [];
      expect(status).toBe(1);
      expect(text).toContain(words);
      expect(text).not.toMatch(/^\s+at .*:\d+/m);
    },
  );
});

test('what a program that a command begins cannot do is told without a stack', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/lint.ts', 'no-such.ts'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('No such file or directory');
  expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
});
