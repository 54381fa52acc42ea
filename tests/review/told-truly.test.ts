import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { evidenceKept } from '../../src/review/invariants.ts';
import { type Change, causing, type Report, type Row } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { askedOf } from '../../src/review/sections.ts';
import { summaryOf } from '../../src/review/summary.ts';
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
  clone.edit('content/edition.yml', 'id: CC-BY-4.0', 'id: CC0-1.0');
  clone.edit('content/changes/2026-11-21.yml', 'text: 11 proposals', 'text: 12 proposals');
  clone.edit('content/dimensions/bases-and-presence.yml', 'theme: force', 'theme: beyond-force');
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
  write('CONTRIBUTING.md', 'How to take part.\n');
  write('README.md', 'Read me.\n');
  clone.append('src/proof/account.ts', '\n// Another.\n');
  rmSync(join(clone.root, 'src/corpus/shown.ts'));
  write('content/actors/aqim.yml', '');
  const mentions = 'content/mentions/09bamako387.yml';
  clone.edit(mentions, 'suffix: Accords, actor: none', 'suffix: Accords, actor: algeria');
  clone.edit(mentions, 'prefix: he had proposed this to', 'prefix: proposed this to');
  clone.edit('content/events/09bamako387.yml', '2009-06-10', '2008-06-10');
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

test('the licence is judged by itself, and of a question that only moved nobody asks for its rule', () => {
  expect(report.checklist.slice(0, 2).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Read 2 changed guards/),
    'Have all whose work it is agreed? The licence of the edition',
  ]);
  expect(changeOf('The licence of the edition')?.rows).toEqual([
    { label: 'id', old: 'CC-BY-4.0', new: 'CC0-1.0' },
  ]);
  expect(report.checklist.map(({ text }) => text)).toContain(
    'Is it where its readers look for it? Bases and permanent presence',
  );
});

test('a record of what was published is told by its lines', () => {
  const record = changeOf('the record of 2026-11-21');
  expect(record?.rows).toEqual([
    {
      label: 'line',
      old: '11 proposals compared on 30 questions (/compare/)',
      new: '12 proposals compared on 30 questions (/compare/)',
    },
  ]);
  expect(report.checklist.find(({ change }) => change === record?.id)?.text).toBe(
    'It was published otherwise. Is the record of 2026-11-21 to change?',
  );
});

test('who is meant is told place by place, and a name with what else is said', () => {
  const decided = changeOf('mentions, 09bamako387');
  const why = 'the city, as part of the name of an agreement (the Algiers Accords)';
  expect(decided?.rows).toEqual([
    {
      label: 'Algiers after ‘pursuant to the’ before ‘Accords’',
      old: `nobody: ${why}`,
      new: `Algeria: ${why}`,
    },
    {
      label: 'Algiers after ‘proposed this to’ before ‘so far to no avail’',
      old: 'Algiers after ‘he had proposed this to’ before ‘so far to no avail’',
      new: 'Algiers after ‘proposed this to’ before ‘so far to no avail’',
    },
  ]);
  expect(report.checklist.map(({ text }) => text)).toContain(
    'Confirm who is meant: mentions, 09bamako387, 2 places.',
  );
  const rows = ['address', 'name', 'kind'].map((label) => ({ label, old: 'a', new: 'b' }));
  const actor = { section: 'actors', verb: 'changed', subject: 'A', rows } as unknown as Change;
  expect(askedOf(actor, [])).toBe('Confirm the names of A. Is what else is said true: kind?');
});

test('a date is told with the words that it stands on, and no other, and asked for', () => {
  const events = changeOf('events, 09bamako387');
  expect(events?.rows).toHaveLength(1);
  expect(events?.kept?.map((row) => `${row.label}: ${row.new}`)).toEqual([
    expect.stringMatching(
      /^President Touré receives the US ambassador, quote: “.* on June 10” \(09bamako387#p1\)$/,
    ),
  ]);
  expect(report.checklist.map(({ text }) => text)).toContain(
    'Does each date follow from its words? events, 09bamako387',
  );
  // Of what has no quotes of its own none is told.
  expect(changeOf('edition')?.kept).toBeUndefined();
});
