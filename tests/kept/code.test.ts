import { cpSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfCode } from '../../src/kept/code.ts';

test('the digest of code changes with each file of its rooms, its name, and the packages', () => {
  const root = mkdtempSync(join(tmpdir(), 'code-'));
  cpSync('package-lock.json', join(root, 'package-lock.json'));
  for (const room of ['text', 'kinds/talk', 'other']) mkdirSync(join(root, 'src', room), { recursive: true });
  const seen = new Set<string>();
  const changes = [
    () => {},
    () => writeFileSync(join(root, 'src/text/a.ts'), 'one'),
    () => writeFileSync(join(root, 'src/text/a.ts'), 'two'),
    () => renameSync(join(root, 'src/text/a.ts'), join(root, 'src/text/b.ts')),
    () => writeFileSync(join(root, 'src/kinds/talk/a.ts'), ''),
    () => writeFileSync(join(root, 'package-lock.json'), '{}'),
  ];
  for (const change of changes) {
    change();
    seen.add(digestOfCode(['text', 'kinds'], root));
  }
  expect(seen.size).toBe(changes.length);
  writeFileSync(join(root, 'src/other/a.ts'), 'one');
  expect(seen).toContain(digestOfCode(['text', 'kinds'], root));
});
