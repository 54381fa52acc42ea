import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { add } from '../../src/maintain/add.ts';
import type { Report } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { broken, type Scratch, scratch, told } from './scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

test('a source that is another is told first, line by line, whatever cures it', async () => {
  const file = 'seeds/lacher-2013/source.txt';
  clone.edit(file, 'during 2009-11', 'during 2009-12');
  clone.edit(file, '\n', ' \n');
  const digest = createHash('sha256')
    .update(readFileSync(join(clone.root, file)))
    .digest('hex');
  const seed = join(clone.root, 'seeds/lacher-2013/seed.yml');
  writeFileSync(seed, readFileSync(seed, 'utf8').replace(/^sha256: .*$/m, `sha256: ${digest}`));
  clone.append(
    'seeds/lacher-2013/emendations.yml',
    '\n- exact: during 2009-12.\n  reading: during 2009-11.\n  reason: The scan reads 2 for 1.\n',
  );
  await convertAll(clone.root, { ids: ['lacher-2013'] });
  const report = await review(clone.root, { base: 'main' });
  const [source, ...others] = report.changes;
  expect(source).toMatchObject({ section: 'sources', verb: 'changed', subject: 'lacher-2013' });
  expect(source?.rows).toEqual([
    {
      label: 'line 1',
      old: expect.stringMatching(/[^␣]$/),
      new: expect.stringMatching(/␣$/),
      path: expect.any(String),
    },
    {
      label: expect.stringMatching(/^line \d+$/),
      old: expect.stringContaining('2009-11'),
      new: expect.stringContaining('2009-12'),
      path: expect.stringMatching(/^\/documents\/lacher-2013\/source\/#L\d+$/),
    },
  ]);
  expect(report.checklist[0]?.change).toBe(source?.id);
  expect(others.map(({ section }) => section)).toEqual(['emendations']);
});

test('a file that the text was taken out of is told where it is another, and its text is taken out again', async () => {
  const note = (verb: string) =>
    Buffer.from(`Note on wells\n\nThey ${verb} a r\u00e9gistre of wells.\n`, 'latin1');
  const file = join(clone.root, 'note.txt');
  writeFileSync(file, note('wanted'));
  const { id } = await add(clone.root, file, { withoutProposal: true });
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'note');
  const base = clone.git('rev-parse', 'HEAD');
  const received = `seeds/${id}/received.txt`;
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(clone.root, received), note('banned'));
  const faults = ({ invariants }: Report) =>
    invariants.find(({ name }) => name === 'converted texts')?.broken.map(({ found }) => found);
  const told = await review(clone.root, { base });
  expect(told.changes.map(({ section, verb, rows }) => [section, verb, rows.length])).toEqual([
    ['sources', 'changed', 1],
  ]);
  expect(told.changes[0]?.rows[0]).toMatchObject({
    label: 'the file',
    new: expect.stringContaining('received.txt, 48 bytes'),
  });
  expect(faults(told)).toEqual([expect.stringContaining('the checksum')]);
  // With its checksum it is what the seed says, and its text is not what stands in source.txt.
  clone.edit(`seeds/${id}/seed.yml`, digest(note('wanted')), digest(note('banned')));
  await convertAll(clone.root, { ids: [id] });
  const second = await review(clone.root, { base });
  expect(second.changes.map(({ section }) => section)).toEqual(['sources']);
  expect(faults(second)).toEqual([
    expect.stringMatching(/source\.txt:3: .*"They wanted .* expected "They banned/),
  ]);
});

test('what a named branch did since is no part of the change', async () => {
  clone.git('switch', '-q', '-c', 'moved');
  clone.edit('content/actors/mnla.yml', 'name: ', 'name: The ');
  clone.git('commit', '-q', '-a', '-m', 'moved');
  clone.git('switch', '-q', '-c', 'own', 'main');
  clone.edit('content/events/08bamako817.yml', 'label: ', 'label: The ');
  const report = await review(clone.root, { base: 'moved' });
  clone.git('switch', '-q', 'main', '--force');
  expect(told(report)).toEqual([expect.stringMatching(/^records changed /)]);
  expect(report.base.ref).toBe('merge base with moved');
});

test('a commit without the file of the edition does not pass', async () => {
  clone.git('switch', '-q', '-c', 'without');
  clone.git('rm', '-q', 'content/edition.yml');
  clone.git('commit', '-q', '-m', 'without');
  clone.git('switch', '-q', 'main');
  expect(broken(await review(clone.root, { of: 'without' }))).toContain('checks');
});

test('a seed in a folder of any name is told, and ends no review', async () => {
  mkdirSync(join(clone.root, 'seeds/a(b'));
  writeFileSync(join(clone.root, 'seeds/a(b/source.txt'), 'Words.\n');
  expect(broken(await review(clone.root, { base: 'main' }))).toContain('checks');
});
