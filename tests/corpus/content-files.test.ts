import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFiles } from '../../src/corpus/content-files.ts';
import { readEdition } from '../../src/corpus/edition-file.ts';

function scratch(): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
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
  writeFileSync(join(root, 'elsewhere/secret.yml'), '');
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/more'));
  symlinkSync(join(root, 'elsewhere/secret.yml'), join(root, 'content/actors/secret.yml'));
  expect([...contentFiles(root)].map(([name]) => name)).toEqual(['actors/mali.yml']);
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
