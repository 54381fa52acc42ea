import { globSync, readFileSync } from 'node:fs';
import { type Random, randomFrom } from '../../src/compare/random.ts';
import { kindNames } from '../../src/kinds/index.ts';
import type { EditorFact, Emendation } from '../../src/schema/seed.ts';
import { fragments, heads, strange } from './alphabets.ts';
import { emendationsFor, factsFor } from './editor.ts';

/** What is converted: a source as it might be received, and what an editor says of it. */
export interface Input {
  /** Absent: the kind that is detected. */
  readonly kind?: string | undefined;
  readonly text: string;
  readonly emendations?: readonly Emendation[] | undefined;
  readonly facts?: readonly EditorFact[] | undefined;
  /** Whether its editor leaves its title to the text. */
  readonly untitled?: boolean | undefined;
}

/** Every text of the project: sources, fixtures, the other edition, hostile ones. */
export const texts: readonly string[] = globSync('{seeds,tests}/**/*.txt', {
  exclude: ['**/messages-of-*', '**/golden/**'],
})
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => text.trim() !== '' && !text.includes('\0'));

type Change = (text: string, random: Random) => string;

/** The ways in which texts are changed; the name of each is that of its class in the counts. */
export const ways: Readonly<Record<string, Change>> = {
  lines: (text, random) => changed(text.split('\n'), random).join('\n'),
  words: (text, random) => changed(text.split(/(?<=\s)(?=\S)/), random).join(''),
  characters: (text, random) => changed([...text], random).join(''),
  splices: (text, random) => {
    const [mine, other] = [text.split('\n'), part(random.pick(texts), random).split('\n')];
    return [...cut(mine, random)[0], ...cut(other, random)[1], ...(chance(random, 3) ? mine : [])].join('\n');
  },
  case: (text, random) =>
    changeOne(text, random, (words) =>
      random.pick([
        words.toUpperCase(),
        words.toLowerCase(),
        words.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase()),
      ]),
    ),
  unicode: (text, random) =>
    changeOne(text, random, (words) => {
      const character = strange(random);
      return random.pick([
        `${character}${words}`,
        `${words}${character}`,
        words.normalize('NFD'),
        words.normalize('NFKD'),
        words.replace(/[^\S\n]/g, character),
        words.replaceAll('', character),
        `${words.slice(0, words.length / 2)}${character}${words.slice(words.length / 2)}`,
      ]);
    }),
  soup: (text, random) => {
    const words = text.split(/\s+/);
    const piece = () =>
      chance(random, 2) ? random.pick(fragments) : chance(random, 6) ? strange(random) : random.pick(words);
    const between = () => random.pick(['', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t']);
    return Array.from({ length: random.whole(1, 40) }, () => piece() + between()).join('');
  },
  skeletons: (text, random) => {
    const lines = text.split('\n');
    const value = () => (chance(random, 4) ? random.pick(fragments) : random.pick(lines));
    const head = random.sample(random.pick(heads), 12).map((line) => line.replace('…', value));
    if (chance(random, 4)) head.splice(random.whole(0, head.length), 0, '');
    return [...head, '', ...lines.slice(0, random.whole(0, 12))].join('\n');
  },
};

/** Input `number` of the sequence that `seed` begins: it depends on these two alone. */
export function inputAt(seed: number, number: number): Input & { readonly way: string } {
  const random = randomFrom(seed, number);
  const names = Object.keys(ways);
  const way = names[number % names.length] as string;
  let text = part(random.pick(texts), random);
  for (let left = random.whole(1, 4); left > 0; left -= 1) text = ways[way]?.(text, random) ?? text;
  if (chance(random, 4)) text = ways[random.pick(names)]?.(text, random) ?? text;
  // A source comes as bytes of UTF-8, and its decoder refuses what has no words and what has a NUL.
  const received = Buffer.from(text.replaceAll('\0', '')).toString();
  return {
    way,
    ...(chance(random, 2) && { kind: random.pick(kindNames) }),
    text: wordsIn(received).length > 0 ? received : 'word',
    ...(chance(random, 3) && { emendations: emendationsFor(received, random) }),
    ...(chance(random, 8) && { facts: factsFor(received, random) }),
    ...(chance(random, 16) && { untitled: true }),
  };
}

/** Runs of characters without a space. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s\u0085]+/).filter((word) => word !== '');
}

/** Whether something happens that happens once in so many times. */
export function chance(random: Random, ofHowMany: number): boolean {
  return random.whole(1, ofHowMany) === 1;
}

/** Often the head of a text, often a few lines from it, rarely the whole. */
function part(text: string, random: Random): string {
  if (chance(random, 16)) return text;
  const lines = text.split('\n');
  const from = chance(random, 2) ? 0 : random.whole(0, lines.length - 1);
  return lines.slice(from, from + random.whole(1, 40)).join('\n');
}

function cut<T>(list: readonly T[], random: Random): [T[], T[]] {
  const at = random.whole(0, list.length);
  return [list.slice(0, at), list.slice(at)];
}

/** One change of a list of lines, of words or of characters. */
function changed(pieces: readonly string[], random: Random): string[] {
  const place = () => random.whole(0, Math.max(0, pieces.length - 1));
  const [from, to] = [place(), place()];
  const some = pieces.slice(from, from + random.whole(1, 3));
  const fragment = random.pick(fragments);
  return random.pick<() => string[]>([
    () => pieces.toSpliced(from, some.length),
    () => pieces.toSpliced(to, 0, ...some),
    () => pieces.toSpliced(from, some.length).toSpliced(to, 0, ...some),
    () => pieces.toSpliced(from, 0, fragment),
    () => pieces.toSpliced(from, 0, ` ${fragment} `),
    () => pieces.toSpliced(from, 1, fragment),
    () => pieces.toSpliced(from, 0, '\n'),
    () => pieces.toSpliced(from, 1, (pieces[from] ?? '').trim()),
    () => pieces.toSpliced(from, some.length, some.join('').replace(/\s+/g, '')),
    () => pieces.toSpliced(from, 1, `${(pieces[from] ?? '').trimEnd()}-\n`),
    () => pieces.slice(0, from + 1),
    () => pieces.slice(from),
  ])();
}

/** Changes a word, some words, a line, or all of a text. */
function changeOne(text: string, random: Random, change: (words: string) => string): string {
  if (chance(random, 10)) return change(text);
  const pieces = text.split(random.pick([/(?=\s)/, /(?=\n)/]));
  const at = random.whole(0, pieces.length - 1);
  return pieces.with(at, change(pieces[at] ?? '')).join('');
}
