import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../src/messages/message.ts';
import { commentOf } from '../../../src/review/comment.ts';
import { review } from '../../../src/review/review.ts';
import { broken, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => {
  clone.reset();
});

async function refusal(root: string, base?: string, of?: string): Promise<string> {
  const error = await review(root, { base, of }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(Refusal);
  const [message] = (error as Refusal).messages;
  return `${message?.found} | ${message?.cure}`;
}

test('a base that does not exist', async () => {
  expect(await refusal(clone.root, 'no-such-branch')).toMatch(/no commit "no-such-branch" \| .*git fetch/);
  for (const odd of ['--output=x', '^HEAD', 'HEAD..HEAD'])
    for (const told of [refusal(clone.root, odd), refusal(clone.root, undefined, odd)])
      expect(await told).toContain(`no commit "${odd}"`);
});

test('a folder without Git', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-git-'));
  expect(await refusal(folder)).toMatch(/no commit here .*\| run this inside a clone/);
});

test('a shallow clone', async () => {
  clone.git('commit', '-q', '--allow-empty', '-m', 'second');
  const first = clone.git('rev-parse', 'HEAD~1');
  const folder = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'clone');
  try {
    const { status } = spawnSync('git', ['clone', '-q', '--depth', '1', `file://${clone.root}`, folder]);
    expect(status).toBe(0);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    expect(await refusal(folder, first)).toMatch(/in a shallow clone \| .*--unshallow.*fetch-depth: 0/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    clone.git('branch', '-f', 'kept', first);
    clone.git('reset', '-q', '--hard', 'kept');
  }
});

test('a base whose content does not pass its checks, or cannot be read today, is compared as far as it can be', async () => {
  const file = 'content/proposals/toure-plan.yml';
  clone.git('checkout', '-q', '-b', 'faulty');
  clone.edit(file, 'exact: "He said he had the basic plan."', 'exact: "He said that he had no plan."');
  clone.git('commit', '-q', '-am', 'faulty');
  const base = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', 'main');
  const faulty = await review(clone.root, { base });
  expect(faulty.notes.join('\n')).toMatch(
    /The base does not pass its checks: content\/proposals\/toure-plan\.yml:\d+ quote-found/,
  );
  expect(told(faulty)).toEqual(["roles changed President Touré's plan: amadou-toumani-toure as proposer"]);
  expect(faulty.changes[0]?.rows[0]?.old).toBe('“He said that he had no plan.” (not found in 09bamako387)');

  clone.git('checkout', '-q', '-b', 'older');
  clone.edit(file, 'kind: proposal', 'sort: proposal');
  clone.git('commit', '-q', '-am', 'older');
  const older = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', 'main');
  clone.edit('content/actors/aqim.yml', 'names:\n', 'names:\n  - no such name anywhere\n');
  const report = await review(clone.root, { base: older });
  const said = report.notes.filter((note) => note.includes('toure-plan.yml'));
  expect(said).toEqual([
    expect.stringMatching(/^Not all of the base can be read: content\/proposals\/toure-plan\.yml:\d+ /),
  ]);
  expect(broken(report)).toEqual([]);
  // Told by its words, neither as new nor as unchanged; the rest is compared.
  expect(told(report)).toEqual([`unread changed ${file}`, 'actors changed Al-Qaeda in the Islamic Maghreb']);
});

test('what one side cannot read is counted on neither, and said so', async () => {
  const countsOf = async () => {
    const { counts, unread } = await review(clone.root, { base: 'main' });
    return { moved: counts.filter((count) => count.old !== count.new), unread };
  };
  clone.edit('content/proposals/toure-plan.yml', 'kind: proposal', 'sort: proposal');
  const { moved, unread } = await countsOf();
  expect(moved).toEqual([]);
  expect(unread).toEqual(['content/proposals/toure-plan.yml']);
});

test('a document of which a file is gone, or cannot be read, did not go itself', async () => {
  const account = 'content/apparatus/08bamako817.json';
  for (const spoil of [
    () => rmSync(join(clone.root, account)),
    () => writeFileSync(join(clone.root, account), '{'),
    () => clone.append('seeds/08bamako817/source.txt', 'One line more.\n'),
  ]) {
    spoil();
    const report = await review(clone.root, { base: 'main' });
    expect(told(report).filter((one) => /^(?:documents|pages) /.test(one))).toEqual([]);
    expect(told(report).length).toBeGreaterThan(0);
    clone.reset();
  }
});

test('a base without any content says so', async () => {
  clone.git('checkout', '-q', '--orphan', 'empty');
  clone.git('rm', '-q', '-r', '--cached', '.');
  clone.git('commit', '-q', '--allow-empty', '-m', 'empty');
  const base = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', '-f', 'main');
  const report = await review(clone.root, { base });
  expect(report.notes.join('\n')).toMatch(/no content that this edition knows: everything counts as added/);
  expect(told(report)).toContain('documents added 09bamako387');
});

test('a dirty work tree is compared as it stands, and said to be dirty', async () => {
  const page = '---\ntitle: New\ndescription: A new page.\n---\n\nNew words.\n';
  writeFileSync(join(clone.root, 'content/pages/new.mdx'), page);
  const report = await review(clone.root, { base: 'main' });
  expect(report.head.uncommitted).toEqual(['content/pages/new.mdx']);
  expect(report.notes.join('\n')).toMatch(/1 file not committed \(content\/pages\/new\.mdx\)/);
  // The host takes it for a note only where nothing but words follows the mark.
  expect(commentOf(report)).toMatch(/^> \[!NOTE\]\n> The work tree has 1 file/m);
  // A page of prose has an address of its own.
  expect(told(report)).toEqual(['pages added Pages', 'prose added new.mdx']);
});
