import { proseFolder, type ShelfFile, type TextBlock, type TextPage } from '../file-shapes.ts';
import type { PageKind } from '../search-record.ts';
import { learn } from '../words/languages.ts';
import { load } from './files.ts';
import { indexOf, type Place } from './folder.ts';

/** The blocks of an index: where they stand, and what goes by which name. */
export interface Shelf {
  readonly file: ShelfFile;
  readonly place: Place;
  /** Address of the folder of its files. */
  readonly folder: string;
  /** Whether it has the pages about the edition, and not the edition itself. */
  readonly isProse: boolean;
  /** By block: the page that it is on. */
  readonly pageOf: readonly number[];
  /** By page: its first block. */
  readonly heads: readonly number[];
  /** Position of each block's first word, and of the end. */
  readonly starts: readonly number[];
}

/** A block with its page, as it is shown. */
export interface Shown {
  readonly page: TextPage;
  readonly block: TextBlock;
}

/** Loads what is known of the blocks of an index. @param isProse that of the pages about the edition */
export async function loadShelf(place: Place, isProse = false): Promise<Shelf> {
  const folder = indexOf(place) + (isProse ? proseFolder : '');
  const file: ShelfFile = await load(`${folder}shelf.json`);
  await learn(file.languages);
  return { place, folder, isProse, file, ...numbered(file) };
}

/** Numbers pages and blocks. */
function numbered(file: ShelfFile): Pick<Shelf, 'heads' | 'pageOf' | 'starts'> {
  const heads: number[] = [];
  const pageOf: number[] = [];
  for (const [page, [, blocks]] of file.pages.entries()) {
    heads.push(pageOf.length);
    for (let nth = 0; nth < blocks; nth += 1) pageOf.push(page);
  }
  const starts = [0];
  for (const size of file.sizes) starts.push((starts.at(-1) ?? 0) + size);
  return { pageOf, heads, starts };
}

/** The blocks in which positions of the engine are, each with whether it is a word of what the block is called. */
export function blocksAt({ file, starts }: Shelf, positions: readonly number[]): Map<number, boolean> {
  const blocks = new Map<number, boolean>();
  for (const position of positions) {
    let [from, to] = [0, starts.length - 1];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= position) from = middle;
      else to = middle;
    }
    // Blocks without a word begin where the next one does, and are passed over: the last that begins there has the word.
    blocks.set(from, position - (starts[from] ?? 0) < (file.titled[from] ?? 0));
  }
  return blocks;
}

/** What kind of page a block is on. */
export function kindOf({ file, pageOf }: Shelf, block: number): PageKind {
  return file.pages[pageOf[block] ?? 0]?.[0] ?? 'page';
}

/** The head of a block's page, and the head of the other page that is about the same. */
export function headsOf(
  { file, pageOf, heads }: Shelf,
  block: number,
): { head: number; across: number | undefined } {
  const page = pageOf[block] ?? 0;
  const head = heads[page] ?? 0;
  return { head, across: file.pages[page]?.[2]?.[block - head - 1] || undefined };
}

/** The text of a block. */
export async function shownBlock({ file, folder }: Shelf, block: number): Promise<Shown> {
  const nth = file.texts.findLastIndex((first) => first <= block);
  const pages = await load<TextPage[]>(`${folder}texts/${nth}.json`);
  let first = file.texts[nth] ?? 0;
  for (const page of pages) {
    const found = page.blocks[block - first];
    if (found) return { page, block: found };
    first += page.blocks.length;
  }
  throw new Error(`${folder}texts/${nth}.json has no block ${block}`);
}
