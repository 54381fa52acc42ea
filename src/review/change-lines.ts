import { documentPath, proposalPath } from '../addresses/paths.ts';
import { shortName } from '../cite/short-name.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import type { ChangeLine } from '../schema/changes.ts';
import { writtenCount } from '../text/wording.ts';
import type { Change, Verb } from './report.ts';
import { sections } from './sections.ts';

const verbs: Record<Verb, string> = {
  added: 'added',
  removed: 'taken out',
  changed: 'changed',
  moved: 'moved',
};

/** Changes of one sort, in one document, that are still told one by one. */
const fewOfASort = 6;
/** Lines of a publication; what is beyond is counted. */
const most = 40;

/**
 * Changes as the record of publications tells them: one line each, many of a sort in one, at most some dozens of lines.
 *
 * @param corpus the edition after the change
 */
export function changeLines(changes: readonly Change[], corpus: Corpus): ChangeLine[] {
  const sorts = new Map<string, Change[]>();
  for (const { section, ...told } of changes) {
    // A part is news of who takes part, also where it moves what a cell holds.
    const change: Change = { ...told, section: told.sort === 'roles' ? told.sort : section };
    // What follows from another change is no news beside it, but for findings.
    if (!sections[change.section].news || (change.under !== undefined && change.sort !== 'findings'))
      continue;
    const sort = `${change.section} ${change.section === 'documents' ? '' : (change.document ?? '')}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), change]);
  }
  const lines = [...sorts.values()].flatMap((sort) =>
    sort.length > fewOfASort ? [lineOfMany(sort, corpus)] : sort.map((change) => lineOf(change, corpus)),
  );
  if (lines.length <= most) return lines;
  const left = lines.length - (most - 1);
  return [...lines.slice(0, most - 1), { text: `And ${writtenCount(left)} more changes.` }];
}

/** The sorts of things that changed, in the order of a report: "documents, answers". */
export function sortsOf(changes: readonly Change[]): string {
  return [...new Set(changes.flatMap(({ section }) => sections[section].news?.[1] ?? []))].join(', ');
}

function lineOf(change: Change, corpus: Corpus): ChangeLine {
  const { section, verb, subject, rows } = change;
  const [one] = sections[section].news ?? [];
  const value = section === 'cells' ? rows.find(({ label }) => label === 'value') : undefined;
  const move = value?.old && value.new ? ` (${value.old} → ${value.new})` : '';
  return {
    text: `${one} ${verbs[verb]}: ${named(subject, change, corpus)}${move}`,
    path: lastingPath(change, corpus),
  };
}

function lineOfMany(sort: readonly Change[], corpus: Corpus): ChangeLine {
  const [first] = sort as [Change];
  const [, many] = sections[first.section].news ?? [];
  const front = first.section === 'documents' ? undefined : frontOf(first, corpus);
  const fates = (Object.keys(verbs) as Verb[]).flatMap((verb) => {
    const count = sort.filter((change) => change.verb === verb).length;
    return count === 0 ? [] : [`${writtenCount(count)} ${verbs[verb]}`];
  });
  const place = front ? `, ${shortName(front)}` : '';
  return {
    text: `${writtenCount(sort.length)} ${many}${place}: ${fates.join(', ')}`,
    path: front ? documentPath(front.id) : first.page,
  };
}

/** The subject, with the name that readers know in place of a document's id. */
function named(subject: string, change: Change, corpus: Corpus): string {
  const front = frontOf(change, corpus);
  if (!front || !subject.startsWith(front.id)) return subject;
  const name = change.section === 'documents' ? `“${front.title}”` : shortName(front);
  return `${name}${subject.slice(front.id.length)}`;
}

function frontOf({ document }: Change, corpus: Corpus) {
  return document === undefined ? undefined : corpus.documents.get(document)?.front;
}

/** The address where a change is to be seen, as far as the ledger keeps it for good: a page, or a paragraph of a document. */
function lastingPath({ section, document, block, cell, path, page }: Change, corpus: Corpus): string {
  if (cell) return proposalPath(cell[0]);
  const home = document === undefined ? undefined : corpus.documents.get(document);
  if (home && section === 'text' && home.blocks.some(({ id }) => id === block))
    return documentPath(home.id, block);
  return path?.split('#')[0] ?? page;
}
