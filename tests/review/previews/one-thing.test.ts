import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { commit } from '../../../src/files/write.ts';
import { rename } from '../../../src/maintain/move/rename.ts';
import { withdraw } from '../../../src/maintain/move/withdraw.ts';
import { causing } from '../../../src/review/report.ts';
import { review } from '../../../src/review/review.ts';
import { summaryOf } from '../../../src/review/summary.ts';
import { broken, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const reviewed = () => review(clone.root, { base: 'main' });
/** What is told by itself, in short. */
const causes = async () => told({ changes: causing((await reviewed()).changes) });

/** Writes a word for another in every file of content that people write. */
function everywhere(from: RegExp, to: string, where = /\.yml$/): void {
  for (const name of readdirSync(join(clone.root, 'content'), { recursive: true, encoding: 'utf8' })) {
    if (!where.test(name)) continue;
    const file = join(clone.root, 'content', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  }
}

test('a value with another id is one thing, with the codings that name it and the coders that speak of it', async () => {
  everywhere(/\boutside-power\b/g, 'external-power');
  const report = await reviewed();
  const [change, ...others] = causing(report.changes);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    subject: 'Who convenes',
    rows: [{ label: 'value external-power', old: 'outside-power', new: 'external-power' }],
  });
  const labels = change?.following.flatMap(({ rows }) => rows.map(({ label }) => label)) ?? [];
  expect(new Set(labels.map((label) => label.replace(/^.*, /, '')))).toEqual(new Set(['value', 'remark']));
  expect(report.checklist.map(({ text }) => text)).toEqual([
    'Is each value what it was under its other id? Who convenes',
  ]);
});

test('an id that another question has as well stays there, and what else changed is told', async () => {
  everywhere(/(\bjoint-operations:\s+\{?value: )central\b/g, '$1at-the-heart');
  clone.edit('content/dimensions/joint-operations.yml', '- id: central', '- id: at-the-heart');
  clone.edit(
    'content/proposals/toure-plan.yml',
    'region-drawn:\n    value: both-sides',
    'region-drawn:\n    value: south-only',
  );
  expect(await causes()).toEqual([
    "cells changed President Touré's plan: How the region is drawn",
    'questions changed Joint operations or patrols',
  ]);
});

test('a theme and a role that the command renamed are one thing each', async () => {
  commit(clone.root, rename(clone.root, 'theme', 'force', 'armed-force').changes);
  commit(clone.root, rename(clone.root, 'role', 'member', 'full-member').changes);
  expect(await causes()).toEqual([
    'pages moved The theme “force” is “armed-force” now',
    'pages moved The role “member” is “full-member” now',
  ]);
});

test('two things that have one another’s ids are told as that, and never pass', async () => {
  const exchange = (kind: string, one: string, other: string) => {
    for (const [from, to] of [
      [one, 'for-now'],
      [other, one],
      ['for-now', other],
    ] as const) {
      commit(clone.root, rename(clone.root, kind, from, to).changes);
      // The command refuses an id that led on to something else.
      clone.git('checkout', '-q', 'content/redirects.yml');
    }
  };
  exchange('document', '08bamako817', '09bamako387');
  exchange('actor', 'senegal', 'mauritania');
  const report = await reviewed();
  expect(told({ changes: causing(report.changes) })).toEqual([
    'pages moved The document “08bamako817” is “09bamako387” now',
    'pages moved The document “09bamako387” is “08bamako817” now',
    'pages moved The actor “mauritania” is “senegal” now',
    'pages moved The actor “senegal” is “mauritania” now',
  ]);
  expect(broken(report)).toContain('ids');
});

test('an id that led to another thing, under which another one stands now, does not pass', async () => {
  commit(clone.root, rename(clone.root, 'actor', 'senegal', 'senegal-republic').changes);
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'renamed');
  const base = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', 'as-it-was', 'content/redirects.yml');
  commit(clone.root, rename(clone.root, 'actor', 'mauritania', 'senegal').changes);
  const report = await review(clone.root, { base });
  expect(told(report)[0]).toBe('pages moved The actor “mauritania” is “senegal” now');
  expect(broken(report)).toContain('ids');
});

const withdrawn = (kind: string, id: string) =>
  commit(clone.root, withdraw(clone.root, { kind, id, because: 'it had to go', on: '2026-11-28' }).changes);

test('what codings, codebook and texts that were not seen lose with questions is judged with them', async () => {
  withdrawn('question', 'police-and-gendarmerie');
  withdrawn('question', 'region-drawn');
  const coding = 'content/codings/first/toure-plan.yml';
  clone.edit(coding, 'outside-powers: {value: ', 'outside-powers: {remark: Another., value: ');
  expect((await causes()).filter((line) => /^(?:questions|codings|prose)/.test(line))).toEqual([
    'questions removed How the region is drawn',
    'questions removed Police and gendarmerie',
    'codings changed codings, first/toure-plan',
  ]);
});

test('what only stood on a document that was withdrawn goes with it, and what is left of answers is judged', async () => {
  withdrawn('document', '08bamako817');
  const lines = await causes();
  expect(lines.filter((line) => /^(?:documents|codings|records|actors|prose)/.test(line))).toEqual([
    'documents removed 08bamako817',
  ]);
  expect(lines).toContain("cells changed President Touré's plan: The local population");
  expect(lines.join()).not.toContain('Existing organisations');
});

test('the parts of an actor who was withdrawn go with it', async () => {
  withdrawn('actor', 'aqim');
  expect((await reviewed()).checklist.map(({ text }) => text)).toEqual([
    'Is Al-Qaeda in the Islamic Maghreb to go?',
  ]);
});

test('a round of codings that came or went is one thing', async () => {
  cpSync(join(clone.root, 'content/codings/fifth'), join(clone.root, 'content/codings/another'), {
    recursive: true,
  });
  everywhere(/^coder: \d+/m, 'coder: 10', /^codings.another.*yml$/);
  clone.edit('content/codebook.yml', 'coders:\n', 'coders:\n  - {coder: 10, what: Everything again.}\n');
  rmSync(join(clone.root, 'content/codings/first'), { recursive: true });
  renameSync(join(clone.root, 'content/codings/second'), join(clone.root, 'content/codings/other'));
  clone.edit('content/codings/third/tsctp.yml', 'coder: 3', 'coder: 4');
  const report = await reviewed();
  expect(told({ changes: causing(report.changes) })).toEqual([
    'codings changed codings, third/tsctp',
    'codings added codings, another',
    'codings removed codings, first',
    'other changed Content files of another name, which say the same',
  ]);
  expect(report.counts).toContainEqual({ name: 'agreement of fifth and another', new: expect.any(Number) });
  expect(report.counts).toContainEqual({ name: 'agreement of first and second', old: 0.954 });
  expect(summaryOf(report)).toContain('agreement of first and second 0.954 → none');
});

test('an emendation in a document with another id is judged with its words and whatever quotes them', async () => {
  commit(clone.root, rename(clone.root, 'document', '09ouagadougou569', 'cable-of-2009').changes);
  clone.append(
    'seeds/cable-of-2009/emendations.yml',
    '\n- {exact: perhaps called, reading: perhaps to be called, reason: A test.}\n',
  );
  await convertAll(clone.root, { ids: ['cable-of-2009'] });
  everywhere(/(exact: [^\n]*)perhaps called/g, '$1perhaps to be called', /^(?!codings).*\.yml$/);
  const report = await reviewed();
  expect(told({ changes: causing(report.changes) })).toEqual([
    'pages moved The document “09ouagadougou569” is “cable-of-2009” now',
    expect.stringMatching(/^emendations added cable-of-2009, line 56/),
  ]);
  // The source only moved.
  const { causes } = report.changes.find(({ sort }) => sort === 'text') ?? {};
  expect(causes?.map(({ file }) => file)).toEqual(['seeds/cable-of-2009/emendations.yml']);
  // Coders' quotes stay as they were given: what stands on them no longer, and what pages say of it, is told.
  const { broken: warned } = report.invariants.find(({ name }) => name === 'warnings') ?? {};
  expect(warned?.map(({ found }) => found.slice(0, 60))).toEqual([
    expect.stringMatching(/^content\/codings\/seventh\/friends-of-the-sahel\.yml:\d+: found/),
    expect.stringMatching(/^content\/codings\/sixth\/friends-of-the-sahel\.yml:\d+: found/),
  ]);
  const moved = report.counts.filter((count) => count.old !== count.new);
  expect(moved).toContainEqual({ name: 'agreement of sixth and seventh on passages', old: 0.833, new: 0.83 });
});
