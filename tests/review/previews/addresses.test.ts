import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { commit } from '../../../src/files/write.ts';
import { withdraw } from '../../../src/maintain/move/withdraw.ts';
import { review } from '../../../src/review/review.ts';
import { broken, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const reviewed = () => review(clone.root, { base: 'main' });
const redirect = (from: string, to: string) =>
  appendFileSync(
    join(clone.root, 'content/redirects.yml'),
    `- {from: "${from}", to: "${to}", why: A test.}\n`,
  );
const faults = async () => {
  const { invariants } = await reviewed();
  return invariants.flatMap(({ name, broken }) => broken.map((one) => ({ name, ...one })));
};

test('a redirect that somebody wrote by hand is judged, and more so where it leads to a page of another kind', async () => {
  redirect('/actors/nobody/', '/actors/mali/');
  redirect('/questions/old/way/', '/documents/08bamako817/');
  redirect('/questions/old/page/', '/documents/08bamako817/');
  const report = await reviewed();
  expect(broken(report)).toEqual([]);
  expect(report.checklist.map(({ text }) => text)).toEqual([
    'Do readers come where they would look? From /actors/nobody/ to /actors/mali/',
    'Do readers come where they would look? From /questions/old/way/ to /documents/08bamako817/, a page of another kind; /questions/old/page/ to /documents/08bamako817/, a page of another kind',
  ]);
});

test('a redirect that cannot work is refused with its line, as "npm run check" does', async () => {
  redirect('/actors/a/', '/actors/b/');
  redirect('/actors/b/', '/actors/a/');
  redirect('/actors/mali/', '/actors/algeria/');
  redirect('/review/', '/actors/mali/');
  const found = await faults();
  expect(found.map(({ name }) => name)).toEqual(['checks', 'checks', 'checks', 'checks']);
  expect(found.map((one) => one.found.replace(/^\S+ found a redirect |; expected .*/g, ''))).toEqual([
    'to /actors/b/, which is not there',
    'to /actors/a/, which is not there',
    'from /actors/mali/, which is there',
    'from /review/, where previews have their report',
  ]);
});

test('redirects that cannot be read are told so, and none of them as gone', async () => {
  redirect('/actors/nobody/', '/actors/mali/');
  clone.git('commit', '-q', '-am', 'with a redirect');
  appendFileSync(join(clone.root, 'content/redirects.yml'), '- {from: /actors/no.csv}\n');
  const report = await review(clone.root, { base: 'HEAD' });
  expect(told(report)).toEqual(['unread changed content/redirects.yml']);
  expect(broken(report)).toEqual(['checks']);
});

test('a published page that lost the file of its words is told by that file', async () => {
  rmSync(join(clone.root, 'content/pages/comparison.mdx'));
  expect(await faults()).toEqual([
    expect.objectContaining({
      name: 'checks',
      found: expect.stringMatching(/^content\/pages\/comparison\.mdx: .*\/method\/comparison\//),
    }),
  ]);
});

test('of what became a draft the cure speaks of drafts', async () => {
  clone.edit('content/proposals/tsctp.yml', 'name:', 'status: draft\nname:');
  const [first] = await faults();
  expect(first).toMatchObject({
    name: 'permalinks',
    cure: expect.stringContaining('take "status: draft" out'),
  });
});

test('a page of prose that is renamed and changed in one is one page: its new address, and the words that changed', async () => {
  const [old, next] = ['cables', 'reading-cables'].map((name) =>
    join(clone.root, `content/pages/${name}.mdx`),
  ) as [string, string];
  renameSync(old, next);
  clone.edit('content/pages/reading-cables.mdx', 'A cable is a message', 'A telegram is a message');
  clone.edit('content/pages/reading-cables.mdx', 'title: How to read', 'title: Ways to read');
  redirect('/method/cables/', '/method/reading-cables/');
  const { changes, checklist } = await reviewed();
  expect(changes.map(({ sort, verb, under }) => [sort, verb, under !== undefined])).toEqual([
    ['pages', 'added', true],
    ['pages', 'removed', true],
    ['pages', 'added', true],
    ['prose', 'changed', false],
  ]);
  expect(changes.at(-1)?.rows.map(({ label }) => label)).toEqual(['address', 'title', 'paragraph']);
  expect(checklist).toHaveLength(1);
});

test('a page of prose in the place of another that says something else is another one', async () => {
  rmSync(join(clone.root, 'content/pages/cables.mdx'));
  writeFileSync(
    join(clone.root, 'content/pages/maps.mdx'),
    '---\ntitle: Maps\ndescription: How to read a map.\n---\n\nA map is a drawing.\n',
  );
  expect(told(await reviewed()).filter((one) => one.startsWith('prose'))).toEqual([
    'prose added maps.mdx',
    'prose removed cables.mdx',
  ]);
});

test('a ledger that is ordered anew says the same, and one that forgets is told', async () => {
  const ledger = join(clone.root, 'content/ledger.txt');
  const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n');
  const written = async (these: readonly string[]) => {
    writeFileSync(ledger, `${these.join('\n')}\n`);
    const { changes } = await reviewed();
    return told({ changes });
  };
  expect(await written(lines.toReversed())).toEqual([
    'aside changed Content files that say the same as before',
  ]);
  expect(await written(lines.slice(0, -1))).toEqual([]);
  const [forgotten] = lines.at(-1)?.split(' ') ?? [];
  expect((await faults()).filter(({ name }) => name === 'ledger kept')).toEqual([
    expect.objectContaining({ found: expect.stringMatching(`taken out, .*: ${forgotten}`) }),
  ]);
});

test('what was withdrawn and comes back is asked for as that, and a redirect that leads nowhere is told so', async () => {
  const question = { kind: 'question', id: 'region-drawn', because: 'it had to go', on: '2026-11-28' };
  commit(clone.root, withdraw(clone.root, question).changes);
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'withdrawn');
  const base = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', 'as-it-was', '.');
  rmSync(join(clone.root, 'content/actors/senegal.yml'));
  redirect('/actors/senegal/', '/actors/nobody/');
  const { changes, checklist } = await review(clone.root, { base });
  expect(checklist.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^Is what was withdrawn to come back\? .*How the region is drawn/),
  );
  expect(checklist.filter(({ text }) => text.includes('withdrawn'))).toHaveLength(1);
  expect(changes.flatMap(({ rows }) => rows.map(({ label }) => label))).toContain(
    'page, redirected to /actors/nobody/, which is not there',
  );
});
