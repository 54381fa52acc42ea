import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { anyOf, wordsOfTheEdition } from './edition-words.ts';

// The engine knows no edition: no name, id or place of the one that lies with it stands in its code, comments and examples included.

test('no word of the edition stands in the engine', () => {
  const pattern = anyOf(wordsOfTheEdition());
  const files = ['src', 'scripts', 'public', 'schemas'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file).split(sep).join('/'),
    ),
  );
  const found = files
    .filter((file) => /\.(ts|astro|css|js|mjs|mdx|json|svg)$/.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.match(pattern) ?? []).map((word) => `${file}:${at + 1}: ${word}`)),
    );
  expect(found).toEqual([]);
});
