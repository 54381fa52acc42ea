import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handWritten, jsonSchemaFile } from '../../src/corpus/json-schemas.ts';
import { readYaml } from '../../src/messages/yaml-file.ts';

describe.each(handWritten.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test('every file that it is for passes it', () => {
    for (const file of globSync(kind.files)) {
      const text = readFileSync(file, 'utf8');
      // A list may be empty but for the comment that says what belongs into it.
      if (/^(?:\s*#.*\n|\s*\n)*$/.test(text)) continue;
      const result = readYaml(text, file, kind.schema);
      expect('messages' in result ? result.messages : [], file).toEqual([]);
    }
  });
});

test('there is a schema for every YAML file of content/ and seeds/', () => {
  const known = new Set(handWritten.flatMap(({ files }) => globSync(files)));
  const written = globSync(['content/**/*.yml', 'seeds/**/*.yml']);
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((file) => !known.has(file))).toEqual([]);
});

test('VS Code knows every schema by the files that it is for, and nothing stands in schemas/ besides', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(handWritten.map((kind) => [`./${jsonSchemaFile(kind)}`, kind.files])),
  );
  expect(readdirSync('schemas').sort()).toEqual(handWritten.map(({ name }) => `${name}.schema.json`).sort());
});
