import { once } from './causes.ts';
import type { Change, Row } from './report.ts';
import { wordPieces } from './words.ts';

/** Rows of a cell or a part that change what is held, and not how it is worded. */
export function isOfSubstance({ label }: Row): boolean {
  return ['value', 'voice', 'quote', 'looked for', 'part'].includes(label);
}

/**
 * Puts consequences under their causes: words under the emendation or the rule that changed them, quotes that were respelt with their
 * paragraph under what respelt it, findings under the cell that moved them, mentions under the name. One thing is then judged once.
 */
export function follow(changes: readonly Change[]): Change[] {
  const roots = new Map<string, string>();
  const rootOf = (id: string) => roots.get(id) ?? id;
  return changes
    .map((change) => (change.section === 'findings' ? moved(change, changes) : change))
    .toSorted((a, b) => depth(a) - depth(b))
    .map((change) => {
      const cause = causeOf(change, changes);
      if (!cause) return change;
      roots.set(change.id, rootOf(cause.id));
      return { ...change, under: rootOf(cause.id) };
    })
    .toSorted(
      (a, b) => changes.findIndex(({ id }) => id === a.id) - changes.findIndex(({ id }) => id === b.id),
    );
}

const emendationsFile = /\/emendations\.yml$/;

/** Text is put under its causes before what follows from text. */
const depth = ({ section }: Change) => (section === 'text' ? 0 : 1);

function causeOf(change: Change, changes: readonly Change[]): Change | undefined {
  const hasOnly = (pattern: RegExp) =>
    change.causes.length > 0 && change.causes.every(({ file }) => pattern.test(file));
  // The rule that acts in this document, of those that changed.
  const rule = hasOnly(/^src\//)
    ? changes.find(
        ({ section, rows, causes }) =>
          section === 'lines' &&
          rows.some(({ label }) => label.startsWith(`${change.document}, `)) &&
          causes.every(({ file }) => change.causes.some((own) => own.file === file)),
      )
    : undefined;
  const emended = changes.filter(
    ({ section, document }) => section === 'emendations' && document === change.document,
  );
  switch (change.section) {
    case 'text': {
      const own = hasOnly(emendationsFile) ? emended : [];
      const placed = own.find(({ block }) => block === change.block);
      // A line that is dropped is in no block; and a block may move for any emendation before it.
      return placed ?? own.find(({ block }) => block === undefined || change.verb === 'moved') ?? rule;
    }
    case 'metadata':
      return rule;
    case 'mentions': {
      const named = changes.find(
        ({ section, causes: [own] }) => section === 'actors' && own?.file === change.causes[0]?.file,
      );
      return named ?? rule ?? (emended.length === 1 && hasOnly(emendationsFile) ? emended[0] : undefined);
    }
    case 'findings':
      return mattering(change, changes)[0];
    case 'cells':
    case 'roles':
    case 'proposals':
      return respelt(change, changes);
    default:
      return undefined;
  }
}

/** The changes of the matrix that may have moved a finding: its own cells', else those of its questions, else any. */
function mattering(finding: Change, changes: readonly Change[]): readonly Change[] {
  const matrix = changes.filter(
    ({ section, verb, rows }) =>
      (section === 'cells' &&
        (verb !== 'changed' || rows.some(({ label }) => label === 'value' || label === 'voice'))) ||
      section === 'proposals' ||
      section === 'questions',
  );
  const questions = new Set(finding.cells?.map((cell) => cell.split(' ')[1]));
  const own = matrix.filter(({ cell }) => cell && finding.cells?.includes(cell.join(' ')));
  const near = matrix.filter(({ cell }) => cell && questions.has(cell[1]));
  return [own, near, matrix].find((list) => list.length > 0) ?? [];
}

function moved(finding: Change, changes: readonly Change[]): Change {
  const causes = once(mattering(finding, changes).flatMap((change) => change.causes));
  return causes.length > 0 ? { ...finding, causes } : finding;
}

/** The change of words that quotes were respelt with; nothing if anything else changed. */
function respelt({ rows, verb }: Change, changes: readonly Change[]): Change | undefined {
  const texts = changes.filter(({ section, rows: [row] }) => section === 'text' && row?.label === 'words');
  const causes = rows.map(({ label, old, new: next, path }) => {
    if (!/quote/.test(label) || old === undefined || next === undefined) return undefined;
    return texts.find((text) => text.path === path && isWithin(quoteIn(old), quoteIn(next), text.rows[0]));
  });
  return verb === 'changed' && causes.every((cause) => cause) ? causes[0] : undefined;
}

/** The quote of a row, without where it stands. */
const quoteIn = (text: string) => /^“(.*)” \(/.exec(text)?.[1] ?? text;

/** Whether the words that differ between two quotes are among those that differ between two paragraphs. */
function isWithin(old: string, next: string, paragraph: Row | undefined): boolean {
  const differing = (before: string, after: string) =>
    wordPieces(before, after).flatMap((piece) =>
      piece.in === 'both' ? [] : piece.text.split(' ').map((word) => `${piece.in} ${word}`),
    );
  const known = new Set(differing(paragraph?.old ?? '', paragraph?.new ?? ''));
  return differing(old, next).every((word) => known.has(word));
}
