import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { evidenceKept } from '../../src/review/invariants.ts';
import { type Change, causing, type Report, type Row } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { summaryOf } from '../../src/review/summary.ts';
import { swappedIn } from '../../src/review/swapped.ts';
import { type Scratch, scratch, told } from './scratch.ts';

let clone: Scratch;
let report: Report;
const text = (file: string) => readFileSync(join(clone.root, file), 'utf8');
const write = (file: string, words: string) => writeFileSync(join(clone.root, file), words);

const plan = 'content/proposals/toure-plan.yml';

// Changes that were once told wrongly or not at all, in one work tree: none of them has to do with another.
beforeAll(async () => {
  clone = await scratch();
  clone.edit('content/edition.yml', 'heading: Members,', 'heading: All members,');
  clone.edit('content/codebook.yml', 'A cell is one proposal', 'A cell is any proposal');
  write(
    'content/unanswered.yml',
    text('content/unanswered.yml').replace(/- id: reply-of-washington[\s\S]*?(?=- id)/, ''),
  );
  clone.edit('content/story.yml', 'in ten minutes', 'in short');
  clone.edit('content/unseen/s-prst-2012-26.yml', 'title: ', 'title: The ');
  const ransoms = 'content/claims/ransoms.yml';
  const quote = '{document: lacher-2013, exact: "taking cuts in ransom payments"}';
  appendFileSync(
    join(clone.root, ransoms),
    `  - {id: another, says: Another claim., by: wolfram-lacher, quotes: [${quote}]}\n`,
  );
  const question = text('content/dimensions/region-drawn.yml')
    .replace(/^name: .*$/m, 'name: Another\nstatus: draft')
    .replace(/^order: .*$/m, 'order: 999');
  write('content/dimensions/another.yml', question);
  const pages = 'content/pages/method.mdx';
  write(pages, text(pages).replace('description: ', 'description: Told anew. '));
  clone.edit(plan, 'actor: algeria\n    role: needed', 'actor: algeria\n    role: participant');
  const sentence =
    'the summit is to help to squeeze its suppliers; fuel and other things are said to come from across the Algerian border."\n';
  clone.edit(plan, sentence, `${sentence}    coded: {codebook: 4, coder: 3, date: "2026-11-28"}\n`);
  clone.edit(
    'content/proposals/pays-du-champ.yml',
    '    coded: {codebook: 3, coder: 3, date: "2026-11-26"}\n',
    '',
  );
  const payer = 'content/dimensions/who-pays.yml';
  write(
    payer,
    text(payer)
      .replace('id: region-itself', 'id: x')
      .replace('id: shared', 'id: region-itself')
      .replace('id: x', 'id: shared'),
  );
  clone.edit(
    'content/dimensions/supply-lines.yml',
    'rule: One measure among others,',
    'rule: No measure among others,',
  );
  write('CONTRIBUTING.md', 'How to take part.\n');
  write('README.md', 'Read me.\n');
  clone.append('src/proof/account.ts', '\n// Another.\n');
  rmSync(join(clone.root, 'src/corpus/shown.ts'));
  write('content/actors/aqim.yml', '');
  report = await review(clone.root, { base: 'main' });
});
const changeOf = (subject: string) => report.changes.find((change) => change.subject === subject);

test('whatever is changed by hand is told by its fields, and nothing else', () => {
  expect(changeOf('edition')?.rows).toEqual([
    { label: 'role member, heading', old: 'Members', new: 'All members' },
  ]);
  expect(changeOf('codebook')).toMatchObject({ section: 'questions', rows: [{ label: 'rules' }] });
  expect(changeOf('unanswered')?.rows.map(({ label }) => label)).toContain(
    'reply-of-washington, what is asked',
  );
  expect(changeOf('story')).toMatchObject({ section: 'prose', rows: [{ label: 'name' }] });
  expect(changeOf('unseen, s-prst-2012-26')).toMatchObject({
    section: 'codings',
    rows: [{ label: 'title' }],
  });
  expect(changeOf('Ransoms and deals')?.rows).toContainEqual({
    label: 'claim another, quote',
    new: expect.stringMatching(/^“taking cuts in ransom payments” \(lacher-2013#p\d+\)$/),
    path: expect.stringMatching(/^\/documents\/lacher-2013\/#p\d+$/),
  });
  expect(told(report).join('\n')).not.toContain('nothing changed that a reader sees');
});

test('a file that was emptied is told by its words, and not as gone', () => {
  expect(changeOf('content/actors/aqim.yml')).toMatchObject({
    section: 'unread',
    verb: 'changed',
    rows: expect.arrayContaining([{ label: 'line 1', old: 'name: Al-Qaeda in the Islamic Maghreb' }]),
  });
  expect(told(report)).not.toContain('actors removed Al-Qaeda in the Islamic Maghreb');
});

test('a part that moves a cell is told and judged with it, among what is held', () => {
  const [part, ...others] = causing(report.changes).filter(({ section }) => section === 'cells');
  expect(others).toEqual([]);
  expect(part).toMatchObject({
    subject: "President Touré's plan: algeria as participant",
    verb: 'changed',
    rows: [{ label: 'part', old: 'algeria as needed', new: 'algeria as participant' }],
  });
  expect(part?.following[0]?.rows[0]).toMatchObject({ label: 'value', new: 'Takes part' });
});

test('what was coded alone is told beside what holds for its whole file, and as no other wording', () => {
  const row = (old: string, next: string) => ({ label: 'coded by', old, new: next });
  const whole = 'version 2, coder 3, 2026-11-26';
  const cell = "President Touré's plan: Supply lines";
  expect(changeOf(cell)).toMatchObject({
    section: 'codings',
    // Its rule is another, too, and no answer.
    rows: [row(whole, 'version 4, coder 3, 2026-11-28'), { label: 'rule of the value', beside: true }],
  });
  const part = changeOf('Pays du champ, with CEMOC and UFL: algeria as lead');
  expect(part).toMatchObject({ section: 'codings', rows: [row('version 3, coder 3, 2026-11-26', whole)] });
  const tasks = report.checklist.map(({ text }) => text);
  expect(tasks).toContain(`Was it read again by version 4? ${cell}`);
  expect(tasks).toContain(`Was it read again by version 2? ${part?.subject}`);
});

test('values that have each other’s ids mean another thing, and those that only have each other’s names do not', () => {
  const found = ["Who pays: value shared and value region-itself have each other's ids"];
  const ids = report.invariants.find(({ name }) => name === 'ids');
  expect(ids?.broken.map((one) => one.found)).toEqual(found);
  const swap = (...rows: (readonly [label: string, old: string, next: string])[]) =>
    swappedIn({
      ...{ sort: 'records', verb: 'changed' },
      rows: rows.map(([label, old, next]) => ({ label, old, new: next })),
    } as unknown as Change);
  const claims = [['claim a', 'claim b']];
  expect(
    swap(
      ...[['claim a, what it says', 'A.', 'B.'] as const, ['claim a, by whom', 'x', 'y'] as const],
      ...[['claim b, what it says', 'B.', 'A, then.'] as const, ['claim b, by whom', 'y', 'x'] as const],
    ),
  ).toEqual(claims);
  expect(swap(['claim a, by whom', 'x', 'y'], ['claim b, by whom', 'y', 'x'])).toEqual([]);
});

test('a rule that is another is told with the answers that stand on it, and asks for a version', () => {
  const rows = changeOf('Supply lines')?.rows;
  expect(rows).toEqual([
    expect.objectContaining({ label: 'value included, rule' }),
    expect.objectContaining({ label: 'value included, stands on it', beside: true }),
  ]);
  expect(rows?.[1]?.new).toContain("President Touré's plan");
  expect(summaryOf(report)).toMatch(/value included, stands on it: [^→]*$/m);
  const unversioned = report.invariants.find(({ name }) => name === 'codebook')?.broken;
  expect(unversioned?.map(({ found }) => found.split(':')[0])).toEqual(
    expect.arrayContaining(['Supply lines', 'Who pays', 'codebook']),
  );
});

test('an answer that lost a quote is warned of, and no silence that explains one passage less', () => {
  const lost = (label: string) => ({ label, old: '“words” (a#p1)' });
  const cell = (subject: string, ...rows: Row[]) =>
    ({ sort: 'cells', verb: 'changed', subject, rows }) as unknown as Change;
  const { broken } = evidenceKept(
    [
      cell('answer', lost('quote')),
      cell('second answer', lost('further answer 1, quote'), { label: 'sentence', old: 'a', new: 'b' }),
      cell('silence', lost('explained')),
      cell('quote for another', lost('quote'), { label: 'quote', new: '“others” (a#p2)' }),
      cell('quote for a passage', lost('quote'), { label: 'explained', new: '“others” (a#p2)' }),
    ],
    { faults: [{ name: 'quote-found' } as Message], unread: [] },
  );
  expect(broken.map(({ found }) => found.replace(' stands on fewer quotes', ''))).toEqual([
    'answer',
    'second answer',
    'quote for a passage',
    '1 quote not found, see the checks',
  ]);
});

test('a draft of a question is told, and that nobody has looked at it yet is not', () => {
  expect(told(report).filter((line) => line.includes('Another (draft)'))).toEqual([
    'drafts added Another (draft)',
  ]);
});

test('a page that shows a file of the project is named, and what no page shows is no change for readers', () => {
  expect(changeOf('How to take part')).toMatchObject({ section: 'other', path: '/contribute/' });
  expect(changeOf('Other files')).toMatchObject({ section: 'aside', rows: [{ new: 'README.md' }] });
  expect(report.pages.changed).toEqual(
    expect.arrayContaining(['/contribute/', '/method/', '/claims/ransoms/']),
  );
});

test('what proves pages and what hides drafts are guards', () => {
  const [guards] = report.changes;
  expect(guards?.rows.flatMap((row) => row.new ?? row.old)).toEqual([
    'src/corpus/shown.ts',
    'src/proof/account.ts',
  ]);
  expect(summaryOf(report)).toContain('Guards changed. ');
  expect(summaryOf(report)).toMatch(/ added: README\.md$/m);
  expect(summaryOf(report)).toMatch(/ removed: src\/corpus\/shown\.ts$/m);
});
