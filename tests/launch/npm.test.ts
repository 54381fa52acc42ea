import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorLines, findNpm, quietEnvironment } from '../../scripts/launch/npm.mjs';

function folderWithNpm(): { folder: string; npm: string } {
  const folder = mkdtempSync(join(tmpdir(), 'with space '));
  const bin = join(folder, 'node_modules', 'npm', 'bin');
  mkdirSync(bin, { recursive: true });
  const npm = join(bin, 'npm-cli.js');
  writeFileSync(npm, '');
  return { folder, npm };
}

test('takes the npm that started it', () => {
  const { npm } = folderWithNpm();
  expect(findNpm({ npm_execpath: npm }, '/no/such/folder/node')).toBe(npm);
});

test('does not take another package manager for npm', () => {
  const { folder, npm } = folderWithNpm();
  const other = join(folder, 'pnpm.cjs');
  writeFileSync(other, '');
  expect(findNpm({ npm_execpath: other, PATH: folder }, '/no/such/folder/node')).toBe(npm);
});

test('finds npm beside the Node that runs', () => {
  const { folder, npm } = folderWithNpm();
  expect(findNpm({}, join(folder, 'node.exe'))).toBe(npm);
});

test('says what to do when there is no npm', () => {
  expect(() => findNpm({ PATH: '' }, '/no/such/folder/node')).toThrow(
    /npm was not found[\s\S]*Install Node\.js/,
  );
});

test('tells errors from the rest of what npm says', () => {
  const output =
    'npm warn old lockfile\nnpm error code ENOTFOUND\nnpm ERR! network is down\nnpm error   at f (a.js:1:2) {\nnpm error   errno: 1,\nnpm error }\n';
  expect(errorLines(output)).toEqual(['code ENOTFOUND', 'network is down']);
  expect(errorLines('something else broke\n')).toEqual(['something else broke']);
});

test('keeps where packages come from and drops what would steer the installation', () => {
  const outer = {
    npm_config_registry: 'r',
    npm_config_https_proxy: 'p',
    npm_config_dry_run: 'true',
    npm_config_global: 'true',
    HOME: 'h',
  };
  expect(quietEnvironment(outer)).toEqual({
    npm_config_registry: 'r',
    npm_config_https_proxy: 'p',
    HOME: 'h',
    NO_COLOR: '1',
  });
});
