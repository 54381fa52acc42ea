import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { textDigest } from '../../src/cite/edition.ts';
import { unguarded } from '../../src/data/csv.ts';
import { tableCsv, tableJson, tableSchema } from '../../src/data/table.ts';
import { tables } from '../../src/data/tables.ts';
import { realSource } from './corpus.ts';

const source = realSource();
const { corpus, matrix } = source.checked;
const records = (csv: string) =>
  parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
const csvOf = (name: string): Record<string, string>[] => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return records(tableCsv(table.columns(source), table.rows(source)));
};

describe.each(tables.map((table) => [table.name, table] as const))('%s', (_, table) => {
  const columns = table.columns(source);
  const rows = table.rows(source);

  test('the JSON file is as its JSON Schema says', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(tableSchema(table, columns)));
    validate(JSON.parse(tableJson(table, rows, source)));
    expect(validate.errors ?? []).toEqual([]);
  });

  // No source of this edition was taken out of another file.
  test.skipIf(rows.length === 0)('the schema refuses a row with a column too few', () => {
    const validate = new Ajv2020().compile(JSON.parse(tableSchema(table, columns)));
    const file = JSON.parse(tableJson(table, rows, source));
    delete file.rows[0][Object.keys(columns.shape)[0] as string];
    expect(validate(file)).toBe(false);
  });

  test('the CSV file has the same rows', () => {
    const read = records(tableCsv(columns, rows));
    expect(read).toHaveLength(rows.length);
    for (const [at, row] of rows.entries())
      for (const [column, cell] of Object.entries(row)) {
        const value = read[at]?.[column] ?? '';
        if (typeof cell === 'string') expect(unguarded(value)).toBe(cell);
        if (typeof cell === 'number') expect(Number(value)).toBe(cell);
        if (cell === null) expect(value).toBe('');
      }
  });

  test('every column says what it means', () => {
    for (const [name, column] of Object.entries(columns.shape))
      expect((column as { description?: string }).description, name).toBeTruthy();
  });

  test('its key names one row', () => {
    if (!table.key) return;
    const keys = rows.map((row) => table.key?.map((column) => row[column]).join(' '));
    expect(new Set(keys).size).toBe(rows.length);
  });

  test('its links lead to rows', () => {
    for (const [column, name, there] of table.links ?? []) {
      const target = new Set(
        tables
          .find((one) => one.name === name)
          ?.rows(source)
          .map((row) => row[there]),
      );
      for (const row of rows) if (row[column] !== null) expect(target, name).toContain(row[column]);
    }
  });
});

test('the long and the wide matrix say the same', () => {
  const wide = csvOf('matrix-wide');
  expect(wide).toHaveLength(matrix.proposals.length);
  for (const { proposal, question, value } of csvOf('matrix-long'))
    expect(wide.find((row) => row.proposal === proposal)?.[question as string]).toBe(value);
});

test('which proposals let troops cross borders, on which words: the files answer it as the corpus does', () => {
  const found = csvOf('quotes').filter(
    ({ purpose, question, value }) =>
      purpose === 'position' &&
      question === 'cross-border-pursuit' &&
      ['central', 'included'].includes(value as string),
  );
  const expected = matrix
    .row('cross-border-pursuit')
    .filter(({ position }) => ['central', 'included'].includes(position.value));
  expect(expected.length).toBeGreaterThan(0);
  expect([...new Set(found.map(({ proposal }) => proposal))]).toEqual(
    expected.map(({ proposal }) => proposal.id),
  );
  for (const { document, block, exact, start, end } of found) {
    const text = corpus.documents.get(document as string)?.blocks.find(({ id }) => id === block)?.text;
    expect(text?.slice(Number(start), Number(end))).toBe(exact?.replace(/\s+/g, ' '));
  }
});

test('the digests in the table of paragraphs are those of citations', () => {
  for (const { digest, text } of csvOf('paragraphs'))
    expect(digest).toBe(textDigest(unguarded(text as string)));
});
