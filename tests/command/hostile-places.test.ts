import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lastCommitOf, stateOf } from '../../src/files/git.ts';
import { asNobody, canBeHeld } from '../files/faults.ts';
import { pictureOf } from '../picture-of.ts';

const copied = [
  'src',
  'scripts',
  'public',
  'schemas',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];
const isRoot = process.getuid?.() === 0;
/** Each night more is tried. */
const isNight = process.env.ROUNDS !== undefined;

/** A copy of the engine, with the small edition in it as its own. */
function copyInto(folder: string): void {
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['content', 'seeds', 'CONTRIBUTING.md'])
    cpSync(`tests/river-edition/${name}`, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

function scratch(): string {
  const root = mkdtempSync(join(tmpdir(), 'places-'));
  chmodSync(root, 0o755);
  onTestFinished(() => {
    spawnSync('umount', [root]);
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

function run(root: string, [script = '', ...args]: readonly string[], before: readonly string[] = []) {
  const [program = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    `scripts/${script}.ts`,
    ...args,
  ];
  const env = { ...process.env, GITHUB_ACTIONS: '', EDITION: '', HOME: root };
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: root, env, encoding: 'utf8' });
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+|Stack backtrace|\\u001b/m);
  return { status, said: stdout + stderr };
}

const git = (root: string, ...args: readonly string[]) =>
  expect(
    spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: root }).status,
  ).toBe(0);

test.skipIf(!isRoot)('a checkout that belongs to another user, in which Git does nothing', () => {
  const root = scratch();
  copyInto(root);
  git(root, 'init', '-q');
  git(root, 'add', 'content', 'seeds');
  git(root, 'commit', '-q', '-m', 'base');
  for (const name of ['.', '.git']) chownSync(join(root, name), 65_534, 65_534);
  const cure = new RegExp(`if you trust it: git config --global --add safe.directory '?${root}`);
  for (const command of [['review'], ['review', '--base', 'HEAD']])
    expect(run(root, command)).toEqual({ status: 1, said: expect.stringMatching(cure) });
  expect(() => lastCommitOf(root, 'content')).toThrow('belongs to another user');
  // What published addresses there are cannot be asked: none is taken out.
  const ledger = join(root, 'content/ledger.txt');
  writeFileSync(ledger, '/an-old-page/\n');
  expect(run(root, ['ledger']).status).toBe(0);
  expect(readFileSync(ledger, 'utf8')).toContain('/an-old-page/\n');
  expect(run(root, ['check']).status).toBe(0);
});

test.skipIf(!canBeHeld)(
  'a checkout that cannot be written to is read, and told where it is to be written',
  () => {
    const root = scratch();
    copyInto(root);
    const before = pictureOf(root);
    const folders = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      // The packages are those that all tests run with.
      .filter((folder) => !folder.startsWith(join(root, 'node_modules')));
    for (const folder of [root, ...folders]) chmodSync(folder, 0o555);
    try {
      for (const command of [['check'], ['read', 'seeds/okell-1932/source.txt']])
        expect(run(root, command, asNobody()).status).toBe(0);
      const writers = [
        'start',
        'ledger',
        'new actor x-y --kind person',
        ...(isNight ? ['convert', 'check --fix'] : []),
      ];
      for (const writer of writers) {
        const { status, said } = run(root, writer.split(' '), asNobody());
        expect([writer, status]).toEqual([writer, 1]);
        expect(said).toMatch(
          /^\S+ error use-file found what this user may not read or change; .*\n {4}look at owner/m,
        );
      }
    } finally {
      for (const folder of [root, ...folders]) chmodSync(folder, 0o755);
    }
    expect(pictureOf(root)).toEqual(before);
  },
);

/** Kilobytes that a build finds: too few for pages; each night too few for what it keeps, and for what is bundled, as well. */
const rooms = isNight ? [...Array(10).keys()].map((step) => 100 + step * 450) : [3_300];

test.skipIf(!isRoot || process.platform !== 'linux')(
  'a build on a disk that fills is told as one, and leaves dist/',
  ({ skip }) => {
    const root = scratch();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'none', root]).status !== 0) skip();
    copyInto(root);
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'old');
    for (const room of rooms) {
      rmSync(join(root, '.cache'), { recursive: true, force: true });
      const { bavail, bsize } = statfsSync(root);
      writeFileSync(join(root, 'fill'), Buffer.alloc(bavail * bsize - room * 1024));
      const { status, said } = run(root, ['build']);
      rmSync(join(root, 'fill'));
      expect([room, status, said]).toEqual([
        room,
        1,
        expect.stringMatching(
          /error use-file found no room left on the disk; .*\n.*\nNothing was built; dist\/ is as it was\.\n$/,
        ),
      ]);
      expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
      // What is kept from one build to the next may stand there, and no half of a site.
      const left = readdirSync(join(root, '.cache'));
      expect(left.filter((name) => name !== 'astro' && name !== 'kept')).toEqual([]);
    }
  },
);

test.each([
  ['no-such', /^CHROME_PATH is ".*no-such"; there is no such file\. .*\n$/],
  ['package.json', /^\S*package\.json does not start as a browser: .* Set CHROME_PATH to .*\n$/],
])(
  'where there is no browser to draw pictures with, it is said so, and the command ends: %s',
  (name, told) => {
    const root = scratch();
    copyInto(root);
    git(root, 'init', '-q');
    git(root, 'add', 'content');
    git(root, 'commit', '-q', '-m', 'base');
    mkdirSync(join(root, '.cache/review'), { recursive: true });
    const report = { head: stateOf(root), pages: { known: 'built', changed: [] } };
    writeFileSync(join(root, '.git/info/exclude'), '.cache\n');
    writeFileSync(join(root, '.cache/review/report.json'), JSON.stringify(report));
    const env = { ...process.env, CHROME_PATH: join(root, name), GITHUB_ACTIONS: '' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/pictures.ts', '--base-dist', '.'], {
      cwd: root,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(told)]);
  },
);

test('where there is no Git, it is said so', () => {
  const root = scratch();
  copyInto(root);
  const env = { ...process.env, PATH: root, Path: root, GITHUB_ACTIONS: '' };
  const { stderr } = spawnSync(process.execPath, ['scripts/review.ts'], { cwd: root, env, encoding: 'utf8' });
  expect(stderr).toMatch(/^\.git error find-base found no program "git" here; .*\n.*install it: .*\n$/);
});
