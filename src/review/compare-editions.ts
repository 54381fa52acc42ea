import { shownCorpus } from '../corpus/shown.ts';
import type { ChangedFiles } from '../files/git.ts';
import { kept } from '../kept/in-memory.ts';
import type { Message } from '../messages/message.ts';
import { byWords } from './by-words.ts';
import { causesAmong } from './causes.ts';
import { type Edition, readWith, textAt, without } from './edition.ts';
import { compare, type Kind } from './entity.ts';
import { fallen } from './fallen.ts';
import { codeChanges, guardChanges, isToldByWords } from './files.ts';
import { follow } from './follows.ts';
import { lines } from './lines.ts';
import { decisions, mentions } from './mentions.ts';
import { withIds } from './ordered.ts';
import { cells, findings, roles } from './positions.ts';
import { licence, publications, records, rounds } from './records.ts';
import { renamed, thingsWithPages } from './renames.ts';
import type { Change, Draft } from './report.ts';
import { withStanding } from './rules-read.ts';
import { withSignsApart } from './signs.ts';
import { pages, pathsOf, prose, redirects } from './site.ts';
import { blocks, documents, emendations, numbers, sources } from './text.ts';
import { withMovedAway } from './unread-files.ts';

/** What differs between two editions, and what could not be compared. */
export interface Comparison {
  /** The base with the ids that things have now. */
  readonly base: Edition;
  /** What both sides can read, as the public site has it: drafts are on previews alone. */
  readonly sides: readonly [old: Edition, next: Edition];
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
}

/** What drafts have a part in. */
const drafted: readonly Kind[] = [...records, decisions, cells, roles, mentions];
/** Every kind of thing that is compared, but for findings, which need a matrix without holes. */
const kinds: readonly Kind[] = [
  ...drafted,
  ...[sources, documents, blocks, emendations, numbers, lines],
  ...[licence, publications, rounds, prose, pages, redirects],
];

/**
 * Compares two editions in the reader's terms. What only previews show is told apart.
 *
 * @param before in a folder that is not needed afterwards
 * @param files what the change does to files: where causes are looked for
 */
export function compareEditions(before: Edition, head: Edition, files: ChangedFiles): Comparison {
  const { edition: base, told } = renamed(before, head);
  // What only moved with a new id caused nothing else.
  const renames = new Set(told.flatMap(({ causes }) => causes.map(({ file }) => file)));
  const isSame = (file: string) => textAt(base.root, file) === textAt(head.root, file);
  const causes = causesAmong(new Map([...files].filter(([file]) => !renames.has(file) || !isSame(file))));
  const unread = [...base.unread, ...head.unread];
  const [old, next] = [base, head].map((side) => without(side, unread, base.corpus.edition)) as [
    Edition,
    Edition,
  ];
  const [oldPublic, nextPublic] = [published(old), published(next)];
  const notes = notesOn(base);
  const found = kinds.flatMap((kind) => compare(kind, oldPublic, nextPublic, causes));
  told.push(...found.map((draft) => withStanding(draft, [oldPublic.corpus, nextPublic.corpus])));
  try {
    told.push(...compare(findings, oldPublic, nextPublic, causes));
  } catch (error) {
    notes.push(`Findings are not compared: ${(error as Error).message}.`);
  }
  for (const file of new Set([oldPublic, nextPublic].flatMap((side) => pathsOf(side).unknown)))
    notes.push(`The pages of ${file} are not listed: src/publish/site-paths.ts does not know the pattern.`);
  if (oldPublic !== old || nextPublic !== next) {
    const known = new Set(told.map(({ sort, key }) => `${sort} ${key}`));
    const all = drafted.flatMap((kind) => compare(kind, old, next, causes));
    const ofDrafts = all.filter(({ sort, key }) => !known.has(`${sort} ${key}`));
    for (const [at, one] of told.entries()) told[at] = withStatus(one, old, next);
    told.push(...ofDrafts.map((draft) => ({ ...draft, section: 'drafts' as const })));
  }
  const guards = guardChanges(files);
  const guarded = guards
    .flatMap(({ causes }) => causes.map(({ file }) => file))
    .filter((file) => isToldByWords(file, files.get(file)));
  told.push(...guards, ...compare(byWords('guards', guarded), base, head, causes));
  const unreadNames = unread.flatMap(({ file }) => readWith(file));
  told.push(...compare(byWords('unread', unreadNames), base, head, causes));
  const all = withMovedAway(told, files, base, head);
  all.push(...codeChanges(all, files, base, head));
  const changes = follow(withSignsApart(withIds(all)), fallen(old, next));
  return { base, sides: [oldPublic, nextPublic], changes, notes };
}

/** A thing that became a draft, or ceased to be one: it neither went nor came. */
function withStatus(draft: Draft, old: Edition, next: Edition): Draft {
  const { part } = thingsWithPages.find(({ section }) => section === draft.sort) ?? {};
  if (!part || ![old, next].every(({ corpus }) => corpus[part].has(draft.key))) return draft;
  const status = (was: string, is: string) => ({ label: 'status', old: was, new: is });
  if (draft.verb === 'removed') return { ...draft, verb: 'changed', rows: [status('public', 'draft')] };
  if (draft.verb !== 'added') return draft;
  return { ...draft, verb: 'changed', rows: [status('draft', 'public'), ...draft.rows] };
}

/** An edition as the public site has it; the same object where there are no drafts. Kept: what is worked out of a corpus is kept with it. */
export const published = kept((edition: Edition): Edition => {
  const corpus = shownCorpus(edition.corpus, false);
  return corpus === edition.corpus ? edition : { ...edition, corpus };
});

/** Problems that a note tells one by one. */
const few = 3;

/** What could not be compared as it should be; what is wrong with the head is told among what must be true. */
function notesOn({ corpus, unread, faults }: Edition): string[] {
  const briefly = (messages: readonly Message[]) => {
    const told = messages
      .slice(0, few)
      .map(({ file, line, name, found }) => `${file}${line ? `:${line}` : ''} ${name} found ${found}`);
    return told.join('; ') + (messages.length > few ? `; and ${messages.length - few} more` : '');
  };
  const notes: string[] = [];
  if (unread.length > 0)
    notes.push(
      `Not all of the base can be read: ${briefly(unread)}. What is in such a file is not compared; if the file changed, its words are.`,
    );
  if (faults.length > 0)
    notes.push(`The base does not pass its checks: ${briefly(faults)}. It is compared as it stands.`);
  if (corpus.documents.size + corpus.proposals.size + unread.length === 0)
    notes.push('The base has no content that this edition knows: everything counts as added.');
  return notes;
}
