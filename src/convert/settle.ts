import type { Message } from '../messages/message.ts';
import { markWithoutNote, noteWithoutMark } from '../segment/notes/warnings.ts';
import { type Block, leadOf, wordsOf } from '../segment/reading.ts';
import { textOf, type Word } from '../segment/working-text.ts';
import type { PlacedEmendation } from './emend.ts';

/** Blocks as a page can print them, and what had to be said of them. */
export interface Settled {
  readonly blocks: readonly Block[];
  readonly messages: readonly Message[];
}

/** Where messages point. */
export interface Places {
  readonly source: string;
  readonly emendations: string;
  lineOfEmendation(index: number): number;
}

/**
 * Settles what no page could print, once every block is known. A mark without its note, and a note without its mark, stand in the text as they
 * were received; words that print nothing by themselves go with the block before. Of a token that an emendation split, all words have one fate:
 * they stand in the block of the first, or have departed with it.
 *
 * @returns with the blocks a warning for each mark without a note and each note without a mark, and an error for each note of an emendation that the text does
 *   not have, or where nothing is left to print
 */
export function settle(
  blocks: readonly Block[],
  departed: ReadonlyMap<Word, unknown>,
  emendations: readonly PlacedEmendation[],
  places: Places,
): Settled {
  const notes = new Set(blocks.flatMap((block) => (block.type === 'note' ? [block.label] : [])));
  const marks = blocks.flatMap((block) => (block.type === 'note' ? [] : markedIn(block)));
  const linked = new Set(marks.filter(({ note = '' }) => notes.has(note)));
  const labels = new Set([...linked].map(({ note }) => note));
  // A title that bore a mark may have left the text.
  const left = new Set([...departed.keys()].map(({ note }) => note));
  const settled: Block[] = [];
  const silent: Word[] = [];
  const unmarked: Message[] = [];
  for (const block of blocks) {
    const keeps = block.type === 'note' && labels.delete(block.label);
    if (block.type === 'note' && !keeps && !left.has(block.label))
      for (const mark of block.mark) unmarked.push(noteWithoutMark(block.label, mark, places.source));
    const isMarked = (word: Word) => word.note !== undefined || word.unlinked !== undefined;
    const stands =
      block.type !== 'note' && !wordsOf(block).some((word) => isMarked(word) || departed.has(word));
    const whole = stands
      ? block
      : rebuilt(block, keeps, (word) => {
          if (departed.has(word)) return [];
          return linked.has(word) ? [word] : asReceived(word);
        });
    const apart = beginsInside(wordsOf(whole), settled.at(-1));
    if (apart.size > 0) settled.push(withLast(settled.pop() as Block, [...apart]));
    const fresh = apart.size > 0 ? rebuilt(whole, keeps, (word) => (apart.has(word) ? [] : [word])) : whole;
    const before = settled.at(-1);
    if (textOf(wordsOf(fresh)) !== '') settled.push(before ? fresh : withFirst(fresh, silent));
    else if (before) settled[settled.length - 1] = withLast(before, wordsOf(fresh));
    else for (const word of wordsOf(fresh)) silent.push(word);
  }
  const unlinked = blocks.flatMap(wordsOf).filter((word) => word.note && word.unlinked && !linked.has(word));
  return {
    blocks: settled,
    messages: [
      ...(settled.length === 0 && blocks.length > 0 ? [nothingLeft(emendations, places)] : []),
      ...unlinked.map((word) =>
        markWithoutNote(word.note ?? '', textOf(asReceived(word)), word, places.source),
      ),
      ...unmarked,
      ...emendations
        .filter((entry) => entry.note && !isLinked(entry, linked))
        .map((entry) => noteWithoutNote(entry, notes, places)),
    ],
  };
}

/** The first words of a block that were read from a token whose first words stand in the block before. */
function beginsInside(words: readonly Word[], before: Block | undefined): ReadonlySet<Word> {
  const token = before && wordsOf(before).at(-1)?.tokens.at(-1);
  const end = token ? words.findIndex(({ tokens }) => tokens[0] !== token) : 0;
  return new Set(words.slice(0, end < 0 ? words.length : end));
}

/** The words of a block's text that bear a mark; its number or label, which stands beside the text, can bear none. */
function markedIn(block: Block): Word[] {
  const lead = new Set(leadOf(block));
  return wordsOf(block).filter((word) => word.note !== undefined && !lead.has(word));
}

function asReceived(word: Word): readonly Word[] {
  if (word.unlinked) return word.unlinked;
  const { note, ...plain } = word;
  return note === undefined ? [word] : [plain];
}

type Settle = (word: Word) => readonly Word[];

function rebuilt(block: Block, keeps: boolean, of: Settle): Block {
  const all = (words: readonly Word[] = []) => words.flatMap(of);
  switch (block.type) {
    case 'signature':
      return { ...block, lines: block.lines.map(all) };
    case 'part': {
      const subtitles = block.subtitles && { subtitles: block.subtitles.map(all) };
      return { ...block, label: all(block.label), title: all(block.title), ...subtitles };
    }
    case 'item':
      return { ...block, label: all(block.label), words: all(block.words) };
    case 'paragraph': {
      const number = block.number && { number: all(block.number) };
      const marking = block.marking && { marking: all(block.marking) };
      return { ...block, ...number, ...marking, words: all(block.words) };
    }
    case 'note': {
      const { id, mark, words } = block;
      if (keeps) return { ...block, words: all(words) };
      return { type: 'paragraph', id, number: all(mark), words: all(words) };
    }
    default:
      return { ...block, words: all(block.words) };
  }
}

function withFirst(block: Block, words: readonly Word[]): Block {
  switch (block.type) {
    case 'signature':
      return { ...block, lines: [words, ...block.lines] };
    case 'item':
    case 'part':
      return { ...block, label: [...words, ...block.label] };
    case 'note':
      return { ...block, mark: [...words, ...block.mark] };
    case 'paragraph':
      if (block.number) return { ...block, number: [...words, ...block.number] };
      if (block.marking) return { ...block, marking: [...words, ...block.marking] };
      return { ...block, words: [...words, ...block.words] };
    default:
      return { ...block, words: [...words, ...block.words] };
  }
}

function withLast(block: Block, words: readonly Word[]): Block {
  if (block.type === 'signature') return { ...block, lines: [...block.lines, words] };
  if (block.type === 'part') return { ...block, subtitles: [...(block.subtitles ?? []), words] };
  return { ...block, words: [...block.words, ...words] };
}

function isLinked({ note, tokens }: PlacedEmendation, linked: ReadonlySet<Word>): boolean {
  const own = new Set(tokens);
  return [...linked].some((word) => word.note === note && word.tokens.some((token) => own.has(token)));
}

function nothingLeft(
  emendations: readonly PlacedEmendation[],
  { source, emendations: file, lineOfEmendation }: Places,
): Message {
  const emptied = emendations.find(({ reading }) => reading?.trim() === '');
  return {
    level: 'error',
    name: 'keep-a-word',
    file: emptied ? file : source,
    line: emptied ? lineOfEmendation(emptied.number - 1) : 1,
    found: emptied ? 'emendations that leave no word of the text' : 'a text without a word',
    expected: 'a text of which something is printed',
    cure: emptied
      ? 'give a reading that prints something, or take the entry out'
      : 'receive the text with its words',
  };
}

function noteWithoutNote(
  { number, note, exact }: PlacedEmendation,
  notes: ReadonlySet<string>,
  { emendations, lineOfEmendation }: Places,
): Message {
  return {
    level: 'error',
    name: 'find-note',
    file: emendations,
    line: lineOfEmendation(number - 1),
    found: `emendation ${number} gives "${exact}" the mark of note ${note}, which ${notes.has(note ?? '') ? 'no page could set there' : 'the text does not have'}`,
    expected:
      notes.size > 0
        ? `one of the notes ${[...notes].join(', ')}, at a word of the text`
        : 'no "note" in a text without notes',
    cure: 'write the number of a note that is under the heading of the notes, emend the mark of that note to an empty reading, or take "note" out',
  };
}
