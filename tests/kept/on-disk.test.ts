import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOf, KeptOnDisk } from '../../src/kept/on-disk.ts';

let root: string;
const file = () => join(root, '.cache/kept/things.json');
const open = () => new KeptOnDisk(root, 'things');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  const kept = open();
  kept.set('a', 'one', { words: ['façade\n', 2] });
  kept.set('b', 'two', 'gone soon');
  kept.save(['a']);
});

test('what was kept comes back for its own digest and for no other', () => {
  expect(open().get('a', 'one')).toEqual({ words: ['façade\n', 2] });
  expect(open().get('a', 'two')).toBeUndefined();
  expect(open().get('b', 'two')).toBeUndefined();
});

test('nothing is told of a file that was torn anywhere, changed, or written by something else', () => {
  const whole = readFileSync(file());
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(file(), whole);
    truncateSync(file(), length);
    expect(open().get('a', 'one'), `${length} bytes`).toBeUndefined();
  }
  for (const [is, by] of [
    ['façade', 'facade'],
    ['"one"', '"two"'],
  ] as const) {
    writeFileSync(file(), whole.toString().replace(is, by));
    expect(open().get('a', 'one')).toBeUndefined();
    expect(open().get('a', 'two')).toBeUndefined();
  }
  writeFileSync(file(), Buffer.from([0xff, 0xfe, 0x00]));
  expect(open().get('a', 'one')).toBeUndefined();
});

test('two commands at once: the later file stands, whole, and neither lies', () => {
  const [first, second] = [open(), open()];
  first.set('a', 'three', 3);
  second.set('c', 'four', 4);
  first.save(['a', 'c']);
  second.save(['a', 'c']);
  expect(open().get('c', 'four')).toBe(4);
  expect([undefined, 3]).toContain(open().get('a', 'three'));
});

test('a place that cannot be written costs time alone', () => {
  rmSync(join(root, '.cache'), { recursive: true });
  symlinkSync(tmpdir(), join(root, '.cache'));
  const kept = open();
  kept.set('a', 'one', 1);
  expect(() => kept.save(['a'])).not.toThrow();
  expect(open().get('a', 'one')).toBeUndefined();
});

test('a digest tells parts from one another, and what is empty from what is not there', () => {
  const all = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['abc', undefined], ['', 'abc']];
  expect(new Set(all.map((parts) => digestOf(...parts))).size).toBe(all.length);
  expect(digestOf('é')).toBe(digestOf(Buffer.from('é')));
});
