import { readdirSync, readFileSync } from 'node:fs';
import type { Reader } from '../../src/kinds/reader.ts';
import { idSchema } from '../../src/schema/vocabulary.ts';
import { type Block, type Reading, wordsOf } from '../../src/segment/reading.ts';
import { textOf, type Word, WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** A source with all rules of its kind applied, as a reader is given it, and what the reader made of it. */
export interface ReadSource {
  readonly text: WorkingText;
  readonly reading: Reading;
}

/** Reads a source text as the conversion does, but for emendations. */
export function readSource(reader: Reader, source: string): ReadSource {
  const text = new WorkingText(tokenise(source));
  for (const rule of reader.rules) rule.apply(text);
  return { text, reading: reader.read(text, { file: 'source.txt' }) };
}

/** The text of a file of the project, by its path from the root. */
export function sourceAt(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The fixtures in a folder, each with its name and its text. */
export function fixturesIn(folder: string): [string, string][] {
  return readdirSync(new URL(`../fixtures/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, sourceAt(`tests/fixtures/${folder}/${name}`)]);
}

/** Everything that is wrong with the account of a reading; empty where it closes. Counts tokens, not words. */
export function faultsOf({ text, reading }: ReadSource): string[] {
  const faults: string[] = [];
  const places = new Map<number, Set<string>>();
  const put = (word: Word, place: string): void => {
    for (const token of word.tokens)
      places.set(token.index, (places.get(token.index) ?? new Set()).add(place));
  };
  const ids = new Set<string>();
  const seen = new Set<Word>();
  // A note at the foot of a page stands in the midst of the sentence that goes on behind it.
  const last = { note: -1, text: -1 };
  for (const block of reading.blocks) {
    if (!idSchema.safeParse(block.id).success) faults.push(`"${block.id}" is no id`);
    if (ids.has(block.id)) faults.push(`the id ${block.id} is given twice`);
    ids.add(block.id);
    for (const word of wordsOf(block)) {
      if (seen.has(word)) faults.push(`"${word.text}" is printed twice`);
      seen.add(word);
      if (text.departed.has(word)) faults.push(`"${word.text}" is printed and departed`);
      const at = word.tokens[0]?.index ?? -1;
      const lane = block.type === 'note' ? 'note' : 'text';
      if (at < last[lane]) faults.push(`"${word.text}" is out of order`);
      last[lane] = at;
      put(word, block.id);
    }
  }
  for (const [word, { fate, by }] of text.departed) put(word, `${fate} ${by}`);
  for (const token of text.source.tokens) {
    const found = [...(places.get(token.index) ?? [])];
    if (found.length !== 1)
      faults.push(`line ${token.line}: "${token.text}" is in ${found.join(' and ') || 'no block'}`);
  }
  return faults;
}

/** Blocks as short lines: type, id, what they print. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const depth = block.type === 'heading' ? ` ${block.depth}` : '';
    return `${block.type}${depth} ${block.id}: ${textOf(wordsOf(block)).slice(0, 48)}`;
  });
}
