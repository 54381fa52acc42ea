import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/report/yaml-file.ts';

const schema = z.strictObject({ name: z.string(), list: z.array(z.number()).optional() });

function messages(text: string) {
  const result = readYaml(text, 'a.yml', schema);
  return 'messages' in result ? result.messages : [];
}

test('a right file gives its value and the places of its parts', () => {
  const result = readYaml('name: a\nlist:\n  - 1\n  - 2\n', 'a.yml', schema);
  if (!('file' in result)) throw new Error('refused');
  expect(result.file.value).toEqual({ name: 'a', list: [1, 2] });
  expect(result.file.placeOf(['list', 1])).toEqual({ line: 4, column: 5 });
  expect(result.file.placeOf(['list', 7, 'x'])).toEqual({ line: 3, column: 3 });
});

test('torn YAML, a field twice, a wrong type, an unknown field and an alias each say their line', () => {
  expect(messages('name: "a\nlist: [1\n')[0]).toMatchObject({ name: 'parse-yaml', file: 'a.yml' });
  expect(messages('name: a\nname: b\n')).toMatchObject([{ name: 'parse-yaml', line: 2 }]);
  expect(messages('name: a\nlist: [1, x]\n')).toMatchObject([
    { name: 'match-schema', line: 2, column: 11, found: 'list.1: "x"' },
  ]);
  expect(messages('name: a\nnmae: b\n')).toMatchObject([
    { name: 'match-schema', found: 'the file: the field "nmae"' },
  ]);
  expect(messages('name: &x a\nlist: *x\n')).toMatchObject([{ name: 'parse-yaml', line: 2 }]);
  expect(messages('')).toMatchObject([{ name: 'match-schema', found: 'the file: null' }]);
});
