import { ownLanguage } from '../text/languages.ts';
import { writtenDate } from '../text/wording.ts';
import type { ShelfFile, TextBlock, TextPage } from './file-shapes.ts';
import { foreignNames } from './foreign-names.ts';
import { namesIn } from './names-in.ts';
import type { SearchRecord } from './search-record.ts';
import { wordLists } from './word-lists.ts';
import { indexed, stemsOf, tellingWords } from './words/words.ts';

/** Pages as they are written for the engine and for the interface. */
export interface Shelf {
  /** What the engine indexes: of each block its stems, one behind the other. A stem ends in "_", or the engine would find what begins with it. */
  readonly content: string;
  /** All of `shelf.json` but the id that the engine gives. */
  readonly layout: Omit<ShelfFile, 'record'>;
  /** `words/<letter>.txt`, by letter. */
  readonly words: ReadonlyMap<string, string>;
  /** `texts/<n>.json`. */
  readonly texts: readonly (readonly TextPage[])[];
}

/**
 * Texts are cut in files of about so many characters: what is shown of a long document is a small part of it. Of a large body the parts are
 * larger, for ten thousand files take their time to write, to publish and to fetch.
 */
const partSizes = { smallest: 800, largest: 4000, mostFiles: 2000 } as const;

/**
 * Lays pages out. They are one record for the engine: it says at which positions a stem stands, and the sizes of the blocks in which block
 * that is. A record for each page takes a third more to load, one for each paragraph twice as much.
 *
 * @param synonyms words that mean the same, in groups
 */
export function shelfOf(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[] = [],
): Shelf {
  const heads = new Map<string, number>();
  const stems: string[][] = [];
  const titled: number[] = [];
  const counts = new Map<string, number>();
  const foreign = foreignNames(
    records.flatMap(({ names }) => names),
    records
      .filter(({ language = ownLanguage }) => language === ownLanguage)
      .flatMap(({ blocks }) => blocks.map(({ text, found = text }) => found)),
  );
  for (const { path, title, names, date, blocks, language } of records) {
    const called = [title, ...names].join(' | ');
    heads.set(path, stems.length);
    for (const [nth, { label, text, found = text, also = [] }] of blocks.entries()) {
      const words = tellingWords(found, language, foreign);
      for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
      // Nobody means a slip: it is found and not counted.
      const slips = also.flatMap(({ as }) => stemsOf(as, language));
      // The edition writes dates in its own language, whatever that of a text.
      const dated = nth === 0 && date ? stemsOf(writtenDate(date)) : [];
      const all = new Set([...words.map(({ stem }) => stem), ...slips, ...dated]);
      const first = [...stemsOf(nth === 0 ? called : label, language, foreign), ...dated].filter((stem) =>
        all.has(stem),
      );
      stems.push([...new Set([...first, ...all])]);
      titled.push(first.length);
    }
  }
  // "Policier" begins as "policy" does: what is a word of the texts as well is no sign of the other language.
  const own = new Set(stems.flat());
  for (const [nth, { asked }] of records.flatMap(({ blocks }) => blocks).entries())
    if (asked !== undefined) {
      const words = tellingWords(asked).filter(({ stem }) => !own.has(stem));
      for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
      stems[nth]?.push(...new Set(words.map(({ stem }) => stem)));
    }
  const languages = [...new Set([ownLanguage, ...records.map(({ language = ownLanguage }) => language)])];
  const { lines, elsewhere } = namesIn(records, stems, synonyms, { languages, foreign });
  const { first, texts } = textFiles(records);
  const words = wordLists(counts, records.length, elsewhere);
  return {
    words,
    content: stems.flatMap((some) => some.map(indexed)).join(' '),
    layout: {
      languages,
      foreign,
      sizes: stems.map((some) => some.length),
      titled,
      pages: records.map(({ kind, blocks }) => {
        const across = blocks.slice(1).map((block) => (block.across && heads.get(block.across)) || 0);
        return across.some((head) => head > 0) ? [kind, blocks.length, across] : [kind, blocks.length];
      }),
      names: lines,
      letters: [...words.keys()].join(''),
      texts: first,
    },
    texts,
  };
}

function textFiles(records: readonly SearchRecord[]): { first: number[]; texts: TextPage[][] } {
  const texts: TextPage[][] = [];
  const first: number[] = [];
  const partSize = partSizeFor(records);
  let size = partSize;
  let block = 0;
  for (const { path, title, note, language, blocks } of records) {
    const page = {
      path,
      title,
      note,
      ...(language !== undefined && language !== ownLanguage && { language }),
    };
    let open: TextBlock[] = [];
    for (const [nth, { id, label, text, also = [], ways }] of blocks.entries()) {
      if (size >= partSize) {
        texts.push([]);
        first.push(block);
        size = 0;
      }
      if (nth === 0 || size === 0) {
        open = [];
        texts.at(-1)?.push({ ...page, blocks: open });
      }
      open.push({
        id,
        label,
        text,
        ...(also.length > 0 && { also: also.map(({ word, as }) => [word, as]) }),
        ...(ways && { ways }),
      });
      size += sizeOf({ label, text });
      block += 1;
    }
  }
  return { first, texts };
}

function partSizeFor(records: readonly SearchRecord[]): number {
  const all = records.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + sizeOf(block), 0);
  const { smallest, largest, mostFiles } = partSizes;
  return Math.min(largest, Math.max(smallest, all / mostFiles));
}

function sizeOf({ label, text }: Pick<TextBlock, 'label' | 'text'>): number {
  return label.length + text.length + 1;
}
