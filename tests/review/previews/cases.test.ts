// Longer than 250 lines: each of the sixteen changes is a few lines, and all are read side by side.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../src/review/report.ts';
import { review } from '../../../src/review/review.ts';
import { preview, previewLinks } from '../preview-links.ts';
import { type Scratch, scratch } from '../scratch.ts';

let clone: Scratch;
const baseSite = () => join(clone.root, '.cache/base-site');
const branchSite = () => join(clone.root, '.cache/branch-site');

beforeAll(async () => {
  clone = await scratch('build');
  clone.build('public');
  cpSync(join(clone.root, 'dist'), baseSite(), { recursive: true });
});
afterEach(() => clone.reset());

const plan = 'content/proposals/toure-plan.yml';
const cable = 'seeds/09bamako387';
const text = (file: string) => readFileSync(join(clone.root, file), 'utf8');
const write = (file: string, words: string) => {
  mkdirSync(join(clone.root, file, '..'), { recursive: true });
  writeFileSync(join(clone.root, file), words);
};

/** What a reviewer has: the report, the comment, a page of the preview. */
interface Seen {
  readonly report: Report;
  readonly comment: string;
  page(path: string): string;
}

/** A change, and what a reviewer has to learn of it: every change that is told, in short, and words of the comment. */
interface Case {
  readonly name: string;
  readonly make: () => void;
  readonly told: readonly (string | RegExp)[];
  readonly comment: readonly (string | RegExp)[];
  /** How many things there are to judge. */
  readonly tasks: number;
  /** What is not as it must be. */
  readonly broken?: readonly string[];
  readonly also?: (seen: Seen) => void;
}

const emend = (exact: string, reading: string) => {
  clone.append(`${cable}/emendations.yml`, `\n- exact: ${exact}\n  reading: ${reading}\n  reason: A test.\n`);
  clone.run('convert', '09bamako387');
  clone.run('check', '--fix');
};

const cases: readonly Case[] = [
  {
    name: 'an emendation that puts in a word',
    make: () => emend('recent lull', 'recent short lull'),
    told: [
      /^emendations added 09bamako387, line \d+, .*“recent lull”$/,
      /^text changed 09bamako387, /,
      /^proposals changed /,
    ],
    comment: ['short', 'From it follow', /href="[^"]*#E\d/, /href="[^"]*\/documents\/09bamako387\/#p\d/],
    tasks: 1,
    also: ({ page }) =>
      expect(page('/documents/09bamako387/').replace(/<[^>]*>/g, '')).toMatch(/recent\s+short\s+lull/),
  },
  {
    name: 'a quote moved',
    make: () => {
      const quote = /region-drawn:[\s\S]*?exact:([\s\S]*?)\}/.exec(text(plan))?.[1] ?? '?';
      clone.edit(plan, quote, ' "He said he had the basic plan."');
    },
    told: [/^cells changed .*: How the region is drawn$/],
    comment: ['He said he had the basic plan.', 'value, as before', 'rule of the value, as before'],
    tasks: 1,
  },
  {
    name: 'a value',
    make: () =>
      clone.edit(plan, 'region-drawn:\n    value: both-sides', 'region-drawn:\n    value: south-only'),
    told: [/^cells changed .*: How the region is drawn$/, /^findings /],
    comment: [
      ...['Both sides of the Sahara', 'South of the Sahara only', 'From it follow'],
      ...[/href="[^"]*\/compare\/#/, /href="[^"]*\/review\/#/],
    ],
    tasks: 1,
  },
  {
    name: 'a document',
    make: () => {
      const source = readFileSync('tests/fixtures/cables/09addisababa77-unclas.txt');
      write('seeds/09addisababa77/source.txt', source.toString('utf8'));
      const sha256 = createHash('sha256').update(source).digest('hex');
      write(
        'seeds/09addisababa77/seed.yml',
        `sha256: ${sha256}\nprovenance: {receivedAs: x.txt, description: A test.}\nrights: {status: Free., ground: A test., judgement: true}\n`,
      );
      clone.run('convert', '09addisababa77');
      clone.run('ledger');
    },
    told: ['pages added Pages', 'documents added 09addisababa77'],
    comment: ['rights, status', 'provenance, description', 'lines of the source'],
    tasks: 1,
  },
  {
    name: 'a rule',
    make: () => {
      clone.edit(
        'src/kinds/cable/rules/drop-pilcrows.ts',
        '\n  apply(text) {',
        '\n  apply(text) {\n    if (text) return;',
      );
      clone.run('convert');
      clone.run('check', '--fix');
    },
    told: [/^lines changed rule drop-pilcrows$/, /^text (?:changed|moved) /],
    comment: ['drop-pilcrows'],
    tasks: 1,
    // Paragraphs that are joined otherwise have other addresses.
    broken: ['checks', 'permalinks'],
  },
  {
    name: "an actor's name",
    make: () => clone.edit('content/actors/aqim.yml', 'names:\n', 'names:\n  - neighboring nations\n'),
    told: ['actors changed Al-Qaeda in the Islamic Maghreb', /^mentions /],
    comment: ['neighboring nations', 'From it follow'],
    tasks: 1,
  },
  {
    name: 'a heading renamed, its address lost',
    make: () => {
      emend('Unhelpful Neighbors', 'Unhelpful Neighbours');
      clone.run('ledger');
    },
    told: [/^emendations added 09bamako387/, 'text changed 09bamako387, heading'],
    comment: ['permalinks', 'unhelpful-neighbors'],
    tasks: 1,
    broken: ['permalinks'],
  },
  {
    name: 'nothing',
    make: () => {},
    told: [],
    comment: ['Nothing changes for readers.'],
    tasks: 0,
    also: ({ report }) => expect(report.pages.changed).toEqual([]),
  },
  {
    name: 'a style alone',
    make: () => clone.append('src/styles/page.css', '\n.prose a { color: #b00020; }\n'),
    told: ['other changed How every page looks'],
    comment: [/on \d+ pages \(.*\.css\)/, /<ins>.*color:.*b00020/],
    tasks: 1,
    also: ({ report, page }) => {
      expect(report.pages.changed.length).toBeGreaterThan(100);
      expect(page('/glossary/')).toContain('This page changed.');
    },
  },
  {
    name: 'a component',
    make: () => clone.edit('src/layouts/Page.astro', 'A documentary edition.', 'A critical edition.'),
    told: ['other changed How pages are made'],
    comment: [/on \d+ pages, .*<del>documentary<\/del>.*<ins>critical<\/ins>/],
    tasks: 1,
  },
  {
    name: 'a dependency',
    make: () => {
      const version = /"fflate": "([^"]+)"/.exec(text('package.json'))?.[1] ?? '?';
      clone.edit('package.json', `"fflate": "${version}"`, '"fflate": "0.8.2"');
    },
    told: [
      'guards changed What holds this project to its promises',
      'guards changed package.json',
      'aside changed How pages are made',
    ],
    comment: [/fflate.*<del>0\.8\.\d .*<\/del>.*<ins>0\.8\.2 /],
    tasks: 1,
  },
  {
    name: 'a question that waits for its answers',
    make: () => {
      const question = 'content/dimensions/region-drawn.yml';
      write(
        'content/dimensions/another.yml',
        text(question)
          .replace(/^name: .*$/m, 'name: Another')
          .replace(/^order: .*$/m, 'order: 999'),
      );
    },
    told: [/^pages added Pages$/, 'questions added Another', /findings|questions|proposals/],
    comment: ['Another', 'checks'],
    tasks: 1,
    broken: ['checks'],
  },
  {
    name: 'a question withdrawn',
    make: () => {
      const why = ['--because', 'it was never asked', '--on', '2026-11-28', '--yes'];
      clone.run('withdraw', 'question', 'police-and-gendarmerie', ...why);
      clone.run('ledger');
    },
    told: [
      ...['questions removed Police and gendarmerie', /^pages removed Pages$/, /^cells removed /],
      ...[/^codings changed /, 'questions changed codebook', /^findings /],
    ],
    comment: ['From it follow', /withdrawn on 2026-11-28/],
    tasks: 1,
  },
  {
    name: 'a proposal removed',
    make: () => rmSync(join(clone.root, 'content/proposals/pays-du-champ.yml')),
    told: [/^pages removed Pages$/, /^proposals removed /, /.*/],
    comment: ['/proposals/pays-du-champ/', /Is .* to go\?/],
    tasks: 1,
    broken: ['checks', 'permalinks'],
  },
  {
    name: 'one value among forty sentences',
    make: () => {
      const lines = text(plan).split('\n');
      let count = 0;
      const edited = lines.map((line) =>
        /^ {4}sentence: /.test(line) && count++ < 40 ? line.replace(/\.(['"]?)$/, ', he says.$1') : line,
      );
      write(plan, edited.join('\n'));
      clone.edit(plan, 'region-drawn:\n    value: both-sides', 'region-drawn:\n    value: south-only');
    },
    told: [
      /^cells changed .*: How the region is drawn$/,
      /^wording changed /,
      /^roles changed /,
      /^findings /,
    ],
    comment: ['Both sides of the Sahara'],
    tasks: 20,
    also: ({ report }) => expect(report.checklist[0]?.text).toContain('How the region is drawn'),
  },
  {
    name: 'a workflow',
    make: () => write('.github/workflows/check.yml', 'on: pull_request_target\n'),
    told: [
      'guards changed What holds this project to its promises',
      'guards added .github/workflows/check.yml',
    ],
    comment: [
      'Guards changed. Nothing changes for readers.',
      '.github/workflows/check.yml',
      /starts on<.*with the rights and the secrets of the main branch/,
      'with which rights',
    ],
    tasks: 1,
  },
];

test.each(cases)('$name: report, comment and preview tell it, and every link lands', async (one) => {
  one.make();
  const isBroken = one.broken?.includes('checks') ?? false;
  rmSync(branchSite(), { recursive: true, force: true });
  if (!isBroken) {
    clone.build('public');
    cpSync(join(clone.root, 'dist'), branchSite(), { recursive: true });
  }
  const sites = existsSync(branchSite()) ? ['--base-dist', baseSite(), '--dist', branchSite()] : [];
  const reviewed = clone.run('review', '--base', 'main', '--preview-url', preview, ...sites);
  expect(reviewed.status, reviewed.output).toBe(0);
  const report = JSON.parse(text('.cache/review/report.json')) as Report;
  const comment = text('.cache/review/report.md');
  const told = report.changes.map(({ section, verb, subject }) => `${section} ${verb} ${subject}`);
  const fits = (line: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? line === wanted : wanted.test(line);
  // Everything that is told is wanted, and everything that is wanted is told.
  expect(told.filter((line) => !one.told.some((wanted) => fits(line, wanted)))).toEqual([]);
  expect(one.told.filter((wanted) => !told.some((line) => fits(line, wanted)))).toEqual([]);
  for (const words of one.comment)
    if (typeof words === 'string') expect(comment).toContain(words);
    else expect(comment).toMatch(words);
  expect(
    report.invariants
      .filter(({ broken, level }) => level === 'error' && broken.length > 0)
      .map(({ name }) => name),
  ).toEqual(one.broken ?? []);
  if (one.tasks < 20) expect(report.checklist.length).toBe(one.tasks);
  // A site whose content fails its checks is not built, and no preview is published.
  if (isBroken) return;
  clone.build('preview');
  const page = (path: string) => text(`dist${path}index.html`);
  for (const [at, { text: task }] of report.checklist.entries())
    expect(page('/review/'), `task ${at}: ${task}`).toContain(`id="task-${at}"`);
  for (const path of ['/', '/compare/', '/documents/09bamako387/'])
    expect(page(path), path).toContain(
      report.pages.changed.includes(path) ? 'This page changed.' : 'This page did not change.',
    );
  expect(previewLinks(clone).dead).toEqual([]);
  // Before there are two builds it is reckoned which pages change, and none of them is forgotten.
  const { pages } = await review(clone.root, { base: 'main' });
  if (!pages.all) expect(pages.changed).toEqual(expect.arrayContaining([...report.pages.changed]));
  one.also?.({ report, comment, page });
});
