import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const commands = globSync('scripts/*.ts').map((file) => basename(file, '.ts'));

async function run(command: string, ...args: string[]) {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const status = await new Promise((done) => child.once('close', done));
  return { status, said };
}

test('every command of package.json is there, and the launcher starts it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [name, line] of Object.entries(scripts)) expect(line).toBe(`node scripts/launch.mjs ${name}`);
  expect(commands).toEqual(expect.arrayContaining(Object.keys(scripts)));
});

/** Each command begun with a line of words, one after another in one process: most of what they load is the same. */
const begun = `
  const said = {};
  for (const command of process.argv.slice(1)) {
    let text = '';
    process.stderr.write = (more) => (text += more) !== undefined;
    process.exitCode = 0;
    process.argv = [process.argv[0], 'scripts/' + command + '.ts', '--nope'];
    await import(process.cwd() + '/scripts/' + command + '.ts');
    said[command] = [process.exitCode, text];
  }
  process.exitCode = 0;
  process.stdout.write(JSON.stringify(said));`;

test('every command has one line for an option that it does not have', () => {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', begun, ...commands], {
    encoding: 'utf8',
  });
  const said = Object.entries(JSON.parse(child.stdout) as Record<string, [number, string]>);
  expect(said.map(([command]) => command)).toEqual(commands);
  for (const [command, [status, text]] of said) {
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

test.each([
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
  [['lint', 'no-such.ts'], 'No such file or directory'],
])('%j is one message without a stack', async ([command = '', ...args], words) => {
  const { status, said } = await run(command, ...args);
  expect(status).toBe(1);
  expect(said).toContain(words);
  expect(said).not.toMatch(/^\s+at .*:\d+/m);
});
