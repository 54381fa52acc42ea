import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

// design: schema, text, report ← convert; schema, text, report ← corpus ← compare ← pages. Conversion and site do not know each other.
const mayImport: Record<string, readonly string[]> = {
  schema: ['schema'],
  text: ['text'],
  report: ['report'],
  convert: ['convert', 'schema', 'text', 'report'],
  corpus: ['corpus', 'schema', 'text', 'report'],
  compare: ['compare', 'corpus', 'schema', 'text', 'report'],
  cite: ['cite', 'compare', 'corpus', 'schema', 'text', 'report'],
  data: ['data', 'cite', 'compare', 'corpus', 'schema', 'text', 'report'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => /\.(ts|astro)$/.test(name));

function importsOf(file: string): string[] {
  const code = readFileSync(join('src', file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm)].map((match) =>
    normalize(join(dirname(file), match[1] ?? match[2] ?? ''))
      .split(sep)
      .join('/'),
  );
}

test.each(Object.keys(mayImport))('%s imports only what stands before it', (room) => {
  const wrong = files
    .filter((file) => file.startsWith(`${room}/`))
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => !mayImport[room]?.includes(target.split('/')[0] ?? ''));
  expect(wrong).toEqual([]);
});

test('no room of the site imports the conversion, and no page reads files', () => {
  const site = files.filter((file) => /^(pages|components|layouts|corpus|compare)\//.test(file));
  expect(site.filter((file) => importsOf(file).some((target) => target.startsWith('convert/')))).toEqual([]);
  const pages = site.filter((file) => /^(pages|components|layouts)\//.test(file));
  expect(pages.filter((file) => /from 'node:fs/.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
