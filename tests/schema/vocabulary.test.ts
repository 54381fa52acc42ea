import { expect, test } from 'vitest';
import { addressSchema, fileIdSchema, sentenceSchema } from '../../src/schema/vocabulary.ts';

test.each([
  'javascript:alert(1)',
  'JavaScript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'x',
  '//host',
])('%s is no address that content may give', (address) =>
  expect(addressSchema.safeParse(address).success).toBe(false),
);

test.each(['https://example.org/a', 'http://example.org', 'mailto:a@example.org', 'doi:10.5334/sta.bg'])(
  '%s is one',
  (address) => expect(addressSchema.safeParse(address).success).toBe(true),
);

test.each(['con', 'aux', 'nul', 'com1', '__proto__', 'a'.repeat(81)])('%s names no file', (id) =>
  expect(fileIdSchema.safeParse(id).success).toBe(false),
);

test.each(['a\u202eb', '\u2067a', 'a\u001b[31m', 'a\u0085b', 'a\u0000'])(
  '%j is no text that content may give',
  (words) => expect(sentenceSchema.safeParse(words).success).toBe(false),
);

test('lines and tabs are, and a joiner that letters need', () =>
  expect(sentenceSchema.parse('one\ntwo\tthree, نامه\u200cای')).toContain('three'));
