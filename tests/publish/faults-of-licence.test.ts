import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOfLicence } from '../../src/publish/faults-of-licence.ts';
import { tinyCorpus } from '../compare/tiny-corpus.ts';

const tiny = tinyCorpus({ dimensions: {}, proposals: {} });
const told = (id: string, address: string, text?: string) => {
  const root = mkdtempSync(join(tmpdir(), 'licence-'));
  if (text !== undefined) writeFileSync(join(root, 'LICENSE-CONTENT'), text);
  const value = { ...tiny.edition.value, licence: { id, name: 'A licence', address } };
  const corpus = { ...tiny, edition: { ...tiny.edition, value } };
  return faultsOfLicence(root, corpus).map(({ found }) => found);
};

test('the licence of the pages is that of the file beside them, by identifier and address', () => {
  const text = 'SPDX-License-Identifier: A-1.0\r\n\r\nIt is at https://a.example/legalcode.\r\n';
  expect(told('A-1.0', 'https://a.example/', text)).toEqual([]);
  expect(told('B-1.0', 'https://a.example/', text)).toEqual([
    'the licence B-1.0, and A-1.0 in LICENSE-CONTENT',
  ]);
  expect(told('A-1.0', 'https://b.example/', text)).toEqual([
    'the address https://b.example/, which LICENSE-CONTENT does not have',
  ]);
  expect(told('A-1.0', 'https://a.example/', 'It may be used.')[0]).toMatch(/no line/);
  // An edition may have no such file; of one that cannot be read nothing is known.
  expect([told('A-1.0', 'https://a.example/'), told('', '', text)]).toEqual([[], []]);
});
