import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strangeFile } from '../../src/corpus/strange-file.ts';

test('what is no file is told as what it is, and nobody is asked to rename it as a file', () => {
  const root = mkdtempSync(join(tmpdir(), 'strange-'));
  writeFileSync(join(root, 'Notes.txt'), '');
  mkdirSync(join(root, 'folder'));
  symlinkSync('folder', join(root, 'link'));
  const told = (name: string) => {
    const { found, cure } = strangeFile(root, name, 'an id');
    return `${found}: ${cure}`;
  };
  expect(told('Notes.txt')).toBe('a file named "Notes.txt": rename the file, or move it elsewhere');
  expect(told('folder')).toBe('a folder: move it elsewhere');
  expect(told('link')).toBe('a symbolic link, which is not followed: move it elsewhere');
});
