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
  expect(messages('')).toMatchObject([
    { name: 'match-schema', found: 'the file: nothing, or comments alone' },
  ]);
});

test('a member of a list is named, but not by what is wrong with it', () => {
  const lists = z.strictObject({
    roles: z.array(z.strictObject({ actor: z.string().min(2), as: z.string() })),
  });
  const cureOf = (role: string) => {
    const result = readYaml(`roles:\n  - ${role}\n`, 'a.yml', lists);
    return 'messages' in result ? result.messages.map((message) => message.cure).join() : '';
  };
  expect(cureOf('{actor: ecowas, as: null}')).toContain('it is of "ecowas"');
  expect(cureOf('{actor: ecowas, as: a, other: b}')).toContain('it is of "ecowas"');
  expect(cureOf('{actor: e, as: a}')).not.toContain('it is of');
});

describe('what is wrong with a value', () => {
  const position = z.union([
    z.strictObject({ value: z.literal('silent'), searched: z.array(z.string()).min(1) }),
    z.strictObject({
      value: z.string(),
      voice: z.enum(['proposes', 'reports']),
      quotes: z.array(z.string()),
    }),
    z.strictObject({ value: z.literal('unread'), hints: z.array(z.string()).optional() }),
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

  test('a word that tells several things apart says which is meant, unless it is misspelt', () => {
    expect(found('cells:\n  a: {value: x, hints: []}\n').map((message) => message.found)).toEqual([
      'cells.a.voice: nothing',
      'cells.a.quotes: nothing',
      'cells.a: the field "hints"',
    ]);
    expect(found('cells:\n  a: {value: silent, searched: [x], hints: []}\n')).toMatchObject([
      {
        found: 'cells.a: the field "hints"',
        expected: 'only value, searched',
        cure: expect.stringMatching(/^take the field out/),
      },
    ]);
    expect(found('cells:\n  a: {value: unraed, hints: []}\n')).toMatchObject([
      { found: 'cells.a.value: "unraed"', expected: '"unread"' },
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

  test.each([
    ['lists in lists', '- '.repeat(9_000)],
    ['a tag', 'name: !foo a'],
    ['a tag of a list', 'list: !!set {1}'],
    ['a list for a name', '? [a]\n: x'],
    ['fields for a name', '{a: b}: x'],
  ])('what YAML has for programs is refused: %s', (_, text) => {
    expect(messages(`# one\n${text}\n`)).toMatchObject([{ name: 'parse-yaml', line: 2 }]);
  });

  test('what is expected is said in plain words', () => {
    const plain = z.strictObject({
      a: z.iso.date().optional(),
      b: z.string().min(1).optional(),
      c: z.number().positive().optional(),
      d: z.array(z.string()).min(1).optional(),
      e: z.url().optional(),
      f: z.record(z.string().regex(/^a/, 'letters, an a first'), z.int().min(2)).optional(),
      g: z.tuple([z.string(), z.string()]).optional(),
      h: z.array(z.string()).max(2).optional(),
      i: z.string().min(2).optional(),
    });
    const expected = (text: string) => {
      const result = readYaml(text, 'a.yml', plain);
      return 'messages' in result ? result.messages.map((message) => message.expected) : [];
    };
    expect(expected('a: x')).toEqual(['a day, such as "2013-03-17"']);
    expect(expected('b: ""')).toEqual(['a text that is not empty']);
    expect(expected('b: [x]')).toEqual(['a text']);
    expect(expected('c: 0')).toEqual(['a number of more than 0']);
    expect(expected('d: []')).toEqual(['a list with at least one entry']);
    expect(expected('e: x')).toEqual(['an address that begins with https://']);
    expect(expected('f: []')).toEqual(['fields with their values']);
    expect(expected('f: {b: 2}')).toEqual(['a name of letters, an a first']);
    expect(expected('f: {a: 1.5}')).toEqual(['a whole number']);
    expect(expected('f: {a: 1}')).toEqual(['a number of at least 2']);
    expect(expected('g: x')).toEqual(['a list']);
    expect(expected('h: [x, x, x]')).toEqual(['a list of at most 2 entries']);
    expect(expected('i: x')).toEqual(['a text of at least 2 characters']);
  });

  test('what cannot be seen is shown, what is long is cut, and a word of one letter is near to none', () => {
    const of = (text: string) => messages(text).map(({ found, cure }) => [found, cure]);
    const cure = 'take the field out, or see the fields in schemas/';
    expect(of('name: a\n"list\u200b\u00a0": 1\n')).toEqual([
      ['the file: the field "list\\u200b\\u00a0"', 'did you mean "list"?'],
    ]);
    expect(of('name: a\nx: 1\n')).toEqual([['the file: the field "x"', cure]]);
    expect(of(`name: a\n? ${'y'.repeat(9_000)}\n: 1\n`)).toEqual([
      [`the file: the field "${'y'.repeat(78)}…`, cure],
    ]);
    const many = [...Array(30).keys()].map((at) => `abcdefgh${at}: 1\n`).join('');
    expect(of(`name: a\n${many}`)[0]?.[0]).toMatch(
      /^the file: the field (?:"abcdefgh\d", ){7}"abcdefgh7" and 22 more$/,
    );
    expect(of('name: .nan\n')).toEqual([['name: NaN', 'see schemas/ for what belongs here']]);
  });
});
