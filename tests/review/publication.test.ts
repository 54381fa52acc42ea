import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { versionOf } from '../../src/cite/edition.ts';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { versionedFiles } from '../../src/corpus/versioned-files.ts';
import { Refusal } from '../../src/messages/message.ts';
import { readYaml } from '../../src/messages/yaml-file.ts';
import { changeLines } from '../../src/review/change-lines.ts';
import { compareEditions } from '../../src/review/compare-editions.ts';
import { follow } from '../../src/review/follows.ts';
import { recordPublication } from '../../src/review/record-publication.ts';
import type { Change } from '../../src/review/report.ts';
import { publicationSchema } from '../../src/schema/changes.ts';
import { tinyCorpus } from '../compare/tiny-corpus.ts';
import { smallEdition } from '../corpus/small-edition.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publication-'));
  git('init', '-q', '-b', 'main');
  write('content/edition.yml', stringify(smallEdition.value));
  glossary('troops');
});

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'test');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** The whole corpus, but for what it says of itself: one group of terms. */
function glossary(short: string): void {
  write(
    'content/glossary/words.yml',
    `heading: Words\norder: 1\nterms:\n  - {term: TRPS, short: ${short}, head: true}\n`,
  );
}

function recorded(date: string) {
  const file = `content/changes/${date}.yml`;
  const result = readYaml(readFileSync(join(root, file), 'utf8'), file, publicationSchema);
  if ('messages' in result) throw new Refusal(result.messages);
  return result.file.value;
}

const version = () => versionOf(versionedFiles(root, root));

test('the first publication says what there is, and its record leaves the version as it was', async () => {
  const before = version();
  expect(await recordPublication(root, '2026-11-21')).toMatch(/^wrote content\/changes\/2026-11-21\.yml/);
  expect(recorded('2026-11-21')).toMatchObject({ version: before, date: '2026-11-21' });
  expect(recorded('2026-11-21').title).toMatch(/^The first publication: no documents/);
  expect(version()).toBe(before);
});

test('the next tells what changed since the commit that recorded the one before', async () => {
  await recordPublication(root, '2026-11-21');
  commit();
  glossary('soldiers');
  commit();
  const message = await recordPublication(root, '2026-12-01');
  expect(message).not.toContain('Note');
  expect(recorded('2026-12-01')).toEqual({
    version: version(),
    date: '2026-12-01',
    title: 'What changed: lists of claims, dates or terms',
    lines: [{ text: 'Claims, dates or terms changed: glossary, words', path: '/glossary/' }],
  });
  expect(recorded('2026-12-01').version).not.toBe(recorded('2026-11-21').version);
});

test('a day recorded again is written anew; another base than what was published is said', async () => {
  await recordPublication(root, '2026-11-21');
  glossary('soldiers');
  await recordPublication(root, '2026-11-21');
  expect(recorded('2026-11-21').version).toBe(version());
  commit();
  glossary('men');
  commit();
  glossary('forces');
  expect(await recordPublication(root, '2026-12-01', 'HEAD')).toMatch(/Note: HEAD has version/);
});

test('what cannot be recorded is refused, with what to do', async () => {
  const found = (date: string) =>
    recordPublication(root, date).then(
      () => 'nothing',
      (error: Refusal) => error.messages[0]?.found,
    );
  expect(await found('21 November')).toBe('"21 November"');
  commit();
  await recordPublication(root, '2026-11-21');
  expect(await found('2026-12-01')).toBe('a record that was never committed');
  commit();
  expect(await found('2026-12-01')).toBe('nothing that changes for readers since the publication before');
  expect(await found('2026-11-01')).toBe('a publication of 2026-11-21');
  write('content/glossary/words.yml', 'heading: Words\n');
  expect(await found('2026-12-01')).toMatch(/order|terms/);
});

test('an answer is told with both values and an address that stays', () => {
  const corpus = (value: string): Corpus => {
    const tiny = tinyCorpus({
      dimensions: { patrols: {} },
      proposals: { plan: { cells: { patrols: value } }, pact: { cells: { patrols: 'yes' } } },
    });
    return { ...tiny, documents: new Map() };
  };
  const edition = (value: string) => ({ root, corpus: corpus(value), unread: [], faults: [], warnings: [] });
  const { changes } = compareEditions(edition('no'), edition('yes'), new Map());
  expect(changeLines(changes, corpus('yes'))[0]).toEqual({
    text: 'Answer changed: Plan: Patrols (No → Yes)',
    path: '/proposals/plan/',
  });
});

test('many of a sort are one line, and the lines are some dozens at most', () => {
  const change = (at: number, section: Change['section'], document: string): Change => ({
    id: `${at}`,
    sort: section,
    section,
    verb: 'changed',
    subject: `${document}, paragraph ${at}`,
    rows: [],
    document,
    block: `p${at}`,
    page: '/documents/',
    path: `/documents/${document}/#p${at}`,
    causes: [],
  });
  const corpus = tinyCorpus({ text: ['One.', 'Two.'], dimensions: {}, proposals: {} });
  const times = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const few = times(3).map((at) => change(at, 'text', 'doc'));
  expect(changeLines(few, corpus)).toEqual([
    { text: 'Words changed: Doc, paragraph 1', path: '/documents/doc/#p1' },
    { text: 'Words changed: Doc, paragraph 2', path: '/documents/doc/#p2' },
    // The page has no such paragraph any more.
    { text: 'Words changed: Doc, paragraph 3', path: '/documents/doc/' },
  ]);
  const many = times(7).map((at) => change(at, 'text', 'doc'));
  expect(changeLines(many, corpus)).toEqual([
    { text: '7 places in the words, Doc: 7 changed', path: '/documents/doc/' },
  ]);
  const everywhere = times(50).map((at) => change(at, 'text', `d${at}`));
  const lines = changeLines(everywhere, corpus);
  expect(lines).toHaveLength(40);
  expect(lines.at(-1)).toEqual({ text: 'And 11 more changes.' });
  expect(changeLines([change(1, 'other', 'doc')], corpus)).toEqual([]);
});

test('what follows is put under its cause also where no causes are looked for, and not under what was a draft', () => {
  const change = (id: string, sort: Change['sort'], rows: Change['rows']): Change => ({
    ...{ id, sort, section: sort, rows, verb: 'changed', subject: id, page: '/', causes: [] },
    path: '/documents/a/#p1',
  });
  const quote = (word: string) => `“a ${word} word” (a#p1)`;
  const changes = follow(
    [
      change('shown', 'proposals', [{ label: 'status', old: 'draft', new: 'public' }]),
      change('words', 'text', [{ label: 'words', old: 'It is a wrnog word.', new: 'It is a wrong word.' }]),
      change('cell', 'cells', [
        { label: 'quote', old: quote('wrnog'), new: quote('wrong'), path: '/documents/a/#p1' },
      ]),
    ],
    new Map(),
  );
  expect(changes.map(({ under }) => under)).toEqual([undefined, undefined, 'words']);
});
