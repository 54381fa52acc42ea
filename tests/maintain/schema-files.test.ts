import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { staleSchemaFiles } from '../../src/maintain/schema-files.ts';
import { refusalOf } from '../messages/refusal-of.ts';
import { scratchProject } from './scratch-project.ts';

test('the schemas, and the words of the guide, are what schemas, kinds and edition say (npm run schemas writes them)', () => {
  expect([...staleSchemaFiles('.').keys()]).toEqual([]);
});

test('nothing is written of an edition that cannot be read', async () => {
  const root = scratchProject('CONTRIBUTING.md', 'schemas');
  writeFileSync(join(root, 'content/edition.yml'), 'synonyms:\n  - [truth, true]\n');
  const { messages } = await refusalOf(() => staleSchemaFiles(root));
  expect(messages.map(({ file }) => file)).toContain('content/edition.yml');
});
