import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { unfilled } from '../../src/maintain/placeholders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'to-fill-in-'));
  mkdirSync(join(root, '.github'));
  mkdirSync(join(root, 'content'));
  cpSync('tests/river-edition/content/edition.yml', join(root, 'content/edition.yml'));
});

test('whoever reviews is still to be named', () => {
  writeFileSync(join(root, '.github/CODEOWNERS'), '# who reviews\n* @OWNER/EDITORS\n');
  expect(unfilled(root)).toEqual([expect.stringMatching(/^\.github\/CODEOWNERS:2 has the placeholder/)]);
  writeFileSync(join(root, '.github/CODEOWNERS'), '* @somebody\n');
  expect(unfilled(root)).toEqual([]);
});

test('the address for reports is still to be named', () => {
  cpSync('tests/bad-corpus/corpus/content/edition.yml', join(root, 'content/edition.yml'));
  expect(unfilled(root)).toEqual([]);
  writeFileSync(join(root, 'content/edition.yml'), '');
  expect(unfilled(root)).toEqual([expect.stringMatching(/^content\/edition\.yml has no "reports"/)]);
});
