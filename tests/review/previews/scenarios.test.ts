import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { updateLedger } from '../../../src/publish/update-ledger.ts';
import { causing, type Report } from '../../../src/review/report.ts';
import { review } from '../../../src/review/review.ts';
import { summaryOf } from '../../../src/review/summary.ts';
import { broken, files, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const reviewed = () => review(clone.root, { base: 'main' });
const plan = 'content/proposals/toure-plan.yml';
const cable = 'seeds/09bamako387';

test('nothing at all', async () => {
  const report = await reviewed();
  expect(report.changes).toEqual([]);
  expect(report.checklist).toEqual([]);
  expect(report.pages).toEqual({ known: 'reckoned', changed: [] });
  expect(broken(report)).toEqual([]);
  expect(report.notes).toEqual([expect.stringMatching(/there is nothing to compare/)]);
});

test('an emendation added', async () => {
  clone.append(
    `${cable}/emendations.yml`,
    '\n- exact: recent lull\n  reading: late lull\n  reason: A test.\n',
  );
  await convertAll(clone.root, { ids: ['09bamako387'] });
  const report = await reviewed();
  expect(told(report)).toEqual([
    expect.stringMatching(/^emendations added 09bamako387, line \d+, paragraph 1: “recent lull”$/),
    'text changed 09bamako387, paragraph 1',
  ]);
  // One thing to judge: the words follow from the emendation.
  expect(report.changes[1]?.under).toBe(report.changes[0]?.id);
  expect(report.checklist.map(({ change }) => change)).toEqual([report.changes[0]?.id]);
  expect(files(report)).toEqual([`${cable}/emendations.yml`]);
  // A quote of a proposal stood on those words.
  expect(broken(report)).toEqual(['checks', 'evidence kept']);
  expect(report.pages.changed).toEqual(
    expect.arrayContaining(['', 'cite/', 'source/'].map((page) => `/documents/09bamako387/${page}`)),
  );
});

test('a quote moved to another sentence', async () => {
  const text = readFileSync(join(clone.root, plan), 'utf8');
  const [, , old = ''] = /region-drawn:[\s\S]*?exact: (["'])([\s\S]*?)\1\}/.exec(text) ?? [];
  clone.edit(
    plan,
    text.slice(text.indexOf('  region-drawn:')).split('exact:')[1]?.split('}')[0] ?? '?',
    ' "He said he had the basic plan."',
  );
  const report = await reviewed();
  expect(told(report)).toEqual(["cells changed President Touré's plan: How the region is drawn"]);
  const [change] = report.changes;
  // The sentences of both quotes stand beside them, but for one that is quoted whole.
  expect(change?.rows.map(({ label }) => label)).toEqual(['quote', 'sentence of the quote']);
  expect(change?.rows[0]?.old).toContain(old.replaceAll('\\"', '"').slice(0, 30));
  expect(change?.rows[0]?.new).toBe('“He said he had the basic plan.” (09bamako387#p7)');
  expect(change?.rows[0]?.path).toBe('/documents/09bamako387/#p7');
  // A quote is judged with all that stands on it.
  expect(change?.kept?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['value', 'sentence', 'voice', 'rule of the value']),
  );
  expect(change?.causes).toEqual([{ file: plan, what: 'the proposal', line: expect.any(Number) }]);
  expect(report.checklist.map(({ text }) => text)).toEqual([
    "Read the quotes of President Touré's plan: How the region is drawn in their places.",
  ]);
});

test('a value changed, with the findings that follow from it', async () => {
  clone.edit(plan, 'region-drawn:\n    value: both-sides', 'region-drawn:\n    value: south-only');
  const report = await reviewed();
  const [cell, ...findings] = report.changes;
  expect(cell?.rows).toEqual([
    { label: 'value', old: 'Both sides of the Sahara', new: 'South of the Sahara only' },
    expect.objectContaining({ label: 'rule of the value', beside: true }),
  ]);
  expect(findings.length).toBeGreaterThan(0);
  expect(new Set(findings.map(({ section }) => section))).toEqual(new Set(['findings']));
  expect(new Set(findings.map(({ under }) => under))).toEqual(new Set([cell?.id]));
  expect(summaryOf(report)).toContain('value: Both sides of the Sahara → South of the Sahara only');
  expect(files(report)).toEqual([plan]);
  expect(broken(report)).toEqual([]);
  expect(report.pages.changed).toEqual(
    expect.arrayContaining(['/compare/', '/proposals/toure-plan/', '/questions/region-drawn/']),
  );
});

test('a document added', async () => {
  const source = readFileSync('tests/fixtures/cables/09addisababa77-unclas.txt');
  mkdirSync(join(clone.root, 'seeds/09addisababa77'));
  writeFileSync(join(clone.root, 'seeds/09addisababa77/source.txt'), source);
  writeFileSync(
    join(clone.root, 'seeds/09addisababa77/seed.yml'),
    `sha256: ${createHash('sha256').update(source).digest('hex')}\nprovenance: {receivedAs: x.txt, description: A test.}\nrights: {status: Free., ground: A test., judgement: true}\n`,
  );
  await convertAll(clone.root);
  const [checks] = (await reviewed()).invariants.filter(({ name }) => name === 'checks');
  expect(checks?.broken).toEqual([
    {
      found: expect.stringMatching(/^content\/ledger\.txt: .*\/documents\/09addisababa77\//),
      cure: expect.stringContaining('npm run ready'),
    },
  ]);
  expect(updateLedger(clone.root, clone.root)).toMatch(/, 0 taken out$/);
  const report = await reviewed();
  expect(told(report)).toEqual(['pages added Pages', 'documents added 09addisababa77']);
  const [pages, document] = report.changes;
  expect(document?.rows.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['rights, status', 'provenance, description', 'source']),
  );
  expect(broken(report)).not.toContain('checks');
  expect(files(report)).toEqual(['seeds/09addisababa77/seed.yml', 'seeds/09addisababa77/source.txt']);
  // Where it names somebody who is new is told with the name.
  clone.append('content/actors/mnla.yml', '  - regional office\n');
  const named = (await reviewed()).changes.find(
    ({ sort, document }) => sort === 'mentions' && document !== undefined,
  );
  expect(named).toMatchObject({ verb: 'added', under: 'actors_mnla', document: '09addisababa77' });
  expect(pages?.rows.map((row) => row.new)).toEqual(
    expect.arrayContaining(['/documents/09addisababa77/', '/documents/09addisababa77/source/']),
  );
});

test('a rule changed that alters several documents: every line in each of them', async () => {
  clone.edit(
    'src/kinds/rules/join-hyphenated-lines.ts',
    '\n  apply(text) {',
    '\n  apply(text) {\n    if (text) return;',
  );
  clone.edit(
    'src/kinds/cable/rules/drop-pilcrows.ts',
    '\n  apply(text) {',
    '\n  apply(text) {\n    if (text) return;',
  );
  clone.run('convert');
  // With the clone's own code: ours would find its generated files stale.
  const { status, output } = clone.run('review', '--base', 'main');
  expect(status, output).toBe(0);
  const report = JSON.parse(readFileSync(join(clone.root, '.cache/review/report.json'), 'utf8')) as Report;
  const lines = report.changes.filter(({ section }) => section === 'lines');
  const documents = new Set(report.changes.flatMap(({ document }) => document ?? []));
  expect(documents).toContain('lacher-2013');
  expect(documents.size).toBeGreaterThan(1);
  const joined = lines.filter(({ subject }) => subject === 'rule join-hyphenated-lines');
  const touched = (
    JSON.parse(clone.git('show', 'main:content/apparatus/lacher-2013.json')) as {
      entries: { line: number; by?: string }[];
    }
  ).entries
    .filter(({ by }) => by === 'join-hyphenated-lines')
    .map(({ line }) => `lacher-2013, line ${line}`);
  expect(joined.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual([...new Set(touched)]);
  for (const change of report.changes.filter(({ section }) => section === 'text' || section === 'lines'))
    expect(change.causes.map(({ file }) => file).join(), change.subject).toMatch(
      /join-hyphenated-lines|drop-pilcrows/,
    );
  expect(broken(report)).not.toContain('converted texts');
  // A rule is judged once, wherever it acts.
  const follows = report.changes.filter(({ section }) => section === 'text' || section === 'mentions');
  expect(follows.filter(({ under }) => !lines.some(({ id }) => id === under))).toEqual([]);
  expect(report.checklist).toHaveLength(lines.length);
});

test("an actor's name added that claims new mentions", async () => {
  clone.edit('content/actors/aqim.yml', 'names:\n', 'names:\n  - neighboring nations\n');
  const report = await reviewed();
  expect(report.changes[0]).toMatchObject({
    section: 'actors',
    rows: [{ label: 'name', new: 'neighboring nations' }],
  });
  const mentions = report.changes.slice(1);
  expect(mentions.length).toBeGreaterThan(0);
  for (const change of mentions) {
    expect(change).toMatchObject({
      section: 'mentions',
      verb: 'added',
      causes: [{ file: 'content/actors/aqim.yml' }],
    });
    for (const { new: sentence } of change.rows) expect(sentence).toContain('⟦neighboring nations⟧');
  }
  expect(report.checklist.map(({ text }) => text)).toContain(
    'Confirm the names of Al-Qaeda in the Islamic Maghreb, and who is meant in 3 places.',
  );
});

test('a heading renamed breaks a permalink, until it is redirected', async () => {
  clone.append(
    `${cable}/emendations.yml`,
    '\n- exact: Unhelpful Neighbors\n  reading: Unhelpful Neighbours\n  reason: A test.\n',
  );
  await convertAll(clone.root, { ids: ['09bamako387'] });
  updateLedger(clone.root, clone.root);
  const report = await reviewed();
  expect(told(report)).toEqual([
    expect.stringMatching(/^emendations added 09bamako387/),
    'text changed 09bamako387, heading',
  ]);
  expect(report.changes[1]?.rows).toContainEqual({
    label: 'address',
    old: '#unhelpful-neighbors',
    new: '#unhelpful-neighbours',
  });
  expect(broken(report)).toEqual(['permalinks']);
  writeFileSync(
    join(clone.root, 'content/redirects.yml'),
    '- {from: "/documents/09bamako387/#unhelpful-neighbors", to: "/documents/09bamako387/#unhelpful-neighbours", why: A test.}\n',
  );
  const redirected = await reviewed();
  expect(broken(redirected)).toEqual([]);
  expect(told(redirected)).toContain('pages added Redirects');
  // Told with what moved the address, and no change of its own.
  expect(causing(redirected.changes).map(({ section, following }) => [section, following.length])).toEqual([
    ['emendations', 2],
  ]);
});

test('a generated file edited by hand is no silent change', async () => {
  clone.edit('content/apparatus/08bamako817.json', '"received":"', '"received":"x');
  const report = await reviewed();
  expect(broken(report)).toContain('converted texts');
});

test('a change of code is never an empty report', async () => {
  clone.append('src/styles/page.css', '\nbody { color: red; }\n');
  const report = await reviewed();
  expect(told(report)).toEqual(['other changed How every page looks']);
  expect(report.pages.all).toBe(true);
});
