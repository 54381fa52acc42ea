import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { updateLedger } from '../../src/publish/update-ledger.ts';
import type { Report } from '../../src/review/report.ts';
import { takeKeptAlong } from '../maintain/scratch-project.ts';

/** A clone of the project's files in a repository of its own, whose one commit is the base. */
export interface Scratch {
  readonly root: string;
  git(...args: string[]): string;
  /** Changes a file; the words to be replaced must be there. */
  edit(file: string, from: string, to: string): void;
  append(file: string, text: string): void;
  /** Runs a command of the clone with the clone's own code. */
  run(script: string, ...args: string[]): { status: number | null; output: string };
  /** Builds the clone's site, the public one or a preview. @throws Error with what the build says */
  build(kind: 'public' | 'preview'): void;
  /** Everything as it was committed. */
  reset(): void;
}

/** What a build needs besides what a review looks at. */
const alsoBuiltFrom = ['astro.config.mjs', 'public', 'docs', 'LICENSE', 'LICENSE-CONTENT'];
const copied = [
  'content',
  'seeds',
  'CONTRIBUTING.md',
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** One for all tests of reviews that run in a process: to make it takes longer than most of them. */
let known: Promise<Scratch> | undefined;

/** @param use what is done with it: a site is built of more files than a review looks at */
export async function scratch(use: 'review' | 'build' = 'review'): Promise<Scratch> {
  if (use === 'build') return made(use);
  known ??= made(use);
  const clone = await known;
  clone.reset();
  return clone;
}

async function made(use: 'review' | 'build'): Promise<Scratch> {
  const root = mkdtempSync(join(tmpdir(), 'scratch-'));
  for (const name of [...copied, ...(use === 'build' ? alsoBuiltFrom : [])])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.cache\n.astro\ndist\n');
  const git = (...args: string[]): string => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const run = (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', `${script}.ts`), ...args],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    return { status, output: stdout + stderr };
  };
  git('init', '-q', '-b', 'main');
  takeKeptAlong(root);
  // The base is what the commands make of it, whatever state the checkout is in.
  await convertAll(root);
  updateLedger(root, root);
  git('add', '-A');
  git('commit', '-q', '-m', 'base');
  git('tag', 'as-it-was');
  return {
    root,
    git,
    edit(file, from, to) {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      writeFileSync(
        join(root, file),
        text.replace(from, () => to),
      );
    },
    build(kind) {
      // The test runner's NODE_ENV would make it a build of live work.
      vi.stubEnv('NODE_ENV', 'production');
      vi.stubEnv('PREVIEW', kind === 'preview' ? '1' : '');
      const { status, output } = run('build');
      vi.unstubAllEnvs();
      if (status !== 0) throw new Error(output);
    },
    append: (file, text) => appendFileSync(join(root, file), text),
    run,
    reset() {
      git('checkout', '-q', '-f', '-B', 'main', 'as-it-was');
      git('clean', '-q', '-f', '-d');
      const others = git('branch', '--format=%(refname:short)')
        .split('\n')
        .filter((name) => name !== 'main');
      if (others.length > 0) git('branch', '-q', '-D', ...others);
    },
  };
}

/** A report in short: "section verb subject" for every change. */
export function told({ changes }: Pick<Report, 'changes'>): string[] {
  return changes.map(({ section, verb, subject }) => `${section} ${verb} ${subject}`);
}

/** What does not hold, by name. */
export function broken({ invariants }: Report): string[] {
  return invariants.filter((invariant) => invariant.broken.length > 0).map(({ name }) => name);
}

/** The files that moved something. */
export function files({ changes }: Report): string[] {
  return [...new Set(changes.flatMap(({ causes }) => causes.map(({ file }) => file)))].sort();
}
