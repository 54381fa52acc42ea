import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/messages/yaml-file.ts';

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

describe('what is wrong with a value', () => {
  const position = z.union([
    z.strictObject({ value: z.literal('silent'), searched: z.array(z.string()).min(1) }),
    z.strictObject({
      value: z.string(),
      voice: z.enum(['proposes', 'reports']),
      quotes: z.array(z.string()),
    }),
  ]);
  const schemaOfCells = z.strictObject({ cells: z.record(z.string(), position) });
  const found = (text: string) => {
    const result = readYaml(text, 'a.yml', schemaOfCells);
    return 'messages' in result ? result.messages : [];
  };

  test('a misspelt word offers the nearest one', () => {
    expect(found('cells:\n  a: {value: x, voice: propose, quotes: []}\n')).toMatchObject([
      {
        line: 2,
        column: 24,
        found: 'cells.a.voice: "propose"',
        expected: 'one of proposes, reports',
        cure: 'did you mean "proposes"?',
      },
    ]);
    expect(messages('name: a\nlits: []\n')).toMatchObject([{ line: 2, cure: 'did you mean "list"?' }]);
  });

  test('where it may be one of several things, what the one it comes nearest to lacks', () => {
    expect(found('cells:\n  a: {value: silent}\n')).toMatchObject([{ found: 'cells.a.searched: nothing' }]);
    expect(found('cells:\n  a: {value: x, quotes: []}\n')).toMatchObject([
      { found: 'cells.a.voice: nothing' },
    ]);
    expect(found('cells:\n  a: {value: x, voice: reports, quote: []}\n')).toMatchObject([
      { cure: 'did you mean "quotes"?' },
    ]);
  });

  test('a date needs quote marks, in a key or in a text it does not', () => {
    expect(messages('name: 2012-10-14\n')).toMatchObject([{ name: 'quote-dates', line: 1, column: 7 }]);
    expect(messages('name: on 2012-10-14\n')).toEqual([]);
    expect(messages('name: "2012-10-14"\n')).toEqual([]);
  });

  test.each([
    ['half of a pair', 'name: "a \\ud83d"'],
    ['NUL', 'name: "a \\0"'],
    ['in a key', '"\\udc00": a'],
  ])('an escape that stands for no character is none of a text: %s', (_, text) => {
    expect(messages(`# one\n${text}\n`)).toMatchObject([{ name: 'parse-yaml', line: 2 }]);
  });

  test('what is expected is said in plain words', () => {
    const plain = z.strictObject({
      a: z.iso.date().optional(),
      b: z.string().min(1).optional(),
      c: z.number().positive().optional(),
      d: z.array(z.string()).min(1).optional(),
      e: z.url().optional(),
    });
    const expected = (text: string) => {
      const result = readYaml(text, 'a.yml', plain);
      return 'messages' in result ? result.messages.map((message) => message.expected) : [];
    };
    expect(expected('a: x')).toEqual(['a day, such as "2013-03-17"']);
    expect(expected('b: ""')).toEqual(['a text that is not empty']);
    expect(expected('b: [x]')).toEqual(['a text']);
    expect(expected('c: 0')).toEqual(['a number from 1']);
    expect(expected('d: []')).toEqual(['a list with at least one entry']);
    expect(expected('e: x')).toEqual(['an address that begins with https://']);
  });
});
