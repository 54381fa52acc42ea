import { matrixOf } from '../compare/matrix.ts';
import { convertAll } from '../convert/convert-all.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { standsAt } from '../files/kept-inside.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { ledgerFile, ledgerOf, mergeLedgers, parseLedger } from '../publish/ledger.ts';
import { loadRedirects } from '../publish/redirects.ts';
import { loadWithdrawn } from '../publish/withdrawn.ts';
import type { Redirect } from '../schema/redirects.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';
import { builtSite, weightsOf, withinBudget } from './built-pages.ts';
import { conversion } from './causes.ts';
import { checklistOf } from './checklist.ts';
import { compareEditions, published } from './compare-editions.ts';
import { type Edition, loadBase, loadEdition, textAt } from './edition.ts';
import { pathsOf } from './files.ts';
import {
  type ChangedFiles,
  changedFiles,
  commitAt,
  commitNamed,
  resolveBase,
  uncommittedFiles,
  withCommit,
} from './git.ts';
import {
  addressesKept,
  cellsSupported,
  checksHold,
  generatedUpToDate,
  wordsAccounted,
} from './invariants.ts';
import { pagesBetween } from './page-changes.ts';
import { reckonedPages } from './reckoned-pages.ts';
import type { Count, Invariant, Report } from './report.ts';

/** What a review compares. */
export interface ReviewOptions {
  /** The commit to compare with; where the change left the main branch, if absent. */
  readonly base?: string | undefined;
  /** The commit to look at, as data: none of its code is run. The work tree, if absent. */
  readonly of?: string | undefined;
  /** An earlier commit of the same change, which was looked at before. */
  readonly since?: string | undefined;
  /** The public site built from what is looked at, if it is there. */
  readonly built?: string | undefined;
  /** The public site built from the base, if it is there. */
  readonly builtBase?: string | undefined;
}

/**
 * Compares the work tree, or a commit, with a commit.
 *
 * @param root the project's folder, inside a Git repository
 * @throws Refusal where there is no base to compare with
 */
export async function review(root: string, options: ReviewOptions): Promise<Report> {
  const base = resolveBase(root, options.base, options.of);
  // The commit that is read as data, where it is not the work tree that is looked at.
  const of = options.of === undefined ? undefined : commitNamed(root, options.of);
  const head =
    of === undefined
      ? { commit: commitNamed(root, 'HEAD'), uncommitted: uncommittedFiles(root) }
      : { commit: of, uncommitted: [] };
  const files = changedFiles(root, base.commit, of);
  return withHead(root, of, async (next) => {
    const stale = await staleFiles(next.root, files, of !== undefined);
    return withCommit(root, base.commit, async (folder) => {
      const old = loadBase(folder, root);
      const { changes, notes } = compareEditions(old, next, files);
      const built = options.built === undefined ? undefined : builtSite(options.built);
      const builtBase = options.builtBase === undefined ? undefined : builtSite(options.builtBase);
      return {
        base,
        head,
        ...(options.since !== undefined && { since: await sinceOf(root, options.since, next, of) }),
        notes: [...notesOnSides(root, base, head, files, of !== undefined), ...notes],
        changes,
        invariants: [
          wordsAccounted(next),
          checksHold(next),
          ...cellsSupported(old, next),
          ...addressInvariants(old, next),
          generatedUpToDate(stale, changes),
          withinBudget(built?.pages),
        ],
        checklist: checklistOf(changes, head.commit),
        counts: countsOf(published(old).corpus, published(next).corpus),
        ...(built && { weights: weightsOf(builtBase?.pages, built.pages) }),
        pages:
          built && builtBase
            ? pagesBetween(builtBase, built)
            : reckonedPages(changes, published(next).corpus, files),
      };
    });
  });
}

/** The side that is looked at: the work tree, or a commit read as data. */
function withHead<T>(root: string, of: string | undefined, use: (head: Edition) => Promise<T>): Promise<T> {
  return of === undefined
    ? use(loadEdition(root))
    : withCommit(root, of, (folder) => use(loadBase(folder, root)));
}

/** What changed since an earlier state of the same change. */
async function sinceOf(
  root: string,
  since: string,
  next: Edition,
  of: string | undefined,
): Promise<Report['since']> {
  const commit = commitAt(root, since);
  // A branch that was made anew may have left its earlier commits behind.
  if (commit === undefined) return { commit: since, changes: undefined };
  const files = changedFiles(root, commit, of);
  return withCommit(root, commit, (folder) => ({
    commit,
    changes: compareEditions(loadBase(folder, root), next, files).changes,
  }));
}

function notesOnSides(
  root: string,
  base: Report['base'],
  head: Report['head'],
  files: ChangedFiles,
  isData: boolean,
): string[] {
  const dirty = head.uncommitted.length;
  return [
    ...(isData
      ? [
          `Made with the code of ${commitNamed(root, 'HEAD').slice(0, 10)}. ${head.commit.slice(0, 10)} was read as data, and none of its code was run.`,
        ]
      : []),
    ...(dirty === 0
      ? []
      : [
          `The work tree has ${dirty === 1 ? 'one file' : `${dirty} files`} that ${dirty === 1 ? 'is' : 'are'} not committed (${head.uncommitted.slice(0, 5).join(', ')}${dirty > 5 ? ', …' : ''}). What is compared is the work tree as it stands, not the commit.`,
        ]),
    ...(base.commit === head.commit
      ? [
          `The base (${base.ref}) is the commit that is looked at: ${files.size === 0 ? 'there is nothing to compare' : 'only what is not committed is compared'}. Name another with --base REF.`,
        ]
      : []),
  ];
}

/**
 * Generated files that are stale; looked at only where a change can have made them so.
 *
 * @param isData whether the code is another state's than the files: what the conversion of the one wants says nothing of the other's
 */
async function staleFiles(
  root: string,
  files: ChangedFiles,
  isData: boolean,
): Promise<readonly Message[] | 'other code' | undefined> {
  const names = [...files.keys()];
  const code = names.some((file) => conversion.test(file));
  if (code && isData) return 'other code';
  const touched = names.flatMap(
    (file) => /^(?:seeds|content\/(?:documents|apparatus))\/([^/.]+)/.exec(file)?.[1] ?? [],
  );
  const ids = [...new Set(touched)].filter((id) => standsAt(root, `seeds/${id}`));
  if (!code && ids.length === 0) return undefined;
  const { messages } = await convertAll(root, { check: true, ...(!code && { ids }) });
  return messages.filter(({ level }) => level === 'error');
}

function addressInvariants(old: Edition, next: Edition): Invariant[] {
  const current = publicLedger(next);
  const kept = parseLedger(textAt(next.root, ledgerFile) ?? '');
  const known = textAt(old.root, ledgerFile);
  const published = mergeLedgers(known === undefined ? new Map() : parseLedger(known), publicLedger(old));
  let redirects: readonly Redirect[] = [];
  let withdrawn: readonly Withdrawn[] = [];
  const invariants: Invariant[] = [];
  try {
    redirects = loadRedirects(next.root);
    withdrawn = loadWithdrawn(next.root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const broken = error.messages.map(({ file, found, cure }) => ({ found: `${file}: ${found}`, cure }));
    invariants.push({
      name: 'redirects file',
      wanted: 'content/redirects.yml and content/withdrawn.yml can be read',
      level: 'error',
      broken,
    });
  }
  return [...invariants, ...addressesKept({ published, current, kept, redirects, withdrawn })];
}

function publicLedger(edition: Edition) {
  const shown = published(edition);
  return ledgerOf(pathsOf(shown).paths, shown.corpus);
}

function countsOf(old: Corpus, next: Corpus): Count[] {
  const count = (corpus: Corpus): Record<string, number> => {
    const documents = [...corpus.documents.values()];
    const matrix = matrixOf(corpus);
    const cells = matrix.proposals.flatMap(({ value }) => Object.values(value.positions));
    return {
      documents: documents.length,
      'words received': documents.reduce((sum, { apparatus }) => sum + apparatus.tokens, 0),
      emendations: documents.reduce((sum, { apparatus }) => sum + apparatus.emendations.length, 0),
      proposals: corpus.proposals.size,
      questions: corpus.dimensions.size,
      'cells that speak': cells.filter((position) => 'sentence' in position).length,
      actors: corpus.actors.size,
      mentions: mentionsIn(corpus).decided.length,
    };
  };
  const before = count(old);
  return Object.entries(count(next)).map(([name, number]) => ({ name, old: before[name] ?? 0, new: number }));
}
