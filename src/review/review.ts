import { agreementsOf } from '../compare/agreement/codings.ts';
import { matrixOf } from '../compare/matrix.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import {
  type ChangedFiles,
  changedFiles,
  commitAt,
  commitNamed,
  resolveBase,
  stateOf,
  withCommit,
} from '../files/git.ts';
import { counted } from '../text/wording.ts';
import { type BuiltSite, builtSite } from './built-pages.ts';
import { checklistOf } from './checklist.ts';
import { compareEditions, published } from './compare-editions.ts';
import { staleFiles, withConversion } from './converted.ts';
import { type Edition, loadBase, loadEdition } from './edition.ts';
import * as invariants from './invariants.ts';
import { pagesBetween } from './page-changes.ts';
import { reckonedPages } from './reckoned-pages.ts';
import type { Change, Count, Report } from './report.ts';
import { rulesRead } from './rules-read.ts';
import { pathsOf } from './site.ts';

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
  const of = options.of === undefined ? undefined : commitNamed(root, options.of);
  const base = resolveBase(root, options.base, of);
  const isTree = of === undefined;
  const head = (isTree && stateOf(root)) || { commit: of ?? commitNamed(root, 'HEAD'), uncommitted: [] };
  const files = changedFiles(root, base.commit, of);
  const [built, builtBase] = [options.built, options.builtBase].map((folder) =>
    folder === undefined ? undefined : builtSite(folder),
  );
  const compared = async (next: Edition): Promise<Report> => {
    const stale = await staleFiles(next.root, files, of !== undefined);
    return withCommit(root, base.commit, async (folder) => {
      const old = loadBase(folder, root);
      const { base: renamed, sides, changes: told, notes } = compareEditions(old, next, files);
      const unread = [...new Set([...renamed.unread, ...next.unread].map(({ file }) => file))];
      const pages =
        built && builtBase
          ? pagesBetween(
              builtBase,
              built,
              told.some(({ sort }) => sort === 'other'),
            )
          : reckonedPages(told, pathsOf(published(next)).paths, files, [old.corpus, next.corpus]);
      // Two builds show whether readers see anything of a change of code.
      const isSeen = pages.known === 'reckoned' || pages.changed.length + (pages.data?.length ?? 0) > 0;
      const changes = isSeen ? told : told.map(aside);
      return {
        base,
        head,
        ...(options.since !== undefined && { since: await sinceOf(root, options.since, next, of) }),
        notes: [...notesOnSides(root, base, head, files, of !== undefined), ...notes],
        changes,
        invariants: [
          invariants.filesOwn(files),
          invariants.wordsAccounted(next),
          invariants.checksHold(next),
          invariants.nothingNewWarned(
            await withConversion(renamed, files),
            await withConversion(next, files),
          ),
          invariants.evidenceKept(changes, next),
          rulesRead(sides, changes),
          invariants.idsOwn(old, changes),
          ...invariants.addressesKept(old, next),
          ...(pages.gone ? [invariants.anchorsKept(pages.gone)] : []),
          invariants.generatedUpToDate(stale, changes),
        ],
        checklist: checklistOf(changes, head.commit),
        counts: countsOf(sides),
        ...(unread.length > 0 && { unread }),
        ...(built && builtBase && { weights: weightsOf(pages.changed, builtBase, built) }),
        pages,
      };
    });
  };
  return of === undefined
    ? compared(loadEdition(root))
    : withCommit(root, of, (folder) => compared(loadEdition(folder, root)));
}

/** A change of code that changes no page. */
const aside = (change: Change): Change =>
  change.sort === 'other' ? { ...change, section: 'aside' } : change;

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
  { commit, uncommitted }: Report['head'],
  files: ChangedFiles,
  isData: boolean,
): string[] {
  const notes: string[] = [];
  if (isData)
    notes.push(
      `Made with the code of ${commitNamed(root, 'HEAD').slice(0, 10)}. ${commit.slice(0, 10)} was read as data, and none of its code was run.`,
    );
  const received = [...files.keys()].filter((file) => /^seeds\/[^/]+\/received\./.test(file));
  if (isData && received.length > 0)
    notes.push(
      `Texts were not taken out of files again (${received.join(', ')}): "npm run convert -- --check" does that.`,
    );
  if (uncommitted.length > 0)
    notes.push(
      `The work tree has ${counted(uncommitted.length, 'file')} not committed (${uncommitted.slice(0, 5).join(', ')}${uncommitted.length > 5 ? ', …' : ''}). What is compared is the work tree as it stands, not the commit.`,
    );
  if (base.commit === commit)
    notes.push(
      `The base (${base.ref}) is the commit that is looked at: ${files.size === 0 ? 'there is nothing to compare' : 'only what is not committed is compared'}. Name another with --base REF.`,
    );
  return notes;
}

/** Numbers of things on both sides, of what both can read. */
function countsOf(sides: readonly [Edition, Edition]): Count[] {
  const [before, after] = sides.map(countsIn) as [Counted, Counted];
  const names = Object.keys({ ...after, ...before });
  return names.map((name) => ({ name, old: before[name], new: after[name] }));
}

type Counted = Readonly<Record<string, number>>;

function countsIn({ corpus }: Edition): Counted {
  const documents = [...corpus.documents.values()];
  const cells = matrixOf(corpus).proposals.flatMap(({ value }) => Object.values(value.positions));
  return {
    documents: documents.length,
    'words received': documents.reduce((sum, { apparatus }) => sum + apparatus.tokens, 0),
    emendations: documents.reduce((sum, { apparatus }) => sum + apparatus.emendations.length, 0),
    proposals: corpus.proposals.size,
    questions: corpus.dimensions.size,
    'cells that speak': cells.filter((position) => 'sentence' in position).length,
    actors: corpus.actors.size,
    mentions: mentionsIn(corpus).decided.length,
    ...Object.fromEntries(
      agreementsOf(corpus).flatMap(({ first, second, all, passages }) => {
        const of = `agreement of ${first.name} and ${second.name}`;
        return [...asPrinted(of, all.alpha), ...asPrinted(`${of} on passages`, passages.alpha)];
      }),
    ),
  };
}

/** How far codings agree, as exact as pages say it. */
const asPrinted = (name: string, alpha: number | undefined) =>
  alpha === undefined ? [] : [[name, Number(alpha.toFixed(3))] as const];

/** Weights of the pages that changed and that both sides have. */
function weightsOf(changed: readonly string[], old: BuiltSite, next: BuiltSite): Count[] {
  return changed
    .filter((path) => old.pages.has(path) && next.pages.has(path))
    .map((path) => ({ name: path, old: old.weight(path), new: next.weight(path) }))
    .filter((weight) => weight.old !== weight.new);
}
