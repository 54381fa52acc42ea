import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Message, Refusal } from '../messages/message.ts';
import { standsAt } from './kept-inside.ts';
import { readBytes } from './read.ts';

/** What became of a file since the base; of a submodule, which is there or came, no commit of this repository has the files. */
export type FileFate = 'added' | 'removed' | 'changed' | 'submodule';

/** Files that differ between the base and the work tree, with what became of them. */
export type ChangedFiles = ReadonlyMap<string, FileFate>;

const mainBranches = ['origin/HEAD', 'origin/main', 'main', 'origin/master', 'master'];

/**
 * The commit that a review compares with. Of a branch it is the place where the change left it: what came to it since is no part of the change.
 *
 * @param ref the branch, tag or commit that was asked for; without it, the main branch. A branch that has no ancestor in common is compared
 *   with as it stands.
 * @param of the commit that is looked at
 * @throws Refusal that says how to get a base: not a repository, no such commit, a shallow clone, no common ancestor
 */
export function resolveBase(
  root: string,
  ref: string | undefined,
  of = 'HEAD',
): { ref: string; commit: string } {
  needCommits(root);
  if (ref !== undefined) {
    const commit = commitNamed(root, ref);
    const named = git(root, ['rev-parse', '--symbolic-full-name', '--end-of-options', ref]) ?? '';
    const left = /\brefs\/(?:heads|remotes)\//.test(named) && git(root, ['merge-base', of, commit]);
    return left && left !== commit ? { ref: `merge base with ${ref}`, commit: left } : { ref, commit };
  }
  const main = mainBranches.find((name) => commitAt(root, name));
  if (main === undefined)
    throw refusal(
      `none of the branches ${mainBranches.join(', ')}`,
      'a main branch to compare with',
      'name the commit to compare with: npm run review -- --base REF',
    );
  const commit = git(root, ['merge-base', of, main]);
  if (commit === undefined)
    throw isShallow(root)
      ? shallow(`no common ancestor of ${of} and ${main}`)
      : refusal(
          `no common ancestor of ${of} and ${main}`,
          'a branch that was made from the main branch',
          'name the commit to compare with: npm run review -- --base REF',
        );
  return { ref: `merge base with ${main}`, commit };
}

/** The commit that a branch, a tag or a hash means. @throws Refusal where it means none */
export function commitNamed(root: string, ref: string): string {
  // A name, and not a range or the opposite of one.
  const commit = /^[-^]|\.\./.test(ref) ? undefined : commitAt(root, ref);
  if (commit === undefined) throw unknownBase(root, ref);
  return commit;
}

/** The commit that a name means; undefined where there is none. */
export function commitAt(root: string, name: string): string | undefined {
  return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

function unknownBase(root: string, ref: string): Refusal {
  needCommits(root);
  if (isShallow(root)) return shallow(`no commit "${ref}"`);
  return refusal(
    `no commit "${ref}"`,
    'a branch, a tag or a commit of this repository',
    'look at the spelling; if it is on the server only, run "git fetch" first',
  );
}

function shallow(found: string): Refusal {
  return refusal(
    `${found}, in a shallow clone`,
    'a clone that reaches back to the base',
    'run "git fetch --unshallow" (in a workflow: fetch-depth: 0), then again',
  );
}

function refusal(found: string, expected: string, cure: string): Refusal {
  const message: Message = { level: 'error', name: 'find-base', file: '.git', found, expected, cure };
  return new Refusal([message]);
}

/** @throws Refusal where Git tells nothing of the project: there is no Git, no repository, or one that it does not trust */
function needCommits(root: string): void {
  if (commitAt(root, 'HEAD') !== undefined) return;
  const env = { ...process.env, LC_ALL: 'C' };
  const { error, stderr } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', env });
  if (error)
    throw refusal(
      'no program "git" here',
      'Git, to compare with a commit',
      'install it: https://git-scm.com',
    );
  // Git does nothing in a checkout that belongs to another user, until it is told to; it says how.
  const [trust] = /git config --global --add safe\.directory .+/.exec(stderr) ?? [];
  if (trust !== undefined)
    throw refusal(
      'a checkout that belongs to another user, in which Git does nothing',
      'a checkout of your own, or one that Git was told to trust',
      `if you trust it: ${trust}`,
    );
  throw refusal(
    'no commit here that Git knows',
    'a Git repository with at least one commit',
    'run this inside a clone of the project',
  );
}

function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

/**
 * The commit that last touched a file; undefined where it was never committed.
 * @throws Refusal where Git tells nothing of the project
 */
export function lastCommitOf(root: string, file: string): string | undefined {
  needCommits(root);
  return git(root, ['log', '-1', '--format=%H', '--', file]) || undefined;
}

/** A commit, or a work tree: its commit, and what in it is not committed. */
export interface State {
  readonly commit: string;
  readonly uncommitted: readonly string[];
  /** Of what these files hold; absent where all is committed. */
  readonly digest?: string;
}

/** The state of the work tree; undefined where Git tells nothing of it. */
export function stateOf(root: string): State | undefined {
  const commit = commitAt(root, 'HEAD');
  if (commit === undefined) return undefined;
  const uncommitted = uncommittedFiles(root);
  if (uncommitted.length === 0) return { commit, uncommitted };
  const hash = createHash('sha256');
  for (const file of uncommitted)
    hash.update(`\n${file}\n`).update(standsAt(root, file)?.isFile() ? readBytes(root, file) : 'no file');
  return { commit, uncommitted, digest: hash.digest('hex') };
}

/** Files of the work tree that are not as they were committed, new ones among them. */
function uncommittedFiles(root: string): string[] {
  const names = (args: readonly string[]) => listOf(git(root, args));
  return [
    ...new Set([
      ...names(['diff', '--name-only', '--relative', '-z', 'HEAD']),
      ...names(['ls-files', '--others', '--exclude-standard', '-z']),
    ]),
  ].sort();
}

/** What differs between a commit and another, or the work tree with the files that are not committed yet. */
export function changedFiles(root: string, commit: string, of?: string): ChangedFiles {
  const fates: Record<string, FileFate> = { A: 'added', D: 'removed' };
  const sides = of === undefined ? [commit] : [commit, of];
  const parts = listOf(git(root, ['diff', '--raw', '--no-renames', '--relative', '-z', ...sides, '--']));
  const changed = new Map<string, FileFate>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode, , , fate = ''] = (parts[at] as string).split(' ');
    changed.set(parts[at + 1] as string, mode === '160000' ? 'submodule' : (fates[fate] ?? 'changed'));
  }
  const untracked = of === undefined && git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  // Of a repository inside this one Git tells the folder alone, and would make a submodule of it.
  for (const file of listOf(untracked || undefined))
    if (file.endsWith('/')) changed.set(file.slice(0, -1), 'submodule');
    else changed.set(file, changed.get(file) === 'removed' ? 'changed' : 'added');
  return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What of a commit is looked at: what is read and shown, what a file may hold, the names of pages and checks, tests, and what hosts, Git and packages go by. */
const looked =
  /^(?:content|seeds|schemas|src\/(?:pages|corpus\/checks)|public|\.[^/]+)\/|^(?:docs\/CODEOWNERS|tests\/.*\.test\.ts|.*\/(?:(?:package(?:-lock)?|npm-shrinkwrap)\.json|\.npmrc)|[^/]+)$/;

/**
 * Writes what a commit says into a temporary folder, gives it to `use` and removes it again. Neither the work tree nor the repository
 * is touched.
 */
export async function withCommit<T>(
  root: string,
  commit: string,
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'review-base-'));
  try {
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
    const inside = git(root, ['rev-parse', '--show-prefix']) ?? '';
    const tree = inside === '' ? commit : `${commit}:${inside.replace(/\/$/, '')}`;
    const files = listOf(git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tree], { env }));
    const wanted = files.filter((file) => looked.test(file));
    run(root, ['read-tree', tree], { env });
    const checkout = join(folder, 'checkout');
    if (wanted.length > 0)
      run(
        git(root, ['rev-parse', '--show-toplevel']) ?? root,
        ['checkout-index', '-z', '--stdin', `--prefix=${checkout}/`],
        {
          env,
          input: wanted.join('\0'),
        },
      );
    return await use(checkout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** What Git prints, without the last line end; undefined where it fails. */
function git(root: string, args: readonly string[], { env, input }: Options = {}): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 30,
    ...(env && { env }),
  });
  return status === 0 ? stdout.replace(/\n$/, '') : undefined;
}

function run(root: string, args: readonly string[], options: Options): void {
  if (git(root, args, options) === undefined) throw new Error(`"git ${args[0]}" failed in ${root}`);
}

function listOf(output: string | undefined): string[] {
  return (output ?? '').split('\0').filter((name) => name !== '');
}

/** A file as a commit has it; undefined where it has none. */
export function fileAt(root: string, commit: string, file: string): string | undefined {
  const prefix = git(root, ['rev-parse', '--show-prefix']) ?? '';
  return git(root, ['show', `${commit}:${prefix}${file}`]);
}
