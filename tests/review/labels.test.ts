import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../src/kinds/index.ts';
import { labelOfField, labels } from '../../src/review/labels.ts';

/** Schemas of what no report tells field by field. */
const otherwise = /^(?:apparatus|changes|redirects|withdrawn)\.ts$/;

/** Fields whose names, with spaces between their words, are what a reader would call them. Whoever adds one reads it here as a reader does. */
const plain = `
  actor actors address alternatives author begins bytes cells centre certainty changes claims codebook coded coder coders codings
  date denies description disagreements document documents editors elsewhere encoding example explained facts field file heading id
  identifiers keywords kind label language licence map meaning name names notTaken number order otherNames pages partOf pictures place
  positions proposal provenance question questions quote quotes readAgain reading reason received receivedAs remark rights role roles rule
  rules says scale searchWords sentence settings short sic sides source sources states status subject summary supports synonyms term terms
  theme themes times title translation until value values version versions voice what why words lineEnds byteOrderMark lines leftOut text
  drop`.split(/\s+/);

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** Every field that a schema names, however deep. */
function fieldsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(fieldsIn);
  const { properties = {}, ...rest } = node as Node;
  return [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap(fieldsIn),
    ...fieldsIn(Object.values(rest)),
  ];
}

async function fieldsOfSchemas(): Promise<Set<string>> {
  const fields = new Set<string>();
  for (const name of readdirSync('src/schema').filter((file) => !otherwise.test(file))) {
    const exported = Object.values((await import(`../../src/schema/${basename(name, '.ts')}.ts`)) as object);
    for (const schema of exported.filter((one) => one instanceof z.ZodType))
      for (const field of fieldsIn(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })))
        fields.add(field);
  }
  return fields;
}

test('every field of every file that people write is called what a reader calls it', async () => {
  const fields = await fieldsOfSchemas();
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !(field in labels) && !plain.includes(field))).toEqual([]);
  // Nothing stands in either list that is no field any more.
  expect([...Object.keys(labels), ...plain].filter((field) => field !== '' && !fields.has(field))).toEqual(
    [],
  );
  for (const field of fields) expect(labelOfField(field)).toMatch(/^[a-z]+|^(?:ISO|SHA|Wikidata)/);
  for (const field of fields) expect(labelOfField(field)).not.toMatch(/[a-z][A-Z]/);
});

test('so are the fields of each kind of document, and ids that stand as keys stay as they are', () => {
  const ofKinds = kinds.flatMap(({ metadata }) =>
    fieldsIn(z.toJSONSchema(metadata, { io: 'output', unrepresentable: 'any' })),
  );
  for (const field of ofKinds) expect(labelOfField(field)).not.toMatch(/[A-Z]/);
  expect(labelOfField('algeria-part')).toBe('algeria-part');
  expect(labelOfField('constructor')).toBe('constructor');
});
