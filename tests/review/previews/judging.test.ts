import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { commit } from '../../../src/files/write.ts';
import { rename } from '../../../src/maintain/move/rename.ts';
import { commentOf } from '../../../src/review/comment.ts';
import { causing } from '../../../src/review/report.ts';
import { review } from '../../../src/review/review.ts';
import { broken, type Scratch, scratch, told } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const reviewed = () => review(clone.root, { base: 'main' });
const proposals = 'content/proposals';
const tasks = async () => (await reviewed()).checklist.map(({ text }) => text);

test('what guards the project is told first of all, also where readers see nothing of it', async () => {
  mkdirSync(join(clone.root, '.github/workflows'), { recursive: true });
  writeFileSync(join(clone.root, '.github/workflows/check.yml'), 'on: pull_request_target\n');
  rmSync(join(clone.root, 'src/corpus/checks/quote-found.ts'));
  clone.append('src/review/comment.ts', '\n// Another.\n');
  clone.append('src/styles/page.css', '\nbody { color: red; }\n');
  const report = await reviewed();
  const [guards] = report.changes;
  expect(guards?.rows).toEqual([
    { label: 'what this report says: changed', new: 'src/review/comment.ts', isFile: true },
    {
      label: 'what content has to satisfy, and what of it is shown: removed',
      old: 'src/corpus/checks/quote-found.ts',
      isFile: true,
    },
    {
      label: 'what is run on a change, and with which rights: added',
      new: '.github/workflows/check.yml',
      isFile: true,
    },
  ]);
  expect(report.checklist[0]?.change).toBe(guards?.id);
  expect(commentOf(report)).toMatch(
    /## Guards changed\. 2 changes for readers\.[\s\S]*<b>Guards changed<\/b>/,
  );
});

test('a package is told by its versions', async () => {
  const { dependencies } = JSON.parse(readFileSync(join(clone.root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const [name = '', version = ''] = Object.entries(dependencies)[0] ?? [];
  clone.edit('package.json', `"${name}": "${version}"`, `"${name}": "0.0.1"`);
  const report = await reviewed();
  expect(report.changes.find(({ subject }) => subject === 'package.json')?.rows).toEqual([
    { label: `package ${name}`, old: `${version} (dependencies)`, new: '0.0.1 (dependencies)' },
  ]);
  // What is run guards the project, and what pages are made with is a change for readers: one thing to judge.
  expect(report.checklist.map(({ text }) => text)).toEqual([
    'Read 1 changed guard line by line, before all else, and some pages of the preview.',
  ]);
  expect(commentOf(report)).toContain('## Guards changed. 1 change for readers.');
});

test('of what is removed it is not asked whether it is true', async () => {
  rmSync(join(clone.root, proposals, 'nouakchott-conclusions.yml'));
  for (const coding of ['first', 'second'])
    rmSync(join(clone.root, 'content/codings', coding, 'nouakchott-conclusions.yml'), { force: true });
  // One thing to judge: the findings that move follow from it.
  expect(await tasks()).toEqual(['Is Nouakchott conclusions to go?']);
});

test('one value among forty sentences is judged first, and no sentence counts as the cause of a finding', async () => {
  clone.edit(
    `${proposals}/toure-plan.yml`,
    'region-drawn:\n    value: both-sides',
    'region-drawn:\n    value: south-only',
  );
  let left = 40;
  for (const name of readdirSync(join(clone.root, proposals))) {
    const file = join(clone.root, proposals, name);
    const text = readFileSync(file, 'utf8');
    if (name !== 'toure-plan.yml')
      writeFileSync(
        file,
        // The sentences of answers, and not those of parts, which stand above them.
        text.replace(/^( {4}sentence: "?)(?=[A-Z])/gm, (start, _, at) =>
          (at > text.indexOf('\npositions:') && left-- > 0 ? `${start}Again: ` : start).replace(
            /([^"])Again: /,
            '$1Again, ',
          ),
        ),
      );
  }
  const report = await reviewed();
  expect(report.checklist[0]?.text).toBe(
    "Does President Touré's plan: How the region is drawn still follow from its quotes?",
  );
  expect(report.checklist.slice(1).every(({ text }) => text.startsWith('Does the wording of'))).toBe(true);
  const findings = report.changes.filter(({ section }) => section === 'findings');
  expect(findings.length).toBeGreaterThan(0);
  expect(new Set(findings.flatMap(({ causes }) => causes.map(({ file }) => file)))).toEqual(
    new Set([`${proposals}/toure-plan.yml`]),
  );
});

test('a doubt moves a finding, and the words and the terms of its question do not', async () => {
  const question = 'content/dimensions/cross-border-pursuit.yml';
  clone.edit(question, 'question: "May', 'question: "Might');
  clone.edit(question, 'rule: Forbidden', 'rule: It is forbidden');
  clone.edit(
    `${proposals}/lacher-framework.yml`,
    'note: The author neither recommends nor rejects such pursuit.',
    'certainty: doubtful\n    alternatives: [{value: rejected, reason: One could.}]',
  );
  const { changes } = await reviewed();
  const cell = changes.find(({ sort }) => sort === 'cells');
  expect(cell).toMatchObject({ section: 'cells', subject: "Lacher's framework: Cross-border pursuit" });
  const findings = changes.filter(({ sort }) => sort === 'findings');
  expect(findings.map(({ under, causes }) => [under, ...causes.map(({ file }) => file)])).toEqual([
    [cell?.id, `${proposals}/lacher-framework.yml`],
  ]);
});

test('a file that was renamed is one thing that moved', async () => {
  const actors = join(clone.root, 'content/actors');
  renameSync(join(actors, 'senegal.yml'), join(actors, 'senegal-republic.yml'));
  expect(told(await reviewed())).toContain('actors moved Senegal');
});

test('what was renamed by the command is told as that, and nothing that names it as changed', async () => {
  commit(clone.root, rename(clone.root, 'actor', 'senegal', 'senegal-republic').changes);
  expect(told(await reviewed())).toEqual([
    'pages moved The actor “senegal” is “senegal-republic” now',
    'pages added Redirects',
  ]);
  const report = await reviewed();
  // One thing for readers: the old addresses lead on because of the new id.
  expect(report.changes[1]?.under).toBe(report.changes[0]?.id);
  expect(broken(report)).toEqual([]);
  commit(clone.root, rename(clone.root, 'proposal', 'toure-plan', 'plan-of-2009').changes);
  clone.edit(
    `${proposals}/plan-of-2009.yml`,
    'region-drawn:\n    value: both-sides',
    'region-drawn:\n    value: south-only',
  );
  const lines = told(await reviewed());
  expect(lines).toContain("cells changed President Touré's plan: How the region is drawn");
  expect(lines.filter((line) => /^(?:proposals|roles|actors|mentions)/.test(line))).toEqual([]);
});

test('what only previews show is told apart, and neither counted nor listed among the pages', async () => {
  const draft = readFileSync(join(clone.root, `${proposals}/toure-plan.yml`), 'utf8')
    .replace(/^name: .*$/m, 'name: Another plan\nstatus: draft')
    .replace(/^order: .*$/m, 'order: 99');
  writeFileSync(join(clone.root, `${proposals}/another-plan.yml`), draft);
  const report = await reviewed();
  expect(told({ changes: causing(report.changes) })).toEqual(['drafts added Another plan (draft)']);
  expect(report.counts.filter(({ old, new: now }) => old !== now)).toEqual([]);
  expect(report.pages.changed).toEqual([]);
  expect(commentOf(report)).toContain(
    '## Nothing changes for readers; 1 in drafts, which are on previews alone.',
  );
  // Published, it is news.
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'draft');
  const base = clone.git('rev-parse', 'HEAD');
  clone.edit(`${proposals}/another-plan.yml`, 'status: draft\n', '');
  const shown = told(await review(clone.root, { base }));
  expect(shown).toContain('proposals changed Another plan');
  expect(shown.filter((line) => line.startsWith('drafts'))).toEqual([]);
});
