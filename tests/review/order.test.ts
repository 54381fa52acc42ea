import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { conversionRecord } from '../../src/kept/committed.ts';
import { type Change, causing, forReaders } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { type Scratch, scratch, told } from './scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const changes = async () => (await review(clone.root, { base: 'main' })).changes;
const rowsOf = (found: readonly Change[]) => causing(found).map(({ rows }) => rows.map(({ label }) => label));

/** Turns a list of a file round. */
function reverse(file: string, ...path: (string | number)[]): void {
  const place = join(clone.root, file);
  const document = parseDocument(readFileSync(place, 'utf8'));
  (document.getIn(path) as YAMLSeq).items.reverse();
  writeFileSync(place, document.toString({ lineWidth: 0 }));
}

test('another order of a list is told, and nothing but that', async () => {
  const lists: readonly (readonly [file: string, label: string, path: readonly (string | number)[]])[] = [
    ['content/dimensions/convener.yml', 'order of values', ['values']],
    ['content/edition.yml', 'order of themes', ['themes']],
    ['content/edition.yml', 'order of map, states', ['map', 'states']],
    ['content/story.yml', 'order of disagreements', ['disagreements']],
    ['content/unanswered.yml', 'order', []],
    ['content/actors/mnla.yml', 'order of names', ['names']],
    ['content/claims/ransoms.yml', 'order of claims', ['claims']],
    ['content/glossary/names.yml', 'order of terms', ['terms']],
    ['content/proposals/toure-plan.yml', 'order of quotes', ['positions', 'convener', 'quotes']],
  ];
  for (const [file, , path] of lists) reverse(file, ...path);
  const found = (await changes()).filter(({ sort }) => sort !== 'findings');
  const told = found.flatMap(({ causes, rows }) =>
    rows.flatMap(({ label, beside }) => (beside ? [] : `${causes[0]?.file} ${label}`)),
  );
  expect(told.sort()).toEqual(lists.map(([file, label]) => `${file} ${label}`).sort());
});

test('a new member moves none of those before and after it', async () => {
  clone.edit('content/claims/ransoms.yml', 'claims:\n', 'claims:\n  - {id: first, says: A., by: mnla}\n');
  expect(rowsOf(await changes()).flat()).not.toContain('order of claims');
});

test('a group of words that is new moves none of the others', async () => {
  clone.edit('content/edition.yml', 'synonyms:\n', 'synonyms:\n  - [zeppelin, airship]\n');
  const [change] = await changes();
  expect(change?.rows).toEqual([{ label: 'synonym', new: 'zeppelin, airship' }]);
});

test('a paragraph of prose that stands elsewhere is told as that', async () => {
  const file = join(clone.root, 'content/pages/method.mdx');
  const paragraphs = readFileSync(file, 'utf8').split('\n\n');
  paragraphs.splice(3, 2, ...paragraphs.slice(3, 5).reverse());
  writeFileSync(file, paragraphs.join('\n\n'));
  expect(rowsOf(await changes())).toEqual([['order of paragraphs']]);
});

test('headings that change places are told also where a name stands twice', async () => {
  const file = 'content/pages/method.mdx';
  clone.edit(file, '## What is kept', '## For now');
  clone.edit(file, '## What is changed', '## What is kept');
  clone.edit(file, '## For now', '## What is changed');
  clone.edit(file, '## The account', '## What is kept');
  expect(rowsOf(await changes())).toEqual([['paragraph', 'order of paragraphs']]);
});

test('a member with another name is the same member', async () => {
  clone.edit('content/claims/ransoms.yml', 'id: families-and-libyans', 'id: brought-in');
  const [change] = await changes();
  expect(change?.rows).toEqual([
    { label: 'claim brought-in', old: 'families-and-libyans', new: 'brought-in' },
  ]);
});

test('a file that is called otherwise says the same', async () => {
  clone.git('mv', 'content/glossary/names.yml', 'content/glossary/who.yml');
  expect(told({ changes: await changes() })).toEqual([
    'other changed Content files of another name, which say the same',
  ]);
});

test('what is written otherwise and says the same is no change for readers', async () => {
  clone.edit('content/actors/mnla.yml', 'name:', '# A comment.\nname:');
  clone.edit(
    'content/claims/ransoms.yml',
    'order: 4\nname: Ransoms and deals',
    "name: 'Ransoms and deals'\norder: 4",
  );
  chmodSync(join(clone.root, 'content/edition.yml'), 0o755);
  const report = await review(clone.root, { base: 'main' });
  expect(told(report)).toEqual(['aside changed Content files that say the same as before']);
  expect(forReaders(report.changes)).toEqual([]);
  expect(report.pages).toEqual({ known: 'reckoned', changed: [] });
  expect(report.checklist).toEqual([]);
});

test('the record of what was converted says nothing of a document: it is not told', async () => {
  clone.edit(conversionRecord, '"tokens":478', '"tokens":479');
  expect(await changes()).toEqual([]);
});

test('a further answer that counts now is told in a line, with what else changed', async () => {
  /** Puts the further answer of a cell in the place of the first. */
  const promote = (file: string, question: string, ...kept: readonly string[]) => {
    const place = join(clone.root, file);
    const document = parseDocument(readFileSync(place, 'utf8'));
    const cell = document.getIn(['positions', question]) as YAMLMap;
    const further = cell.getIn(['further', 0]) as YAMLMap;
    for (const field of ['value', 'sentence', 'voice', 'of', 'quotes']) {
      const first = cell.get(field, true);
      cell.set(field, further.get(field, true));
      further.set(field, first);
    }
    if (!kept.includes('further')) cell.delete('further');
    writeFileSync(place, document.toString({ lineWidth: 0 }));
  };
  promote('content/proposals/cen-sad.yml', 'convener', 'further');
  promote('content/proposals/cen-sad.yml', 'existing-organisations');
  const found = causing(await changes()).filter(({ sort }) => sort === 'cells');
  const labels = found.map(({ rows }) => rows.filter(({ beside }) => !beside).map(({ label }) => label));
  expect(labels[0]).toEqual(['first answer']);
  // The other one went, and the remark of the cell is the cell's, whichever answer counts.
  expect(labels[1]).toEqual([
    'first answer',
    ...['value', 'voice', 'quote', 'sentence'].map((field) => `answer reshapes of morocco, ${field}`),
  ]);
});

test('of many cells the one whose certainty is another comes first, and reasons alone are wording', async () => {
  const file = join(clone.root, 'content/proposals/toure-plan.yml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  const cells = document.get('positions') as YAMLMap<unknown, YAMLMap>;
  const explained = cells.items.filter(({ value }) => value?.hasIn(['explained', 0, 'exact']));
  for (const { value } of explained) value?.setIn(['explained', 0, 'why'], 'Another reason than before.');
  const last = cells.items.findLast(({ value }) => value?.has('certainty') && !value.has('explained'));
  last?.value?.set('sentence', 'Another sentence than before.');
  last?.value?.delete('certainty');
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  const found = causing(await changes()).filter(({ sort }) => sort === 'cells');
  expect(explained.length).toBeGreaterThan(2);
  expect(found).toHaveLength(explained.length + 1);
  expect(found[0]?.rows.map(({ label }) => label)).toEqual(['certainty', 'sentence']);
  expect(found.map(({ section }) => section)).toEqual(['cells', ...explained.map(() => 'wording')]);
});

test('a cell is told where its value is called otherwise, and with its question where it is only known by another id', async () => {
  const question = 'content/dimensions/joint-operations.yml';
  const isCell = ({ sort, subject }: Change) =>
    sort === 'cells' && subject.endsWith('Joint operations or patrols');
  for (const [from, to] of [
    ['id: central', 'id: for-now'],
    ['id: included', 'id: central'],
    ['id: for-now', 'id: included'],
  ] as const)
    clone.edit(question, from, to);
  const exchanged = (await changes()).filter(isCell);
  expect(exchanged.flatMap(({ rows }) => rows)).toContainEqual({
    label: 'value',
    old: 'Included',
    new: 'Central',
  });
  clone.reset();
  clone.edit(question, 'id: included', 'id: among-others');
  const plan = 'content/proposals/toure-plan.yml';
  clone.edit(plan, 'joint-operations:\n    value: included', 'joint-operations:\n    value: among-others');
  const [cell] = (await changes()).filter(isCell);
  expect(cell).toMatchObject({ under: 'questions_joint-operations', rows: [{ label: 'value' }] });
});
