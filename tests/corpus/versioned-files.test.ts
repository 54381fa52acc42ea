import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/corpus/edition-file.ts';
import { dataRooms, versionedFiles } from '../../src/corpus/versioned-files.ts';

function scratch(): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of ['content/actors', 'content/changes', 'elsewhere'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/actors/mali.yml'), 'name: Mali');
  return root;
}

test('a version is made of the files of the edition, and of nothing that lies about among them', () => {
  const root = scratch();
  writeFileSync(join(root, 'content/actors/.part-1-abcdefghijkl'), 'half a fi');
  writeFileSync(join(root, 'content/.DS_Store'), '');
  writeFileSync(join(root, 'content/changes/first.yml'), '');
  writeFileSync(join(root, 'content/conversions.json'), '{}');
  writeFileSync(join(root, 'elsewhere/secret.yml'), '');
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/more'));
  symlinkSync(join(root, 'elsewhere/secret.yml'), join(root, 'content/actors/secret.yml'));
  expect([...versionedFiles(root, root)].map(([name]) => name)).toEqual(['actors/mali.yml']);
});

test('all code that makes the data is part of the version', () => {
  const rooms = new Set<string>(dataRooms);
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/g))
      visit(join(dirname(file), path));
  };
  visit(join('src', 'data', 'write-data.ts'));
  const others = [...seen].map((file) => file.split(sep)[1] ?? '').filter((room) => !rooms.has(room));
  // These say what is wrong with a file, read and write bytes as they are, and keep what was worked out.
  expect(new Set(others)).toEqual(new Set(['messages', 'files', 'kept']));
});

test('what an edition says of itself is read as any other file: UTF-8, no link', () => {
  const root = scratch();
  const file = join(root, 'content/edition.yml');
  writeFileSync(file, Buffer.from('id: sahel\nname: S\xe9n\xe9gal\n', 'latin1'));
  expect(readEdition(root).messages).toMatchObject([
    { name: 'decode-source', file: 'content/edition.yml', line: 2 },
  ]);
  rmSync(file);
  symlinkSync(join(root, 'content/actors/mali.yml'), file);
  expect(readEdition(root).messages).toMatchObject([
    { name: 'use-file', found: expect.stringContaining('link') },
  ]);
});
