import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project as root } from '../../src/command/project.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { dependencies } = JSON.parse(read('package.json'));
const known = [...Object.keys(dependencies), 'astro:content'];
const [, listed = ''] = /const needsTools = \[(.*)\]/.exec(read('scripts/launch.mjs')) ?? [];
const withTools = [
  ...[...listed.matchAll(/'(.+?)'/g)].map(([, command]) => `scripts/${command}.ts`),
  // What "links" and "pictures" alone are made of.
  'src/maintain/outside-links.ts',
  'scripts/pictures/find-browser.ts',
];

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => /\.(ts|astro)$/.test(path) && !withTools.includes(path)),
);

test('what is run without the tools of the tests needs none of them', () => {
  expect(files.length).toBeGreaterThan(100);
  for (const file of [...files, 'astro.config.mjs']) {
    const imports = read(file).matchAll(
      /(?<!import type [^;]*)(?:\bfrom |\bimport\(|^import )'([@\w][^']*)'/gm,
    );
    for (const [, from = ''] of imports) {
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      expect(name.startsWith('node:') || known.includes(name), `${file} imports ${from}`).toBe(true);
    }
  }
});

test.each([
  'package-lock.json',
  'scripts/launch/node/package-lock.json',
  'scripts/launch/browser/package-lock.json',
])('every package of %s has a hash', (file) => {
  for (const [path, { integrity }] of Object.entries<{ integrity?: string }>(JSON.parse(read(file)).packages))
    if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
});

test('every version is exact', () => {
  for (const file of [
    'package.json',
    'scripts/launch/node/package.json',
    'scripts/launch/browser/package.json',
  ]) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(file));
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
