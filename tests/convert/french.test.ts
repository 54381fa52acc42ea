import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';

// The French fixtures, set in other ways that look the same: their heads are read as they are in the golden files beside them.

const files = readdirSync('tests/fixtures', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests/fixtures', name))
  .filter((name) => /[\\/]fr-[^\\/]+\.txt$/.test(name));

function headOf(text: string) {
  const { kind, language, reading } = readSource(text, { file: 'source.txt' });
  return JSON.parse(JSON.stringify({ kind, language, metadata: reading.metadata }).normalize('NFC'));
}

const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['accents apart from their letters', (text) => text.normalize('NFD')],
  ['accents on their letters', (text) => text.normalize('NFC')],
  ['curly apostrophes', (text) => text.replaceAll("'", '’')],
  [
    'narrow spaces before marks',
    (text) => text.replace(/ (?=[;:!?»])/g, '\u202F').replaceAll('« ', '«\u00A0'),
  ],
  ['lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
];

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const straight = JSON.stringify(headOf(text)).replaceAll('’', "'");
  test.each(ways)('%s', (_, set) => {
    expect(JSON.stringify(headOf(set(text))).replaceAll('’', "'")).toBe(straight);
  });
});
