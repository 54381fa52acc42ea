import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { idsResolve } from '../../src/corpus/checks/ids-resolve.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { commit } from '../../src/files/write.ts';
import { rename } from '../../src/maintain/move/rename.ts';
import { withdraw } from '../../src/maintain/move/withdraw.ts';
import { Refusal } from '../../src/messages/message.ts';
import { ledgerFile, ledgerOf, parseLedger } from '../../src/publish/ledger.ts';
import { brokenAddresses, faultsOf, loadRedirects, readRedirects } from '../../src/publish/redirects.ts';
import { sitePaths } from '../../src/publish/site-paths.ts';
import { faultsOfWithdrawn, loadWithdrawn, readWithdrawn } from '../../src/publish/withdrawn.ts';
import { refusalOf } from '../messages/refusal-of.ts';
import { pictureOf } from '../picture-of.ts';
import { scratchProject } from './scratch-project.ts';

/** What is wrong with an edition: its files, its checks, and addresses that lead nowhere. */
async function faultsIn(root: string, check = checkCorpus): Promise<string[]> {
  const { corpus, messages } = loadCorpus(root);
  const { messages: stale } = await convertAll(root, { check: true });
  const current = ledgerOf(sitePaths('.', corpus).paths, corpus);
  const ledger = parseLedger(readFileSync(join(root, ledgerFile), 'utf8'));
  const [redirects, withdrawn] = [loadRedirects(root), loadWithdrawn(root)];
  return [
    ...[...messages, ...stale, ...check(corpus)].map(
      ({ level, name, file }) => `${level === 'error' ? '' : `${level}: `}${name} ${file}`,
    ),
    ...faultsOf(readRedirects(root), current).map(({ found }) => found),
    ...faultsOfWithdrawn(readWithdrawn(root), current).map(({ found }) => found),
    ...brokenAddresses(ledger, current, redirects, withdrawn).map((address) => `${address} is gone`),
  ];
}

const cureOf = async (attempt: () => unknown) => (await refusalOf(attempt)).messages[0]?.cure ?? '';

const kept = (root: string) =>
  [...pictureOf(root)].filter(([file]) => !/ledger\.txt|redirects\.yml|\.cache/.test(file));

describe('a thing that is renamed', () => {
  test.each([
    ['document', '09bamako387', 'bamako-june'],
    ['actor', 'mali', 'republic-of-mali'],
    ['proposal', 'toure-plan', 'malian-plan'],
    ['question', 'convener', 'who-convenes'],
    ['role', 'member', 'a-member'],
    ['theme', 'force', '2013'],
  ])('%s: everything follows, and a second renaming gives every byte back', async (kind, old, wanted) => {
    const root = scratchProject();
    const before = kept(root);
    commit(root, rename(root, kind, old, wanted).changes);
    // The text of a document is converted anew; else ids alone could go astray.
    const ids = (corpus: Corpus) => [...idsResolve.check(corpus)];
    expect(await faultsIn(root, kind === 'document' ? checkCorpus : ids)).toEqual([]);
    expect(kept(root)).not.toEqual(before);
    if (kind === 'document') {
      const heads = kept(root).filter(([file]) => file.startsWith('content/codings/'));
      expect(heads.filter(([, text]) => text.includes(old))).toEqual([]);
    }
    commit(root, rename(root, kind, wanted, old).changes);
    expect(kept(root)).toEqual(before);
  });

  test.each([
    [['document', 'lacher-2012', 'x'], 'did you mean "lacher-2013"?'],
    [['acter', 'mali', 'x'], 'did you mean "actor"?'],
    [['actor', 'mali', 'algeria'], 'choose another id'],
    [['actor', 'mali', 'The Mali'], 'write "the-mali"'],
    [['actor'], 'one of'],
  ])('%j is refused', async ([kind, old, wanted], cure) => {
    const root = scratchProject();
    const before = pictureOf(root);
    expect(await cureOf(() => rename(root, kind, old, wanted))).toContain(cure);
    expect(pictureOf(root)).toEqual(before);
  });

  test('has pages of its own with each of two others that were renamed, and none with one that was withdrawn', async () => {
    const root = scratchProject();
    const [first = '', second = '', third = ''] = loadCorpus(root).corpus.proposals.keys();
    const gone = { kind: 'proposal', id: third, because: 'a test', on: '2026-11-26' };
    commit(root, withdraw(root, gone).changes);
    for (const [old, wanted] of [
      [first, 'one'],
      [second, 'two'],
      ['one', 'once'],
    ] as const)
      commit(root, rename(root, 'proposal', old, wanted).changes);
    expect((await faultsIn(root)).filter((fault) => fault.includes('/compare/'))).toEqual([]);
    const led = new Map(loadRedirects(root).map(({ from, to }) => [from, to]));
    for (const pair of [`${first}/${second}`, `one/${second}`, 'one/two'])
      expect(led.get(`/compare/${pair}/`)).toBe('/compare/once/two/');
  });

  test('gets no address that led to something else, and nothing is renamed where a file cannot be read', async () => {
    const root = scratchProject();
    commit(root, rename(root, 'actor', 'mali', 'republic-of-mali').changes);
    expect(await cureOf(() => rename(root, 'actor', 'niger', 'mali'))).toContain('choose another id');
    writeFileSync(join(root, 'content/actors/niger.yml'), 'name: [');
    expect(() => rename(root, 'actor', 'algeria', 'x')).toThrow(Refusal);
  });
});

describe('a thing that is withdrawn', () => {
  const because = 'its rights did not allow it';
  test.each([
    ['document', 'lacher-2013'],
    // Answers of coders stood on nothing else, and editors decided on names that are its.
    ['document', '09ouagadougou569'],
    ['actor', 'algeria'],
    ['question', 'convener'],
    ['actor', 'amadou-toumani-toure'],
    // The story sets it against another.
    ['proposal', 'toure-plan'],
    ['proposal', 'friends-of-the-sahel'],
  ])('%s %s: what is left is whole but for the cells that nobody has read again', async (kind, id) => {
    const root = scratchProject();
    const { changes, tells, next } = withdraw(root, { kind, id, because, on: '2026-11-26' });
    commit(root, changes);
    // What coders gave stays as it is, but for what is withdrawn.
    const left = (await faultsIn(root)).filter(
      (fault) => !fault.startsWith('warning: codings-sound content/codings/'),
    );
    for (const fault of left) {
      expect(fault).toMatch(
        /^(?:cells-decided|silence-holds) content\/proposals\/|^story-holds |^read-prose /,
      );
      expect(next.join()).toContain(fault.split(' ')[1]);
    }
    expect(tells[0]).toContain(id);
    // The cells of a question go with it, and nothing is left of them to read; an actor leaves some to read, a document need not.
    const isReopened = /not reviewed any more|Read these again/.test([...tells, ...next].join('\n'));
    if (kind !== 'document') expect(isReopened).toBe(kind === 'actor');
    expect(loadWithdrawn(root)).toMatchObject([{ on: '2026-11-26', because }]);
    const named = [...pictureOf(root)].filter(([file]) =>
      /content\/(?!ledger|withdrawn|changes|pages)/.test(file),
    );
    expect(named.filter(([, text]) => new RegExp(`document: ${id}\\b|of: ${id}$`, 'm').test(text))).toEqual(
      [],
    );
  });

  test('takes redirects that led to it along', async () => {
    const root = scratchProject();
    commit(root, rename(root, 'document', '08bamako817', 'bamako-2008').changes);
    commit(root, withdraw(root, { kind: 'document', id: 'bamako-2008', because, on: '2026-11-26' }).changes);
    expect(loadWithdrawn(root)[0]?.addresses).toContain('/documents/08bamako817/');
    const left = await faultsIn(root);
    expect(
      left.filter(
        (fault) => !/^(?:cells-decided|read-prose|warning: codings-sound content\/codings\/)/.test(fault),
      ),
    ).toEqual([]);
  });

  test('leaves alone what went before with the other of its two', async () => {
    const root = scratchProject();
    const [first = '', second = '', third = ''] = loadCorpus(root).corpus.proposals.keys();
    commit(root, rename(root, 'proposal', first, 'one').changes);
    for (const id of [second, third])
      commit(root, withdraw(root, { kind: 'proposal', id, because, on: '2026-11-26' }).changes);
    expect((await faultsIn(root)).filter((fault) => /twice|\/compare\//.test(fault))).toEqual([]);
  });

  test('wants a reason, a day and a kind of its own', async () => {
    const root = scratchProject();
    const attempt = (more: object) =>
      cureOf(() =>
        withdraw(root, { kind: 'document', id: 'lacher-2013', because, on: '2026-11-26', ...more }),
      );
    expect(await attempt({ because: ' ' })).toContain('--because');
    expect(await attempt({ because: 'its \u202erights' })).toContain('--because');
    for (const on of ['today', '2013-02-30']) expect(await attempt({ on })).toContain('the day');
    expect(await attempt({ kind: 'theme', id: 'force' })).toContain('content/edition.yml');
  });
});
