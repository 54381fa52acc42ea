import type { Apparatus, Entry } from '../schema/apparatus.ts';

/**
 * What the entries of an account print on lines that are not as they were when it was made: what it says of words that still stand there
 * holds, and all other words are as received. An account that was not made anew would else put together what nobody wrote.
 *
 * @param lines the source's lines
 * @returns nothing of lines that the account fits
 */
export function strayedTexts(
  lines: readonly string[],
  { entries, lines: count }: Pick<Apparatus, 'entries' | 'lines'>,
): ReadonlyMap<Entry, string> {
  let shift = 0;
  const strayed = [...Map.groupBy(entries, ({ line }) => line)].flatMap(([number, own]) => {
    const at = (by: number) => lines[number - 1 + by];
    if (isFit(at(0), own)) {
      shift = 0;
      return [];
    }
    // Lines that came or went before it moved it.
    shift = [shift, lines.length - count].find((by) => isFit(at(by), own)) ?? shift;
    const line = at(shift);
    return line === undefined ? [] : [{ line, own }];
  });
  if (strayed.length === 0) return new Map();
  const places = new Map(
    strayed.flatMap(({ line, own }) => own.map((entry) => [entry, placeIn(line, entry, own)] as const)),
  );
  const lost = new Set(entries.filter((entry) => entry.fate !== 'printed' && places.get(entry) === none));
  withTheirOthers(entries, lost);
  const texts = new Map([...lost].map((entry) => [entry, entry.received ?? '']));
  for (const { line, own } of strayed) {
    for (const entry of own) texts.set(entry, '');
    const print = (entry: Entry | undefined, words = '') =>
      entry && texts.set(entry, `${texts.get(entry)} ${words}`.trim());
    let from = 0;
    let open: Entry | undefined;
    for (const entry of own) {
      const at = lost.has(entry) ? none : (places.get(entry) ?? none);
      if (at < from) {
        open = open?.block === undefined ? entry : open;
        continue;
      }
      print(open ?? entry, line.slice(from, at));
      print(entry, entry.printed);
      from = at + (entry.received?.length ?? 0);
      open = undefined;
    }
    print(open ?? own.at(-1), line.slice(from));
  }
  return texts;
}

const none = -1;

/** Whether the entries of a line have all its words between them, as they were received. */
function isFit(line: string | undefined, own: readonly Entry[]): boolean {
  if (line === undefined || line.length < (own.at(-1)?.columns[1] ?? 0)) return false;
  let end = 0;
  const isEach = own.every(({ columns: [first, last], received }) => {
    const gap = line.slice(end, first - 1);
    const words = line.slice(first - 1, last);
    const isApart = end === 0 || gap !== '';
    end = last;
    return isApart && gap.trim() === '' && (received === undefined || received === singleSpaced(words));
  });
  return isEach && /^\s*$/.test(line.slice(end));
}

const singleSpaced = (words: string) => (/\s/.test(words) ? words.replace(/\s+/g, ' ') : words);

/** Where the words of an entry stand on another line: at its place from the beginning or from the end, or where nothing else has them. */
function placeIn(line: string, { received = '', columns: [first] }: Entry, own: readonly Entry[]): number {
  const places: number[] = [];
  for (let at = line.indexOf(received); received !== '' && at !== none; at = line.indexOf(received, at + 1))
    if (!/\S/.test((line[at - 1] ?? '') + (line[at + received.length] ?? ''))) places.push(at);
  const before = own.at(-1)?.columns[1] ?? 0;
  const meant = [first - 1, first - 1 + line.trimEnd().length - before];
  return places.length === 1 ? (places[0] ?? none) : (places.find((at) => meant.includes(at)) ?? none);
}

/** Words that several entries print together stand or fall together. */
function withTheirOthers(entries: readonly Entry[], lost: Set<Entry>): void {
  const pairs = entries.flatMap((next, at) => {
    const entry = entries[at - 1];
    const isOne = next.printed === '' && entry?.by === next.by && entry?.emendation === next.emendation;
    return entry && isOne ? [[entry, next] as const] : [];
  });
  for (const [entry, next] of pairs) if (lost.has(entry)) lost.add(next);
  for (const [entry, next] of pairs.toReversed()) if (lost.has(next)) lost.add(entry);
}
