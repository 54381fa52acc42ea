import { proseFile } from '../corpus/prose-pages.ts';
import { writtenFiles } from '../corpus/references.ts';
import type { ChangedFiles } from '../files/git.ts';
import { kept } from '../kept/in-memory.ts';
import { type Edition, saidIn, textAt } from './edition.ts';
import type { Draft } from './report.ts';

/** Whether a file is in `content/`, and neither of two editions reads it, nor says why it cannot. */
export function isReadByNone(file: string, ...sides: readonly Edition[]): boolean {
  return (
    /^content\/(?!documents\/|apparatus\/)/.test(file) &&
    !/^content\/(?:redirects\.yml|withdrawn\.yml|ledger\.txt)$/.test(file) &&
    !sides.some((side) => filesOf(side).has(file))
  );
}

/** The files that an edition reads, or says why it cannot: thousands may be asked for. */
const filesOf = kept(
  ({ corpus, unread }: Edition): ReadonlySet<string> =>
    new Set([
      ...[...writtenFiles(corpus)].map(({ entry }) => entry.file),
      ...[...corpus.publications.values(), ...unread].map(({ file }) => file),
      ...[...corpus.pages.keys()].map(proseFile),
    ]),
);

/** Changes of which those that seem to remove a thing say first where its file is now, if that is where nothing reads it. */
export function withMovedAway(
  told: readonly Draft[],
  files: ChangedFiles,
  old: Edition,
  next: Edition,
): Draft[] {
  const added = [...files].flatMap(([file, fate]) =>
    fate === 'added' && isReadByNone(file, old, next) ? file : [],
  );
  if (added.length === 0) return [...told];
  const said = new Map(added.map((file) => [saidIn(file, textAt(next.root, file)), file]));
  return told.map((draft) => {
    const [file, ...others] = draft.causes.map((cause) => cause.file);
    const isItsOwn = draft.document === undefined && draft.cell === undefined && draft.sort !== 'pages';
    if (draft.verb !== 'removed' || file === undefined || others.length > 0 || !isItsOwn) return draft;
    const goal = files.get(file) === 'removed' && said.get(saidIn(file, textAt(old.root, file)));
    const row = { label: 'moved where nothing reads it', new: goal || '', isFile: true as const };
    return goal ? { ...draft, rows: [row, ...draft.rows] } : draft;
  });
}
