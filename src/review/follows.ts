import { placeOn } from '../addresses/paths.ts';
import { once } from './causes.ts';
import { anchorOf, type Change, isQuote, type Row, type Section, statusOf } from './report.ts';
import { wordPieces } from './words.ts';

/**
 * Puts consequences under their causes: words under the emendation or the rule that changed them, quotes that were respelt with their
 * paragraph under what respelt it, findings under the cell that moved them, mentions under the name, what is part of a thing that came or
 * went under that. One thing is then judged once.
 *
 * @param fallen files that only lost what cannot be without a thing that went, with the anchor of that
 */
export function follow(changes: readonly Change[], fallen: ReadonlyMap<string, string>): Change[] {
  const all = changes.map((change) => (change.sort === 'findings' ? withCauses(change, changes) : change));
  const causes = new Map(all.map((change) => [change.id, causesOf(change, all, fallen).map(({ id }) => id)]));
  const rootsOf = (id: string): string[] => (causes.get(id) ?? []).map(rootOf);
  const rootOf = (id: string): string => rootsOf(id)[0] ?? id;
  // A part that moves what a cell holds weighs as much as the cell.
  const weighty = new Set(all.flatMap(({ id, section }) => (section === 'cells' ? rootOf(id) : [])));
  return all.map((change) => {
    const root = rootOf(change.id);
    if (root !== change.id) return { ...change, under: root, ...partsOf(change.rows, rootsOf(change.id)) };
    return change.sort === 'roles' && weighty.has(root) ? { ...change, section: 'cells' } : change;
  });
}

/** The values of a change by what they follow from, where that is more than one change; what is told beside a quote goes with it. */
function partsOf(rows: readonly Row[], roots: readonly string[]): Pick<Change, 'parts'> {
  const own = rows.filter(({ beside }) => !beside);
  const parts = [...new Set(roots)].map((under) => {
    const part = new Set(own.filter((_, at) => roots[at] === under));
    const paths = new Set([...part].map(({ path }) => path));
    return { under, rows: rows.filter((row) => part.has(row) || (row.beside && paths.has(row.path))) };
  });
  return parts.length > 1 ? { parts } : {};
}

/** The change that a change follows from, or of each of its values one; none where it follows from no other. */
function causesOf(
  change: Change,
  changes: readonly Change[],
  fallen: ReadonlyMap<string, string>,
): readonly Change[] {
  const whole = causeOf(change, changes, fallen);
  if (whole) return [whole];
  const own = change.rows.filter(({ beside }) => !beside);
  const causes = own.flatMap((row) => changes.find((one) => isRespelt(row, change, one)) ?? []);
  return causes.length === own.length ? causes : [];
}

function causeOf(
  change: Change,
  changes: readonly Change[],
  fallen: ReadonlyMap<string, string>,
): Change | undefined {
  // A part makes what a cell holds whatever becomes of it; what moved takes its addresses along.
  const whole = changes.find(
    (one) =>
      change.within?.includes(one.id) &&
      (one.sort === 'roles' ||
        change.sort === 'pages' ||
        statusOf(one) ||
        (one.verb === change.verb && one.verb !== 'changed')),
  );
  if (whole) return whole;
  const [lostWith, ...others] = change.causes.map(({ file }) => fallen.get(file));
  const went = others.includes(undefined) ? undefined : changes.find(({ id }) => id === lostWith);
  // What is left of an answer has to be judged; a silence says no less with a passage less to explain, and no part is without its actor.
  const isJudged =
    /^(?:cells|roles|findings)$/.test(change.sort) &&
    !(change.verb === 'removed' && went?.sort === 'actors') &&
    change.rows.some(({ label, beside }) => !beside && label !== 'explained');
  if (went && !isJudged) return went;
  // What nothing explains was hidden, or shown, with what became a draft or ceased to be one; a record of publications looks for no causes.
  const hiding = changes.find((one) => statusOf(one) && one.causes.length > 0);
  if (hiding && change.causes.length === 0) return hiding;
  const ofSort = (...sorts: readonly Section[]) => changes.filter(({ sort }) => sorts.includes(sort));
  const hasOnly = (pattern: RegExp) =>
    change.causes.length > 0 && change.causes.every(({ file }) => pattern.test(file));
  const shares = ({ causes }: Change) =>
    causes.length > 0 && causes.every(({ file }) => change.causes.some((own) => own.file === file));
  const isOf = ({ causes }: Change) =>
    change.causes.length > 0 && change.causes.every(({ file }) => causes.some((one) => one.file === file));
  // The rule that acts in this document, of those that changed.
  const actsHere = ({ rows }: Change) => rows.some(({ label }) => label.startsWith(`${change.document}, `));
  const rule = hasOnly(/^src\//) ? ofSort('lines').find((one) => shares(one) && actsHere(one)) : undefined;
  const emended = hasOnly(/\/emendations\.yml$/)
    ? ofSort('emendations').filter(({ document }) => document === change.document)
    : [];
  switch (change.sort) {
    case 'text':
      // A line that is dropped is in no block; and a block may move for any emendation before it.
      return (
        emended.find(
          ({ block, verb, rows }) => block === change.block && (verb !== 'changed' || rows.some(isOfWords)),
        ) ??
        emended.find(({ block }) => block === undefined || change.verb === 'moved') ??
        rule ??
        ofSort('sources').find(
          ({ document, causes: [source] }) =>
            document === change.document && change.causes.some(({ file }) => file === source?.file),
        )
      );
    case 'pages':
      // Pages of a thing that has another address now.
      return changes.find((one) => one !== change && movesAll(one, change));
    case 'documents':
      // What a description is read from is in no block.
      return rule ?? only(emended.filter(({ block, verb }) => block === undefined && verb !== 'moved'));
    // A rule finds other words where an emendation was before it.
    case 'lines':
      return only(
        hasOnly(/\/emendations\.yml$/)
          ? ofSort('emendations').filter((one) => one.verb !== 'moved' && isOf(one))
          : [],
      );
    case 'emendations':
      return change.verb === 'moved'
        ? emended.find(({ verb }) => verb === 'added' || verb === 'removed')
        : undefined;
    // Who reads a guard line by line has read it.
    case 'guards':
    case 'other':
      return ofSort('guards').find((one) => one.id !== change.id && one.rows[0]?.isFile && isOf(one));
    case 'mentions':
      return change.document === undefined
        ? undefined
        : (ofSort('actors', 'mentions', 'prose').find(
            (one) => one.document === undefined && (shares(one) || isOf(one)),
          ) ??
            rule ??
            only(emended));
    case 'findings':
      return mattering(change, changes)[0];
    default:
      return roundOf(change, ofSort('codings'));
  }
}

/** Whether all that is told of addresses is that a thing has another one now. */
function movesAll({ rows }: Change, told: Change): boolean {
  const moves = rows.filter(({ label }) => label === 'address');
  return told.rows.every(({ label, old, new: next }) =>
    moves.some((move) =>
      label.startsWith('/') ? move.old === label && move.new === next : move.old === old || move.new === next,
    ),
  );
}

/** Whether a row of an emendation is more than its reason. */
const isOfWords = ({ label }: Row) => /^(?:words received|the edition prints)$/.test(label);

const only = <T>(list: readonly T[]) => (list.length === 1 ? list[0] : undefined);

/** What findings are made of: all that a cell holds, and of proposals and questions what is neither a text nor a rule. */
const moving: Partial<Record<Section, RegExp>> = {
  cells: /^(?:value|voice|first answer|certainty)$/,
  proposals: /^(?:name|kind|order|status)$/,
  questions: /^(?:name|order|status|scale|values that exclude.*|value .*, label|order of .*)$/,
};

/** The changes of the matrix that may have moved a finding: its own cells', else those of its questions, else any. */
function mattering(finding: Change, changes: readonly Change[]): readonly Change[] {
  const matrix = changes.filter(
    ({ sort, section, verb, rows }) =>
      section !== 'drafts' &&
      moving[sort] &&
      (verb !== 'changed' || rows.some(({ label }) => moving[sort]?.test(label))),
  );
  const questions = new Set(finding.cells?.map((cell) => cell.split(' ')[1]));
  const own = matrix.filter(({ cell }) => cell && finding.cells?.includes(cell.join(' ')));
  const near = matrix.filter(({ cell }) => cell && questions.has(cell[1]));
  return [own, near, matrix].find((list) => list.length > 0) ?? [];
}

function withCauses(finding: Change, changes: readonly Change[]): Change {
  const causes = once(mattering(finding, changes).flatMap((change) => change.causes));
  return causes.length > 0 ? { ...finding, causes } : finding;
}

/** The round that came or went with what the codebook says of its coder alone. */
function roundOf({ rows }: Change, codings: readonly Change[]): Change | undefined {
  return codings.find(({ verb, rows: [first] }) => {
    const coder = `coder ${first?.new ?? first?.old}, `;
    return (
      verb !== 'changed' && first?.label === 'coders' && rows.every(({ label }) => label.startsWith(coder))
    );
  });
}

/** Whether a change of words, or of an id, respelt a value: a quote, a remark, or where somebody is named. */
function isRespelt(
  { old, new: next, ...row }: Row,
  { sort, verb, document, cell }: Change,
  one: Change,
): boolean {
  const [first] = one.rows;
  if (sort === 'mentions')
    return one.sort === 'text' && one.document === document && row.label === placeOn('', one.block);
  if (verb !== 'changed' || hasOwnCauses.test(sort)) return false;
  if (old === undefined || next === undefined) return false;
  const isWithId = (was: string, is = '') => old.replaceAll(was, is) === next;
  // Cells have the label of a value, which may be the same.
  const isOf = cell && anchorOf('questions', cell[1]) === one.id;
  if (one.sort === 'questions')
    return (
      sort !== one.sort &&
      idsOfValues(one).some((id) => (old === next ? isOf : isWithId(id.old ?? '', id.new)))
    );
  if (first?.old === undefined) return false;
  if (one.sort === 'pages')
    return one.verb === 'moved' && !/value$/.test(row.label) && isWithId(first.old, first.new);
  // A story repeats the words of a quote alone.
  const isHere = isQuote(row) ? one.path === row.path : /, exact words$/.test(row.label);
  return one.sort === 'text' && isHere && isWithin(quoteIn(old), quoteIn(next), first);
}

/** What a question tells of values that have other ids now. */
const idsOfValues = ({ rows }: Change) =>
  rows.filter(({ label, old, new: next }) => old !== undefined && label === `value ${next}`);

/** Sorts of things whose causes are others than what respelt them. */
const hasOwnCauses = /^(?:text|pages|documents|emendations|findings|other)$/;

/** The quote of a row, without where it stands. */
const quoteIn = (text: string) => /^“(.*)” \(/.exec(text)?.[1] ?? text;

/** Whether the words that differ between two quotes are among those that differ between two paragraphs. */
function isWithin(old: string, next: string, paragraph: Row): boolean {
  const differing = (before = '', after = '') =>
    wordPieces(before, after).flatMap((piece) =>
      piece.in === 'both' ? [] : piece.text.split(' ').map((word) => `${piece.in} ${word}`),
    );
  const known = new Set(differing(paragraph.old, paragraph.new));
  return differing(old, next).every((word) => known.has(word));
}
