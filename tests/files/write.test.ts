import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFolder, readText } from '../../src/files/read.ts';
import { commit, gone } from '../../src/files/write.ts';
import { Refusal } from '../../src/messages/message.ts';

function scratch(): string {
  const root = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => {
    spawnSync('umount', [join(root, 'disk')]);
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.messages[0];
    throw error;
  }
  return undefined;
};

test('several files change together, and one may go', () => {
  const root = scratch();
  commit(
    root,
    new Map([
      ['a/b.txt', 'one'],
      ['c.txt', 'two'],
    ]),
  );
  commit(
    root,
    new Map<string, string | typeof gone>([
      ['a/b.txt', 'three'],
      ['c.txt', gone],
    ]),
  );
  expect([
    readFileSync(join(root, 'a/b.txt'), 'utf8'),
    readdirSync(root),
    readdirSync(join(root, 'a')),
  ]).toEqual(['three', ['a'], ['b.txt']]);
});

test('what cannot be written whole leaves everything as it was, new folders too', () => {
  const root = scratch();
  writeFileSync(join(root, 'a.txt'), 'old');
  mkdirSync(join(root, 'b.txt'));
  const wrong = refusal(() =>
    commit(
      root,
      new Map([
        ['a.txt', 'new'],
        ['new/c.txt', 'new'],
        ['b.txt', 'new'],
      ]),
    ),
  );
  expect(wrong).toMatchObject({ name: 'use-file', file: 'b.txt', found: 'a folder' });
  expect([readFileSync(join(root, 'a.txt'), 'utf8'), readdirSync(root).sort()]).toEqual([
    'old',
    ['a.txt', 'b.txt'],
  ]);
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
test.skipIf(!canMount)('a full disk leaves nothing but what was there', ({ skip }) => {
  const root = scratch();
  const disk = join(root, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]).status !== 0) skip();
  writeFileSync(join(disk, 'a.txt'), 'old');
  const wrong = refusal(() =>
    commit(
      disk,
      new Map([
        ['a.txt', 'new'],
        ['b/c.txt', 'x'.repeat(100_000)],
      ]),
    ),
  );
  expect(wrong).toMatchObject({ file: 'b/c.txt', found: 'no room left on the disk' });
  expect([readFileSync(join(disk, 'a.txt'), 'utf8'), readdirSync(disk)]).toEqual(['old', ['a.txt']]);
});

test('a writer that is killed leaves each file old or new, and parts that the next one clears away', async () => {
  const root = scratch();
  const code = `import { commit } from ${JSON.stringify(new URL('../../src/files/write.ts', import.meta.url).href)};
    for (let at = 0; ; at += 1) commit(${JSON.stringify(root)}, new Map([['a.txt', String(at).repeat(9999)], ['b.txt', String(at).repeat(9999)]]));`;
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
    while (!existsSync(join(root, 'b.txt'))) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 7 * round));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    for (const name of ['a.txt', 'b.txt'])
      expect(readFileSync(join(root, name), 'utf8')).toMatch(/^(\d+?)\1{9998}$/);
  }
  expect(listFolder(root, 'x', 'optional')).toEqual([]);
  commit(root, new Map([['a.txt', 'whole']]));
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'b.txt']);
});

test('a folder that is new comes with all its files at once, whenever its writer is killed', async () => {
  const root = scratch();
  const code = `import { commit } from ${JSON.stringify(new URL('../../src/files/write.ts', import.meta.url).href)};
    const names = ['a.txt', 'in/b.txt', 'in/c.txt', 'd.txt'];
    for (let at = 0; ; at += 1)
      commit(${JSON.stringify(root)}, new Map(names.map((name) => ['new-' + process.pid + '-' + at + '/' + name, 'whole'])));`;
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
    while (readdirSync(root).length < 5 * (round + 1)) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 7 * round));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
  }
  const made = readdirSync(root).filter((name) => name.startsWith('new-'));
  for (const name of made)
    expect(readdirSync(join(root, name), { recursive: true }).sort(), name).toEqual([
      'a.txt',
      'd.txt',
      'in',
      join('in', 'b.txt'),
      join('in', 'c.txt'),
    ]);
  commit(root, new Map([['x/y/z.txt', 'whole']]));
  expect(readdirSync(root).sort()).toEqual([...made, 'x'].sort());
});

test.skipIf(process.platform === 'win32')(
  'links are not written through, pipes and devices are not waited for',
  () => {
    const [root, outside] = [scratch(), scratch()];
    writeFileSync(join(outside, 'x'), 'kept');
    symlinkSync(join(outside, 'x'), join(root, 'x'));
    symlinkSync(outside, join(root, 'folder'));
    spawnSync('mkfifo', [join(root, 'pipe')]);
    for (const file of ['x', 'folder/x']) {
      expect(refusal(() => commit(root, new Map([[file, 'new']])))?.found).toMatch(/^a symbolic link/);
      expect(refusal(() => readText(root, file))?.found).toMatch(/^a symbolic link/);
    }
    expect(refusal(() => readText(root, 'pipe'))?.found).toBe('a pipe');
    expect(refusal(() => readText(root, '../x'))?.found).toMatch(/out of the project/);
    expect([readFileSync(join(outside, 'x'), 'utf8'), readdirSync(outside)]).toEqual(['kept', ['x']]);
  },
);

test('a folder that is no folder is an error even where none has to be there; bytes that are not UTF-8 are told with their line', () => {
  const root = scratch();
  writeFileSync(join(root, 'f'), Buffer.from('one\ntw\xe9\n', 'latin1'));
  expect(refusal(() => listFolder(root, 'f', 'optional'))).toMatchObject({ file: 'f', found: 'a file' });
  expect(refusal(() => listFolder(root, 'nothing', 'required'))).toMatchObject({
    file: 'nothing',
    found: 'no such file',
  });
  expect(refusal(() => readText(root, 'f'))).toMatchObject({
    file: 'f',
    line: 2,
    found: 'the byte 0xe9, which is not UTF-8',
  });
});
