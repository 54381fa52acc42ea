import { kinds } from './index.ts';
import type { Kind } from './kind.ts';
import type { Reader } from './reader.ts';
import type { Rule } from './rules/rule.ts';

/** The reader of every kind, loaded: for the conversion, and for the page that describes the rules. */
const readers = new Map<Kind, Reader>(
  await Promise.all(kinds.map(async (kind) => [kind, (await kind.reader()).reader] as const)),
);

/**
 * The reader of a kind.
 *
 * @param name the kind's name
 * @throws Error if there is no such kind
 */
export function readerOf(name: string): Reader {
  for (const [kind, reader] of readers) if (kind.name === name) return reader;
  throw new Error(`no kind "${name}"`);
}

/**
 * The name of the kind whose reader is surest of a text.
 *
 * @param marked whether an extractor wrote its marks into it
 */
export function detectKind(lines: readonly string[], marked = false): string {
  const plain = marked ? lines.map(withoutMarks) : lines;
  const sure = [...readers].map(([{ name }, reader]) => ({ name, sure: reader.detect(plain) }));
  return sure.reduce((best, candidate) => (candidate.sure > best.sure ? candidate : best)).name;
}

/** A line as a reader sees it, without the marks in which a source says what it is. */
function withoutMarks(line: string): string {
  return line
    .replace(/^#{1,6}\s+(?=\S)/, '')
    .replace(/\[\^\d+\]:?/g, '')
    .replace(/\[([^[\]]+)\]\((?:https?:\/\/|mailto:)[^\s()]+\)/g, '$1')
    .replace(/(?<!\*)\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?!\*)/g, '');
}

/** A rule, and the kinds whose texts it cleans. */
export interface UsedRule {
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
}

/** Every rule once, each after those that run before it in any kind. */
export function usedRules(): readonly UsedRule[] {
  return inOneOrder([...readers.values()].map(({ rules }) => rules)).map((rule) => ({
    rule,
    kinds: kinds.filter((kind) => readers.get(kind)?.rules.includes(rule)),
  }));
}

/**
 * Several lists as one, in which each item comes after those that come before it in any list.
 *
 * @throws Error if two lists have two items in opposite orders
 */
export function inOneOrder<T>(lists: readonly (readonly T[])[]): T[] {
  const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const ordered: T[] = [];
  while (left.length > 0) {
    const next = left
      .map(([first]) => first as T)
      .find((item) => left.every((list) => list.indexOf(item) <= 0));
    if (next === undefined) throw new Error('two kinds run the rules that they share in opposite orders');
    ordered.push(next);
    for (const list of left) if (list[0] === next) list.shift();
    left.splice(0, left.length, ...left.filter((list) => list.length > 0));
  }
  return ordered;
}
