import { documentPath, pagePaths } from '../addresses/paths.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { addressChanges } from './addresses.ts';
import { Causes, once } from './causes.ts';
import { type Corpora, cellChanges, quoteMoves } from './cells.ts';
import {
  actorChanges,
  codingChanges,
  proposalChanges,
  questionChanges,
  recordChanges,
  roleChanges,
} from './comparison.ts';
import { descriptionChanges } from './descriptions.ts';
import { textChanges } from './document-texts.ts';
import { type Edition, textAt, without } from './edition.ts';
import { emendationChanges } from './emendations.ts';
import { findingChanges } from './findings.ts';
import type { ChangedFiles } from './git.ts';
import { mentionChanges } from './mentions.ts';
import { codeChanges, unreadChanges } from './other-files.ts';
import { proseChanges } from './prose.ts';
import { type Change, type Draft, withIds } from './report.ts';
import { lineChanges } from './source-lines.ts';
import { row } from './values.ts';

/** What differs between two editions, and what could not be compared. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
}

/**
 * Compares two editions in the reader's terms.
 *
 * @param files what the change does to files: where causes are looked for
 */
export function compareEditions(base: Edition, head: Edition, files: ChangedFiles): Comparison {
  const causes = new Causes(files);
  const unread = [...base.unread, ...head.unread];
  const old = without(base, unread);
  const next = without(head, unread);
  const corpora: Corpora = { old: old.corpus, new: next.corpus };
  const notes = notesOn(base, head);
  const told: Draft[] = [
    ...documentChanges(old, next, causes),
    ...quoteMoves(corpora, causes),
    ...proposalChanges(corpora, causes),
    ...cellChanges(corpora, causes),
    ...roleChanges(corpora, causes),
    ...questionChanges(corpora, causes),
    ...actorChanges(corpora, causes),
    ...mentionChanges(corpora, causes),
    ...codingChanges(corpora, causes),
    ...recordChanges(corpora, causes),
  ];
  try {
    told.push(...findingChanges(corpora, told, causes));
  } catch (error) {
    notes.push(`Findings are not compared: ${(error as Error).message}.`);
  }
  const { changes: addresses, notes: unknownPages } = addressChanges(old, next, causes);
  told.push(...proseChanges(base.root, head.root, causes), ...addresses, ...unreadChanges(base, head, files));
  told.push(...codeChanges(told, files));
  return { changes: withIds(told), notes: [...notes, ...unknownPages] };
}

function notesOn(base: Edition, head: Edition): string[] {
  const list = (edition: Edition, side: string) =>
    edition.unread.map(
      ({ file, found, expected }) =>
        `${file} of the ${side} cannot be read with today's schema (found ${found}; expected ${expected}). What is in it is not compared; if its file changed, the file's words are.`,
    );
  const faulty =
    base.faults.length === 0
      ? []
      : [
          `The base does not pass its checks: ${base.faults
            .slice(0, 3)
            .map(
              ({ file, line, name, found }) =>
                `${file}${line === undefined ? '' : `:${line}`} ${name} found ${found}`,
            )
            .join(
              '; ',
            )}${base.faults.length > 3 ? `; and ${base.faults.length - 3} more` : ''}. It is compared as it stands.`,
        ];
  const { documents, proposals } = base.corpus;
  const empty =
    documents.size + proposals.size === 0 && base.unread.length === 0
      ? ['The base has no content that this edition knows: everything counts as added.']
      : [];
  return [...list(base, 'base'), ...list(head, 'work tree'), ...faulty, ...empty];
}

/** Documents that came or went, and what changed in the others. */
function documentChanges(old: Edition, next: Edition, causes: Causes): Draft[] {
  const ids = [...new Set([...next.corpus.documents.keys(), ...old.corpus.documents.keys()])];
  return ids.flatMap((id) => {
    const [before, after] = [old.corpus.documents.get(id), next.corpus.documents.get(id)];
    if (before && after) {
      if (isUntouched(old, next, id)) return [];
      return [
        ...textChanges(before, after, causes),
        ...emendationChanges(before, after, causes),
        ...lineChanges(before, after, causes),
        ...descriptionChanges(before, after, causes),
      ];
    }
    const document = after ?? before;
    if (!document) return [];
    const { front, apparatus } = document;
    const facts = {
      title: front.title,
      kind: front.kind,
      date: front.date,
      author: front.author,
      words: String(apparatus.tokens),
      paragraphs: String(apparatus.blocks.filter(({ type }) => type === 'paragraph').length),
      emendations: String(apparatus.emendations.length),
      'actors named': namedIn(after ? next : old, id),
    };
    return [
      {
        key: id,
        section: 'documents' as const,
        verb: after ? ('added' as const) : ('removed' as const),
        subject: id,
        rows: Object.entries(facts).flatMap(([label, value]) =>
          value === undefined ? [] : [after ? row(label, undefined, value) : row(label, value, undefined)],
        ),
        document: id,
        path: after ? documentPath(id) : pagePaths.documents,
        causes: once([...causes.seed(id), ...causes.conversion()]),
      },
    ];
  });
}

// Most documents of a change are as they were: their bytes tell it faster than their words.
function isUntouched(old: Edition, next: Edition, id: string): boolean {
  return [`content/documents/${id}.mdx`, `content/apparatus/${id}.json`, `seeds/${id}/source.txt`].every(
    (file) => {
      const text = textAt(next.root, file);
      return text !== undefined && text === textAt(old.root, file);
    },
  );
}

/** The actors that a document names, each with how often. */
function namedIn({ corpus }: Edition, document: string): string | undefined {
  const counts = new Map<string, number>();
  for (const mention of mentionsIn(corpus).decided)
    if (mention.document === document) counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
  const named = [...counts].map(
    ([actor, count]) => `${corpus.actors.get(actor)?.value.name ?? actor} (${count})`,
  );
  return named.join(', ') || undefined;
}
