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
  return inOneOrder([...readers].map(([{ name }, { rules }]) => ({ name, rules }))).map((rule) => ({
    rule,
    kinds: kinds.filter((kind) => readers.get(kind)?.rules.includes(rule)),
  }));
}

/** The rules of a kind, in the order in which they run. */
interface RulesOfKind<R> {
  readonly name: string;
  readonly rules: readonly R[];
}

/**
 * The rules of several kinds as one list, in which each comes after those that come before it in any of them.
 *
 * @throws Error that names the kinds and the rules, if kinds run rules that they share in opposite orders
 */
export function inOneOrder<R extends { readonly name: string }>(lists: readonly RulesOfKind<R>[]): R[] {
  let left = lists.filter(({ rules }) => rules.length > 0);
  const ordered: R[] = [];
  while (left.length > 0) {
    const next = left
      .map(({ rules: [first] }) => first as R)
      .find((rule) => left.every(({ rules }) => rules.indexOf(rule) <= 0));
    if (next === undefined) throw new Error(contradiction(left));
    ordered.push(next);
    left = left
      .map(({ name, rules }) => ({ name, rules: rules[0] === next ? rules.slice(1) : rules }))
      .filter(({ rules }) => rules.length > 0);
  }
  return ordered;
}

/** Says which kinds want what before what. @param left lists, of which the first rule of each comes later in another */
function contradiction<R extends { readonly name: string }>(left: readonly RulesOfKind<R>[]): string {
  const round: RulesOfKind<R>[] = [];
  let at = left[0];
  while (at && !round.includes(at)) {
    round.push(at);
    const [first] = at.rules;
    at = left.find(({ rules }) => rules.indexOf(first as R) > 0);
  }
  const wanted = round.slice(at ? round.indexOf(at) : 0);
  const said = wanted.map(({ name, rules: [first] }, nth) => {
    const [later] = wanted.at(nth - 1)?.rules ?? [];
    return `"${name}" runs ${first?.name} before ${later?.name}`;
  });
  return `kinds run the rules that they share in opposite orders: ${said.join(', ')}. Expected one order for all of them. Change it in the rules of one of these kinds, src/kinds/${wanted[0]?.name}/rules/index.ts for one.`;
}
