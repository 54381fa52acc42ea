import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/corpus/checks/index.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';

it.each(checks)('$name says what must be true, gives YAML that it refuses, and how to mend it', (check) => {
  expect(paragraphs(check.description).join('').length).toBeGreaterThan(40);
  expect(paragraphs(check.cure).join('').length).toBeGreaterThan(40);
  expect(parse(check.example.join('\n'))).toBeTypeOf('object');
});

it('every file of the folder is named as its check and registered', () => {
  const names = globSync('src/corpus/checks/*.ts').map((file) => basename(file, '.ts'));
  expect(checks.map(({ name }) => name).sort()).toEqual(
    names.filter((name) => name !== 'check' && name !== 'index').sort(),
  );
});
