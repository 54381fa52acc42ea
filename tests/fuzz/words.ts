import { mdxToHast } from 'satteri';
import type { Apparatus, Entry } from '../../src/schema/apparatus.ts';
import type { Emendation } from '../../src/schema/seed.ts';

interface Given {
  readonly text: string;
  readonly emendations: readonly Emendation[];
}

/** A token of a source, and the entry of the apparatus that accounts for it. */
interface Told {
  readonly text: string;
  readonly entry: Entry;
}

/**
 * Whether what an apparatus says became of words can be true: a field that they went to is in the description; a rule changes signs and never
 * letters; what an emendation drops is not printed, and its reading is printed at its place, and what it replaced is not.
 *
 * @param account one that is the page, and that accounts for each token of the source in turn
 */
export function untrueWords(given: Given, account: Apparatus, metadata: object): string | undefined {
  const lines = given.text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const told = account.entries.flatMap((entry): Told[] =>
    wordsIn((lines[entry.line - 1] ?? '').slice(entry.columns[0] - 1, entry.columns[1])).map((text) => ({
      text,
      entry,
    })),
  );
  return undescribed(account, metadata) ?? lettersChanged(account) ?? unprinted(given, told, account);
}

function wordsIn(text: string): string[] {
  return text.match(/[^\s\u0085]+/g) ?? [];
}

function lettersIn(text: string): string {
  const letters = text.normalize('NFKC').replace(/\P{L}|\p{Default_Ignorable_Code_Point}/gu, '');
  // Two between which something stood may be one.
  return letters.normalize('NFKC');
}

/** A word with the codes of a web page as a browser shows them. The rule that reads them asks a parser of HTML, so this does not. */
function asOnAPage(word = ''): string {
  return word.replace(
    /&(?:#(\d+)|#x([\da-f]+)|[a-z\d]+);/gi,
    (code, decimal?: string, hexadecimal?: string) => {
      const number = Number(decimal ?? `0x${hexadecimal}`);
      if (Number.isNaN(number)) return named(code);
      if (number >= 0x80 && number < 0xa0) return ofWindows.decode(Uint8Array.of(number));
      return number <= 0x10ffff ? String.fromCodePoint(number) : code;
    },
  );
}

/** What pages long meant by the numbers of control characters. */
const ofWindows = new TextDecoder('windows-1252');

/** The character that the site's compiler makes of a code with a name. */
function named(code: string): string {
  const texts: string[] = [];
  const rest = [mdxToHast(code, { position: false }) as Node];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.value !== undefined) texts.push(node.value);
    rest.push(...(node.children ?? []));
  }
  return texts.join('');
}

interface Node {
  readonly value?: string;
  readonly children?: readonly Node[];
}

function undescribed({ entries }: Apparatus, metadata: object): string | undefined {
  const gone = entries.find(({ fate, by = '' }) => fate === 'metadata' && !(by in metadata));
  return gone && `"${gone.received}" is the ${gone.by}, which the description does not have`;
}

/** Words that one rule changed stand together; those beside an emendation may have been changed with it. */
function lettersChanged({ blocks, entries }: Apparatus): string | undefined {
  for (const { id } of blocks) {
    let run: Entry[] = [];
    for (const entry of [...entries.filter(({ block }) => block === id), undefined]) {
      if (entry && entry.fate !== 'printed') {
        run.push(entry);
        continue;
      }
      const [received, printed] = [run.map((one) => one.received), run.map((one) => one.printed)];
      const emended = run.some(({ fate }) => fate === 'emended');
      const letters = lettersIn(printed.join(''));
      if (
        !emended &&
        ![received, received.map(asOnAPage)].some((words) => lettersIn(words.join('')) === letters)
      )
        return `${JSON.stringify(printed)} printed for ${JSON.stringify(received)} in "${id}"`;
      run = [];
    }
  }
  return undefined;
}

/** Without what rules take off a word whoever gave it: bold, pilcrows, brackets, hyphens, white space, what is not seen, the number of a note. */
function bare(text: string): string {
  return text.replace(/[\s*¶[\]\p{Default_Ignorable_Code_Point}\u2010\u2011-]/gu, '');
}

function unprinted({ emendations }: Given, told: readonly Told[], account: Apparatus): string | undefined {
  if (account.emendations.length !== emendations.length)
    return `${account.emendations.length} emendations for ${emendations.length}`;
  const flat = told.map(({ text }) => text).join(' ');
  let at = 0;
  const starts = told.map(({ text }) => {
    at += text.length + 1;
    return at - text.length - 1;
  });
  for (const [index, { exact, reading, drop, prefix, suffix }] of emendations.entries()) {
    const quote = wordsIn(exact).join(' ');
    // Found once, as the conversion has proven by going on.
    const places = [...occurrences(flat, quote)].filter(
      (start) =>
        flat
          .slice(0, start)
          .trimEnd()
          .endsWith(wordsIn(prefix ?? '').join(' ')) &&
        flat
          .slice(start + quote.length)
          .trimStart()
          .startsWith(wordsIn(suffix ?? '').join(' ')),
    );
    const [start = -1] = places;
    if (places.length !== 1) return `"${exact}" stands ${places.length} times`;
    const end = start + quote.length;
    const first = starts.findLastIndex((from) => from <= start);
    const last = starts.findLastIndex((from) => from < end);
    if (drop && told.slice(first, last + 1).some(({ entry }) => entry.fate !== 'furniture'))
      return `emendation ${index + 1}: "${quote}" is not dropped`;
    if (reading === undefined) continue;
    const before = flat.slice(starts[first], start);
    const after = flat.slice(end, (starts[last] ?? 0) + (told[last]?.text.length ?? 0));
    const stands = printedFor(told, first, last);
    if (stands === undefined) continue;
    const wanted = `${before}${reading}${after}`;
    const old = `${before}${exact}${after}`;
    const { own, joined } = stands;
    if (
      !says(`${joined} ${own}`, wanted, account) ||
      (!says(wanted, old, account) && says(own, old, account))
    )
      return `emendation ${index + 1}: ${JSON.stringify(own)} where ${JSON.stringify(wanted)} is to stand for ${JSON.stringify(old)}`;
  }
  return undefined;
}

function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}

function says(text: string, words: string, { blocks }: Apparatus): boolean {
  if (bare(text).includes(bare(words))) return true;
  const unnumbered = (all: string) => bare(all).replace(/[\d¹²³⁰⁴-⁹]/g, '');
  return blocks.some(({ type }) => type === 'note') && unnumbered(text).includes(unnumbered(words));
}

/** What is printed for some tokens, and the word before to which the first was joined; undefined where one of them is not printed at all. */
function printedFor(
  told: readonly Told[],
  first: number,
  last: number,
): { readonly own: string; readonly joined: string } | undefined {
  const entries = new Map<Entry, string[]>();
  for (const { text, entry } of told.slice(first, last + 1)) {
    if (!entry.block) return undefined;
    entries.set(entry, [...(entries.get(entry) ?? []), text]);
  }
  const texts = [...entries].map(([entry, own]) =>
    entry.fate === 'printed' ? own.join(' ') : (entry.printed ?? ''),
  );
  const before = told
    .slice(0, first)
    .findLast(({ entry }) => !entries.has(entry) && entry.block !== undefined && entry.printed !== '');
  return { own: texts.join(' '), joined: before?.entry.printed ?? '' };
}
