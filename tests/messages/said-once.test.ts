import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import type { Message } from '../../src/messages/message.ts';
import { github, terminal } from '../../src/messages/reporters.ts';
import { saidOnce } from '../../src/messages/said-once.ts';

const slip = (line: number, word: string, more: Partial<Message> = {}): Message => ({
  level: 'warning',
  name: 'decide-slips',
  file: 'source.txt',
  line,
  found: `"${word}": a space seems to be missing`,
  expected: 'a decision',
  cure: `write "${word}" into emendations.yml`,
  ...more,
});

test('warnings that differ in what they quote are one, with its places', () => {
  const told = terminal([slip(9, 'c,d'), slip(3, 'a,b'), slip(12, 'e,f')]);
  expect(told).toBe(
    'source.txt:3 warning decide-slips found "a,b": a space seems to be missing; and so at 2 more places: ' +
      'line 9 ("c,d": a space seems to be missing), line 12 ("e,f": a space seems to be missing); ' +
      'expected a decision\n    write "a,b" into emendations.yml',
  );
});

test('of a hundred the first are named, and the rest counted', () => {
  const many = saidOnce(Array.from({ length: 100 }, (_, at) => slip(at + 1, 'a,b')));
  expect(many).toHaveLength(1);
  expect(many[0]?.found).toMatch(/99 more places: line 2, .*line 13, and 87 more$/);
});

test('errors, other files and other warnings are said for themselves', () => {
  const apart = [
    slip(1, 'a'),
    slip(2, 'a', { file: 'other.txt' }),
    slip(3, 'a', { name: 'quote-found' }),
    slip(4, 'a', { found: '"a": stands twice' }),
    slip(5, 'a', { level: 'error' }),
    slip(6, 'a', { level: 'error' }),
  ];
  expect(saidOnce(apart)).toEqual(apart);
});

test('errors of one cause are one, in whatever files, and each program gets all of them', () => {
  const gone = (file: string, line: number, id = 'mali'): Message => ({
    ...slip(line, '', { level: 'error', file, cause: `actor ${id}` }),
    found: `the actor "${id}", which does not exist`,
  });
  const all = [gone('a.yml', 3), gone('a.yml', 7), gone('b.yml', 2), gone('b.yml', 4, 'niger')];
  expect(saidOnce(all).map(({ found }) => found)).toEqual([
    'the actor "mali", which does not exist; and so at 2 more places: line 7, b.yml:2',
    'the actor "niger", which does not exist',
  ]);
  expect(github(all).split('\n')).toHaveLength(4);
});

test('lines of a header that nobody can read are printed, with one warning', () => {
  const odd = Array.from({ length: 40 }, (_, at) => `?? ${at} ??`).join('\n');
  const { reading, warnings } = readSource(
    `R 081530Z MAR 09\nFM AMEMBASSY KOLDA\n${odd}\nC O N F I D E N T I A L KOLDA 000777\nSUBJECT: HERDS\n\n1. (C) They left.\n`,
    { file: 'source.txt', kind: 'cable' },
  );
  expect(warnings.map(({ name, line }) => `${line} ${name}`)).toEqual(['3 header-line-readable']);
  expect(reading.metadata.mrn).toBe('09 KOLDA 777');
});
