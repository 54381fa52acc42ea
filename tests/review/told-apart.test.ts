import { beforeAll, expect, test } from 'vitest';
import type { Change, Report } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { askedOf } from '../../src/review/sections.ts';
import { scratch } from './scratch.ts';

let report: Report;

// Changes that were told among others, where nobody would have judged them by themselves.
beforeAll(async () => {
  const clone = await scratch();
  clone.edit('content/edition.yml', 'id: CC-BY-4.0', 'id: CC0-1.0');
  clone.edit('content/changes/2026-11-21.yml', 'text: 11 proposals', 'text: 12 proposals');
  clone.edit('content/dimensions/bases-and-presence.yml', 'theme: force', 'theme: beyond-force');
  const mentions = 'content/mentions/09bamako387.yml';
  clone.edit(mentions, 'suffix: Accords, actor: none', 'suffix: Accords, actor: algeria');
  clone.edit(mentions, 'prefix: he had proposed this to', 'prefix: proposed this to');
  clone.edit('content/events/09bamako387.yml', '2009-06-10', '2008-06-10');
  clone.edit('content/edition.yml', 'otherNames: [', 'otherNames: [European officials, ');
  clone.edit('content/proposals/toure-plan.yml', "Touré's", "Toure's");
  clone.append('src/proof/account.ts', '\n// Another.\n');
  report = await review(clone.root, { base: 'main' });
});
const changeOf = (subject: string) => report.changes.find((change) => change.subject === subject);

test('the licence is judged by itself, and of a question that only moved nobody asks for its rule', () => {
  expect(report.checklist.slice(0, 2).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Read 1 changed guard /),
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

test('a place that a name of nobody’s takes from an actor is judged with that name', () => {
  const lost = changeOf('Europe in lacher-2013');
  expect(lost).toMatchObject({ verb: 'removed', under: changeOf('edition')?.id });
  expect(lost?.causes.map(({ file }) => file)).toEqual(['content/edition.yml']);
});

test('of a proposal that is called otherwise its name is asked for', () => {
  expect(report.checklist.map(({ text }) => text)).toContain("Confirm the name of President Toure's plan.");
});
