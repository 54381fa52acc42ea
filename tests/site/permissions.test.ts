import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project as root } from '../../src/command/project.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

test.skipIf(process.platform === 'win32')(
  'whoever may read an ordinary folder may read the built site',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'modes-'));
    mkdirSync(join(folder, 'ordinary'));
    writeFileSync(join(folder, 'file'), '');
    const dist = join(root, 'dist');
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => join(dist, path));
    for (const path of [dist, ...paths])
      expect(modeOf(path), path).toBe(
        modeOf(join(folder, statSync(path).isDirectory() ? 'ordinary' : 'file')),
      );
  },
);
