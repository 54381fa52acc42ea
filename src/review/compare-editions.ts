import { shownCorpus } from '../corpus/shown.ts';
import { kept } from '../kept/in-memory.ts';
import { counted } from '../text/wording.ts';
import { Causes } from './causes.ts';
import { type Edition, without } from './edition.ts';
import { compare, type Kind } from './entity.ts';
import {
  codeChanges,
  dependencies,
  guardChanges,
  pages,
  pathsOf,
  prose,
  redirects,
  unreadChanges,
} from './files.ts';
import { follow, isOfSubstance } from './follows.ts';
import type { ChangedFiles } from './git.ts';
import { lines } from './lines.ts';
import { cells, codings, findings, proposals, questions, roles } from './matrix.ts';
import { actors, mentions, records } from './names.ts';
import { renamed, renamesBetween } from './renames.ts';
import { type Change, type Draft, withIds } from './report.ts';
import { blocks, descriptions, documents, emendations, quotePlaces } from './text.ts';

/** What differs between two editions, and what could not be compared. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
}

/** Every kind of thing that is compared. */
const kinds: readonly Kind[] = [
  documents,
  blocks,
  quotePlaces,
  emendations,
  lines,
  descriptions,
  proposals,
  cells,
  roles,
  questions,
  actors,
  mentions,
  codings,
  ...records,
  prose,
  pages,
  redirects,
  dependencies,
];

/**
 * Compares two editions in the reader's terms. What only previews show is told apart.
 *
 * @param before in a folder that is not needed afterwards
 * @param files what the change does to files: where causes are looked for
 */
export function compareEditions(before: Edition, head: Edition, files: ChangedFiles): Comparison {
  const causes = new Causes(files);
  const renames = before.unread.length + head.unread.length > 0 ? [] : renamesBetween(before, head);
  const { edition: base, told: ids } = renamed(before, renames);
  const unread = [...base.unread, ...head.unread];
  const [old, next] = [without(base, unread), without(head, unread)];
  const [oldPublic, nextPublic] = [published(old), published(next)];
  const told = kinds.flatMap((kind) => compare(kind, oldPublic, nextPublic, causes)).map(ofWordingAlone);
  const notes = notesOn(base, head);
  try {
    told.push(...compare(findings, oldPublic, nextPublic, causes));
  } catch (error) {
    notes.push(`Findings are not compared: ${(error as Error).message}.`);
  }
  const unlisted = new Set([oldPublic, nextPublic].flatMap((side) => pathsOf(side).unknown));
  for (const file of unlisted)
    notes.push(`The pages of ${file} are not listed: src/publish/site-paths.ts does not know the pattern.`);
  if (oldPublic !== old || nextPublic !== next) told.push(...draftChanges(old, next, causes, told));
  told.push(...ids);
  const names = unread.map(({ file }) => file);
  told.push(...guardChanges(files), ...unreadChanges(base, head, names, files));
  told.push(...codeChanges(told, files));
  return { changes: follow(withIds(told)), notes };
}

/** An edition as the public site has it; the same object where there are no drafts. Kept: what is worked out of a corpus is kept with it. */
export const published = kept((edition: Edition): Edition => {
  const corpus = shownCorpus(edition.corpus, false);
  return corpus === edition.corpus ? edition : { ...edition, corpus };
});

/** What of a proposal, its answers and the actors that take part is on previews alone. */
function draftChanges(old: Edition, next: Edition, causes: Causes, known: readonly Draft[]): Draft[] {
  const same = new Set(known.map(({ section, key }) => `${section} ${key}`));
  return [proposals, cells, roles, actors, mentions]
    .flatMap((kind) => compare(kind, old, next, causes))
    .filter(({ section, key }) => !same.has(`${section} ${key}`) && !same.has(`wording ${key}`))
    .map((draft) => ({ ...draft, section: 'drafts', key: `${draft.section}_${draft.key}` }));
}

function ofWordingAlone(draft: Draft): Draft {
  const isWording = draft.section === 'cells' && draft.verb === 'changed' && !draft.rows.some(isOfSubstance);
  return isWording ? { ...draft, section: 'wording' } : draft;
}

function notesOn(base: Edition, head: Edition): string[] {
  const unread = Object.entries({ base, 'work tree': head }).flatMap(([side, edition]) =>
    edition.unread.map(
      ({ file, found, expected }) =>
        `${file} of the ${side} cannot be read with today's schema (found ${found}; expected ${expected}). What is in it is not compared; if its file changed, the file's words are.`,
    ),
  );
  const faults = base.faults
    .slice(0, 3)
    .map(
      ({ file, line, name, found }) =>
        `${file}${line === undefined ? '' : `:${line}`} ${name} found ${found}`,
    );
  const more = base.faults.length > 3 ? `; and ${counted(base.faults.length - 3, 'more', 'more')}` : '';
  const { documents: texts, proposals: schemes } = base.corpus;
  return [
    ...unread,
    ...(faults.length > 0
      ? [`The base does not pass its checks: ${faults.join('; ')}${more}. It is compared as it stands.`]
      : []),
    ...(texts.size + schemes.size + base.unread.length === 0
      ? ['The base has no content that this edition knows: everything counts as added.']
      : []),
  ];
}
