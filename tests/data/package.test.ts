import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { citationFile, documentPath, textFile } from '../../src/addresses/paths.ts';
import { formats } from '../../src/cite/formats.ts';
import { everythingOf } from '../../src/data/data-files.ts';
import { tables } from '../../src/data/tables.ts';
import { writeData } from '../../src/data/write-data.ts';
import { formerFiles } from '../../src/publish/former-files.ts';
import { realSource } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-'));
const source = realSource();
const { words } = source.edition;
const everything = everythingOf(words);
const [document = ''] = source.checked.corpus.documents.keys();
const renamed = [{ from: documentPath('an-old-id'), to: documentPath(document), why: 'A test.' }];
const written = writeData(source, folder, (path) => formerFiles(path, renamed));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file = (path: string) => readFileSync(join(folder, path));
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((path) => !path.includes('an-old-id'));

test('the files of a document that was renamed stay where they were, too', () => {
  for (const ending of ['txt', 'md', 'xml'])
    expect(file(textFile('an-old-id', ending))).toEqual(file(textFile(document, ending)));
  expect(file(`${citationFile('documents', 'an-old-id')}.csl.json`)).toEqual(
    file(`${citationFile('documents', document)}.csl.json`),
  );
});

test('it says how many files it wrote', () => {
  expect(paths).toHaveLength(written);
});

test('the one file has all the others, byte for byte', () => {
  const entries = unzipSync(file(everything));
  const inside = Object.keys(entries).map((name) => name.slice(name.indexOf('/') + 1));
  expect(inside.sort()).toEqual(paths.filter((path) => path !== everything).sort());
  for (const [name, bytes] of Object.entries(entries))
    expect(sha256(bytes), name).toBe(sha256(file(name.slice(`${words.id}-abcdefabcdef/`.length))));
});

test('the checksums hold, in the list and in the package', () => {
  const listed = file('SHA256SUMS').toString().trimEnd().split('\n');
  expect(listed.length).toBe(written - 3);
  for (const line of listed) {
    const [sum, path] = line.split('  ') as [string, string];
    expect(sha256(file(path)), path).toBe(sum);
  }
  const { resources } = JSON.parse(file('datapackage.json').toString());
  expect(resources).toHaveLength(listed.length);
  for (const { path, hash, bytes } of resources) {
    expect(hash, path).toBe(`sha256:${sha256(file(path))}`);
    expect(bytes, path).toBe(file(path).length);
  }
});

test('what has cells names the version of the codebook, and what has none does not', () => {
  expect(JSON.parse(file('datapackage.json').toString())).toMatchObject({ codebookVersion: 7 });
  const said = (path: string) => file(`citations/${path}.bib`).toString().includes('codebook version 7');
  for (const path of [
    'pages/matrix',
    'pages/edition',
    'pages/parts',
    'pages/closeness',
    'questions/mandate',
    'actors/mali',
  ])
    expect(said(path), path).toBe(true);
  for (const path of ['pages/time-line', 'documents/lacher-2013']) expect(said(path), path).toBe(false);
});

test('every resource has a name of its own that the standard allows, and every table its fields in order', () => {
  const { resources } = JSON.parse(file('datapackage.json').toString());
  const names: string[] = resources.map(({ name }: { name: string }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[-a-z0-9._/]+$/);
  for (const { name } of tables) {
    const { schema } = resources.find((one: { path: string }) => one.path === `${name}.csv`);
    const [head] = file(`${name}.csv`).toString().split('\r\n');
    expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(head);
  }
});

test('every document has its texts and citations, with its own rights', () => {
  const { resources } = JSON.parse(file('datapackage.json').toString());
  for (const { id, front } of realSource().checked.corpus.documents.values()) {
    for (const ending of ['txt', 'md', 'xml']) {
      const resource = resources.find((one: { path: string }) => one.path === `texts/${id}.${ending}`);
      expect(resource.licenses[0].title).toBe(front.rights.status);
      expect(file(`texts/${id}.${ending}`).toString()).toContain('abcdefabcdef');
    }
    for (const { ending } of formats) expect(paths).toContain(`citations/documents/${id}.${ending}`);
  }
});
