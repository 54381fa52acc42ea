import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { commentOf } from '../../../src/review/comment.ts';
import { review } from '../../../src/review/review.ts';
import { broken, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const plan = 'content/proposals/toure-plan.yml';
const from = 'region-drawn:\n    value: both-sides';
const to = 'region-drawn:\n    value: south-only';

/** Commits what is there on a branch of its own, and leaves the work tree as the base has it. */
function asCommit(): string {
  clone.git('checkout', '-q', '-B', 'change', 'main');
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'change');
  const commit = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', 'main');
  return commit;
}

test('a commit is told by the code of this checkout, whatever its own code says', async () => {
  clone.edit(plan, from, to);
  const told = 'export const commentOf = () => "Nothing changes for readers.";\n';
  writeFileSync(join(clone.root, 'src/review/comment.ts'), told);
  const of = asCommit();
  const { status, output } = clone.run('review', '--base', 'main', '--of', of);
  expect(status, output).toBe(0);
  expect(output).toContain(`${of.slice(0, 10)} was read as data, and none of its code was run.`);
  expect(output).toContain('value: Both sides of the Sahara → South of the Sahara only');
  expect(output).toMatch(/Guards changed:\n {2}changed What holds this project/);
  expect(clone.git('status', '--porcelain')).toBe('');
});

test('a record heeds no other commit than the work tree, and says so', () => {
  for (const option of ['--of', '--since', '--dist']) {
    const { status, output } = clone.run('review', '--record', '2030-01-01', option, 'main');
    expect(status).toBe(1);
    expect(output).toMatch(new RegExp(`^${option} error record-publication found an option that a record`));
  }
});

test('what the conversion of a commit makes is not measured by that of this checkout', async () => {
  clone.append('src/convert/convert-all.ts', '\n// Another.\n');
  clone.append(
    'seeds/09bamako387/emendations.yml',
    '\n- {exact: recent lull, reading: late lull, reason: A test.}\n',
  );
  const of = asCommit();
  const report = await review(clone.root, { base: 'main', of });
  const generated = report.invariants.find(({ name }) => name === 'converted texts');
  expect(generated?.notLookedAt).toMatch(/the conversion changed/);

  clone.append(
    'seeds/09bamako387/emendations.yml',
    '\n- {exact: recent lull, reading: late lull, reason: A test.}\n',
  );
  // The generated file was left as it was.
  expect(broken(await review(clone.root, { base: 'main', of: asCommit() }))).toContain('converted texts');
});

test('a link out of the commit is not followed', async () => {
  rmSync(join(clone.root, plan));
  symlinkSync('/etc/passwd', join(clone.root, plan));
  symlinkSync('../actors', join(clone.root, 'content/linked'));
  const report = await review(clone.root, { base: 'main', of: asCommit() });
  expect(JSON.stringify(report)).not.toContain('root:');
  // Nor is it said that a link says the same as before.
  expect(told(report)).toContain('aside changed Files among the content that nothing reads');
  // Told once, as what has to be mended: that the rest is compared is told with its words.
  expect(report.notes.join('\n')).not.toContain(plan);
  const checks = report.invariants.find(({ name }) => name === 'checks');
  expect(checks?.broken.map(({ found }) => found)).toEqual([
    expect.stringMatching(/toure-plan\.yml: found a symbolic link/),
  ]);
  // That its pages are missing only follows.
  expect(report.invariants.find(({ name }) => name === 'permalinks')).toMatchObject({
    broken: [],
    notLookedAt: expect.stringContaining('toure-plan.yml'),
  });
});

test('a submodule is told as what this repository does not have, in a commit and in the work tree', async () => {
  const commit = clone.git('rev-parse', 'main');
  clone.git('checkout', '-q', '-B', 'change', 'main');
  for (const path of ['content/extra', 'seeds/newseed', 'docs/extra'])
    clone.git('update-index', '--add', '--cacheinfo', `160000,${commit},${path}`);
  clone.git('commit', '-q', '-m', 'submodules');
  const of = clone.git('rev-parse', 'HEAD');
  clone.git('checkout', '-q', '-f', 'main');
  const report = await review(clone.root, { base: 'main', of });
  expect(told(report)).toEqual(['guards changed What holds this project to its promises']);
  expect(new Set(report.changes[0]?.rows.map(({ label }) => label))).toEqual(
    new Set(['what another repository holds, and this report cannot see: submodule']),
  );
  const wrong = report.invariants.flatMap(({ broken }) => broken);
  expect(wrong.slice(0, 2).map(({ found }) => found)).toEqual([
    'content/extra is a submodule',
    'seeds/newseed is a submodule',
  ]);
  expect(wrong.map(({ cure }) => cure).join()).not.toContain('npm run convert');

  const inside = join(clone.root, 'content/extra');
  clone.git('init', '-q', 'content/extra');
  clone.git('-C', 'content/extra', 'commit', '-q', '--allow-empty', '-m', 'x');
  expect(broken(await review(clone.root, { base: 'main' }))).toEqual(['own files']);
  rmSync(inside, { recursive: true });
});

test('what changed since a commit that was looked at before is told apart', async () => {
  clone.edit(plan, from, to);
  const since = asCommit();
  clone.edit(plan, from, to);
  clone.append(
    'seeds/09bamako387/emendations.yml',
    '\n- {exact: recent lull, reading: late lull, reason: A test.}\n',
  );
  await convertAll(clone.root, { ids: ['09bamako387'] });
  const report = await review(clone.root, { base: 'main', of: asCommit(), since });
  expect(told(report)).toContain("cells changed President Touré's plan: How the region is drawn");
  expect(report.since?.changes?.map(({ section }) => section)).toEqual(['emendations', 'text']);
  expect(commentOf(report)).toMatch(/Since [0-9a-f]{10}, which was looked at before: 1 change</);
  const gone = await review(clone.root, { base: 'main', since: 'f'.repeat(40) });
  expect(commentOf(gone)).toContain('not known, for that commit is no longer there');
});
