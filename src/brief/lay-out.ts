import { counted } from '../text/wording.ts';
import { type Brief, type Entry, keyOf } from './brief.ts';
import { heightOf, heightOnLine, roomOf, sharedOut } from './fit.ts';
import { type Detail, details, type Laying, laidPieces } from './laid-piece.ts';
import { noteWriter } from './notes.ts';
import type { CitedDocument, EditionInShort, Piece } from './piece.ts';
import { type Block, conventions, type Run, type Sheet, wholeAddress } from './sheet.ts';

/** What a brief is laid out with. */
export interface Material {
  readonly edition: EditionInShort;
  /** By the keys of the entries that stand for them. */
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  /** `https://example.org`: the host that shows the page, for an edition that does not know its own. */
  readonly host: string;
}

/** What is laid out as one: something of the reader's own, or pieces, several where they are silent for the same words. */
type Unit = { readonly own: readonly Block[]; readonly isHeading: boolean } | { readonly pieces: Piece[] };

/**
 * Lays a brief out: headings, then piece by piece what is said, the words, and notes. Entries that the edition does not have are passed over;
 * whoever shows the brief says so.
 *
 * @param from where all of it stands, as a path, if it is made from one page
 */
export function sheetOf(brief: Brief, material: Material, from = ''): Sheet {
  const { edition, documents, host } = material;
  const address = (path: string) => wholeAddress(edition, path, host);
  const newLaying = () => {
    const notes = noteWriter(brief.notes, edition, documents, address);
    return { notes, address, noted: from === '' };
  };
  const units = unitsOf(brief.entries, material.pieces);
  const heads = headsOf(units, brief.title);
  const steps = stepsOf(brief, units, heads, newLaying());
  const laying = newLaying();
  const blocks: Block[] = conventions(edition, host);
  let line: Run[] | undefined;
  let left = 0;
  let unnamed = 0;
  for (const [at, unit] of units.entries()) {
    const detail = steps[at];
    if ('own' in unit) blocks.push(...unit.own);
    else if (detail === undefined) unnamed += unit.pieces.length;
    else {
      const head = heads[at];
      // Where there is room for names only, what heads them stands on their line, and they are a list.
      const isRunIn =
        head?.isOwn && steps.every((step, other) => heads[other]?.of !== head.of || step === 'name');
      if (head?.isFirst && !isRunIn) blocks.push(...head.blocks);
      const laid = laidPieces(unit.pieces, detail, laying);
      left += laid.left;
      if (detail === 'name') {
        const named = laid.blocks[0]?.runs ?? [];
        if (line && !head?.isFirst) line.push({ text: ' · ' });
        else {
          line = isRunIn && head.isFirst ? [{ text: head.name, bold: true }, { text: ': ' }] : [];
          blocks.push({ is: isRunIn ? 'item' : 'text', runs: line });
        }
        line.push(...(isRunIn ? named.map(({ bold: _bold, ...run }) => run) : named));
        continue;
      }
      blocks.push(...laid.blocks);
    }
    line = undefined;
  }
  blocks.push(...leftOut(left, unnamed, from && address(from)));
  return { title: brief.title, blocks, notes: laying.notes.written, notesAre: brief.notes };
}

function unitsOf(entries: readonly Entry[], known: Material['pieces']): Unit[] {
  const units: Unit[] = [];
  for (const entry of entries) {
    if (!('path' in entry)) {
      const isHeading = 'heading' in entry;
      const lines = isHeading ? [entry.heading] : entry.remark.split(/\n+/);
      const is = isHeading ? 'heading' : 'remark';
      units.push({ own: lines.map((text) => ({ is, runs: [{ text }] })), isHeading });
      continue;
    }
    const piece = known.get(keyOf(entry));
    const last = units.at(-1);
    if (!piece) continue;
    if (last && 'pieces' in last && areSilentAlike(last.pieces[0], piece)) last.pieces.push(piece);
    else units.push({ pieces: [piece] });
  }
  return units;
}

function areSilentAlike(a: Piece | undefined, b: Piece): boolean {
  const terms = b.searched?.toSorted().join('\n');
  return terms !== undefined && a?.under.path === b.under.path && a.searched?.toSorted().join('\n') === terms;
}

/** What heads a unit: the question, the actor or the document. */
interface Head {
  /** The same for all that stand under it. */
  readonly of: number;
  readonly isFirst: boolean;
  readonly name: string;
  /** Whether it is another than the title of the brief, under which all stands. */
  readonly isOwn: boolean;
  readonly blocks: readonly Block[];
}

function headsOf(units: readonly Unit[], title: string): (Head | undefined)[] {
  const isDivided = units.some((unit) => 'own' in unit && unit.isHeading);
  let open: { of: number; path: string } | undefined;
  return units.map((unit, at) => {
    // What is told under one heading is told under it again behind a heading of the reader's.
    if ('own' in unit && unit.isHeading) open = undefined;
    const under = 'pieces' in unit ? unit.pieces[0]?.under : undefined;
    if (!under) return undefined;
    const isFirst = under.path !== open?.path;
    if (isFirst) open = { of: at, path: under.path };
    const isOwn = under.name !== title;
    const asked: Run[] = under.asks ? [{ text: `${isOwn ? ' ' : ''}${under.asks}`, italic: true }] : [];
    const blocks: Block[] = isOwn
      ? [{ is: isDivided ? 'subheading' : 'heading', runs: [{ text: under.name }, ...asked] }]
      : asked.map((run) => ({ is: 'text', runs: [run] }));
    return { of: open?.of ?? at, isFirst, name: under.name, isOwn, blocks };
  });
}

function leftOut(left: number, unnamed: number, from: string): Block[] {
  const out = [
    left > 0 && counted(left, 'quote'),
    unnamed > 0 && `all that is said in ${counted(unnamed, 'more answer')}`,
  ].filter((text) => text !== false);
  const told = out.length > 0 ? `Left out, to keep this short: ${out.join(' and ')}. ` : '';
  const where: Run[] = from ? [{ text: 'All of it: ' }, { text: from, href: from }] : [];
  return told || from ? [{ is: 'quiet', runs: [{ text: told }, ...where] }] : [];
}

function stepsOf(
  { length }: Brief,
  units: readonly Unit[],
  heads: readonly (Head | undefined)[],
  laying: Laying & { readonly notes: ReturnType<typeof noteWriter> },
): (Detail | undefined)[] {
  if (length === 'whole') return units.map(() => 'whole');
  const heights = (blocks: readonly Block[]) =>
    blocks.reduce((sum, { is, runs }) => sum + heightOf(is, runs), 0);
  let room = roomOf(length);
  const steps = units.map((unit, at) => {
    if ('own' in unit) {
      room -= heights(unit.own);
      return details.map(() => 0);
    }
    const head = heads[at];
    return details.map((detail) => {
      const before = laying.notes.written.length;
      const { blocks } = laidPieces(unit.pieces, detail, laying);
      const added = laying.notes.written.slice(before);
      const own = added.reduce((sum, runs) => sum + heightOf('note', runs), heights(blocks));
      const line = blocks[0]?.runs ?? [];
      if (detail === 'name')
        return head?.isFirst ? heightOf('item', [{ text: `${head.name}: ` }, ...line]) : heightOnLine(line);
      return head?.isFirst ? own + heights(head.blocks) : own;
    });
  });
  return sharedOut(steps, room);
}
