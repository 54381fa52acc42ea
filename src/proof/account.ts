import { type PrintedPage, wordsIn } from './printed.ts';

/** What a proof uses of `content/apparatus/<id>.json`. */
export interface Account {
  readonly tokens: number;
  readonly fates: Readonly<Record<string, number>>;
  readonly blocks: readonly {
    readonly id: string;
    readonly type: string;
    readonly lines: readonly number[];
  }[];
  readonly emendations: readonly {
    readonly number: number;
    readonly line: number;
    readonly exact: string;
    readonly reading?: string;
    readonly note?: string;
    readonly block?: string;
  }[];
  readonly entries: readonly AccountEntry[];
}

export interface AccountEntry {
  readonly line: number;
  readonly columns: readonly [number, number];
  readonly tokens: number;
  readonly fate: string;
  readonly block?: string;
  readonly received?: string;
  readonly printed?: string;
  readonly emendation?: number;
}

/** Where source, account and page part: the line of the source, what is there, and what should be. */
export interface Difference {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/**
 * Compares a source, its account and its page, each read on its own: every token of the source is in the account, once and in order; what the
 * account says is printed is what the page prints, block by block; and the page prints no other word.
 *
 * @param source as received
 * @returns the first difference; undefined where the three agree
 */
export function firstDifference(source: string, account: Account, page: PrintedPage): Difference | undefined {
  const lines = source.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return (
    inSource(lines, account) ??
    inBlocks(account, page) ??
    inWords(lines, account, page) ??
    inReadings(account, page) ??
    inNotes(account, page)
  );
}

function inSource(lines: readonly string[], { entries, tokens, fates }: Account): Difference | undefined {
  const counted: Record<string, number> = {};
  let line = 1;
  let column = 0;
  // Entries may skip nothing but white space.
  const skipped = (to: { line: number; column: number }): Difference | undefined => {
    for (; line <= to.line; line += 1, column = 0) {
      const text = (lines[line - 1] ?? '').slice(column, line === to.line ? to.column : undefined).trim();
      if (text !== '')
        return {
          line,
          found: `no entry of the apparatus for ${quoted(text)}`,
          expected: 'one for each token',
        };
      if (line === to.line) return undefined;
    }
    return {
      line: to.line,
      found: 'an entry of the apparatus out of order',
      expected: 'entries in the order of the source',
    };
  };
  for (const entry of entries) {
    const [first, last] = entry.columns;
    const gap = skipped({ line: entry.line, column: first - 1 });
    if (gap) return gap;
    if (first <= column)
      return {
        line,
        found: 'an entry of the apparatus out of order',
        expected: 'entries in the order of the source',
      };
    const there = wordsIn((lines[line - 1] ?? '').slice(first - 1, last));
    const received = entry.received === undefined ? there : wordsIn(entry.received);
    if (there.length !== entry.tokens || there.join(' ') !== received.join(' '))
      return {
        line,
        found: `${there.length} tokens, ${quoted(there.join(' '))}`,
        expected: `${entry.tokens} tokens, as the apparatus has them: ${quoted(received.join(' '))}`,
      };
    column = last;
    counted[entry.fate] = (counted[entry.fate] ?? 0) + entry.tokens;
  }
  const left = skipped({ line: lines.length, column: (lines.at(-1) ?? '').length });
  if (left) return left;
  const sum = Object.values(counted).reduce((all, count) => all + count, 0);
  const wrong = [...new Set([...Object.keys(fates), ...Object.keys(counted)])].find(
    (fate) => fates[fate] !== counted[fate],
  );
  if (wrong !== undefined || sum !== tokens)
    return {
      line: 1,
      found: `${counted[wrong ?? ''] ?? sum} tokens in the entries${wrong ? ` that are ${wrong}` : ''}`,
      expected: `${wrong ? (fates[wrong] ?? 0) : tokens}, as the head of the apparatus counts them`,
    };
  return undefined;
}

/** Elements that may print a block of a type. */
const elements: Readonly<Record<string, RegExp>> = {
  heading: /^h[2-6]$/,
  part: /^(?:h[2-6]|hgroup)$/,
  note: /^div$/,
};

function inBlocks({ blocks }: Account, page: PrintedPage): Difference | undefined {
  const [stray] = page.outside;
  if (stray !== undefined)
    return {
      line: 1,
      found: `${quoted(page.outside.join(' '))} outside every block`,
      expected: 'words in blocks only',
    };
  // A page sets the notes apart, behind everything else.
  const inOrder = [
    ...blocks.filter(({ type }) => type !== 'note'),
    ...blocks.filter(({ type }) => type === 'note'),
  ];
  const at = inOrder.findIndex(({ id }, place) => page.blocks[place]?.id !== id);
  const block = inOrder[at];
  if (block || page.blocks.length !== blocks.length)
    return {
      line: block?.lines[0] ?? 1,
      found: page.blocks[block ? at : blocks.length]
        ? `the block "${page.blocks[block ? at : blocks.length]?.id}"`
        : 'no further block',
      expected: block ? `the block "${block.id}"` : 'no further block',
    };
  for (const [place, { id, type, lines }] of inOrder.entries()) {
    const { element = '' } = page.blocks[place] ?? {};
    if (!(elements[type] ?? /^p$/).test(element))
      return { line: lines[0] ?? 1, found: `the ${type} "${id}" as <${element}>`, expected: `a ${type}` };
  }
  return undefined;
}

function inWords(lines: readonly string[], { entries }: Account, page: PrintedPage): Difference | undefined {
  const reading = new Map(page.blocks.map((block) => [block.id, { block, at: 0, line: 1 }]));
  for (const { line, columns, fate, block: id = '', printed = '' } of entries) {
    const expected = wordsIn(
      fate === 'printed' ? (lines[line - 1] ?? '').slice(columns[0] - 1, columns[1]) : printed,
    );
    if (expected.length === 0) continue;
    const open = reading.get(id);
    const words = open?.block.words.slice(open.at, open.at + expected.length) ?? [];
    const at = expected.findIndex((word, place) => words[place] !== word);
    if (at >= 0)
      return {
        line,
        found: words[at] === undefined ? `the end of "${id}"` : `${quoted(near(words, at))} in "${id}"`,
        expected: quoted(near(expected, at)),
      };
    if (open) {
      open.at += expected.length;
      open.line = line;
    }
  }
  for (const { block, at, line } of reading.values())
    if (at < block.words.length)
      return {
        line,
        found: `${quoted(near(block.words, at))} at the end of "${block.id}"`,
        expected: 'no further word',
      };
  return undefined;
}

/** Whatever rules may take off a reading: bold, pilcrows, brackets and the number of a note's mark, hyphens, white space. */
function bare(words: string): string {
  return words.replace(/[\s*¶[\]\u00ad\u2010\u2011-]/gu, '');
}

function inReadings({ blocks, emendations, entries }: Account, page: PrintedPage): Difference | undefined {
  for (const { number, line, exact, reading, block } of emendations) {
    if (reading === undefined || block === undefined) continue;
    // Words of it may have gone elsewhere: into the metadata, or with the furniture.
    if (entries.some((entry) => entry.emendation === number && entry.block === undefined)) continue;
    const stands = reached(blocks, block, exact).flatMap(
      (id) => page.blocks.find((one) => one.id === id)?.words ?? [],
    );
    const text = bare(stands.join(' '));
    const unnumbered = (words: string) => words.replace(/[\d¹²³⁰⁴-⁹]/gu, '');
    if (text.includes(bare(reading)) || unnumbered(text).includes(unnumbered(bare(reading)))) continue;
    return {
      line,
      found: `no ${quoted(reading)} in "${block}"`,
      expected: `the reading of emendation ${number} for ${quoted(exact)}`,
    };
  }
  return undefined;
}

/** The blocks over which the words of an emendation may go on: at most one for each of them; a page has notes elsewhere. */
function reached(blocks: Account['blocks'], block: string, exact: string): string[] {
  const from = blocks.findIndex(({ id }) => id === block);
  return blocks.slice(Math.max(0, from), from + wordsIn(exact).length).map(({ id }) => id);
}

function inNotes({ blocks, emendations }: Account, page: PrintedPage): Difference | undefined {
  const notes = blocks.filter(({ type }) => type === 'note');
  const known = new Set(notes.map(({ id }) => id));
  const marked = new Set(page.blocks.flatMap((block) => block.notes));
  const lineOf = (id: string) => blocks.find((block) => block.id === id)?.lines[0] ?? 1;
  for (const { id, notes: own } of page.blocks)
    for (const note of own)
      if (!known.has(note)) {
        const found = `the mark of "${note}", which is no note`;
        return { line: lineOf(id), found, expected: 'a note for each mark' };
      }
  for (const { id, lines } of notes)
    if (!marked.has(id)) {
      const found = `the note "${id}" without a mark`;
      return { line: lines[0] ?? 1, found, expected: 'a mark for each note' };
    }
  for (const { number, line, exact, note, block } of emendations) {
    if (!note || !block) continue;
    const ids = reached(blocks, block, exact);
    if (page.blocks.some(({ id, notes }) => ids.includes(id) && notes.includes(`note-${note}`))) continue;
    const expected = `the mark that emendation ${number} gives`;
    return { line, found: `no mark of note ${note} in "${block}"`, expected };
  }
  return undefined;
}

function near(words: readonly string[], at: number): string {
  return words.slice(Math.max(0, at - 3), at + 4).join(' ');
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
