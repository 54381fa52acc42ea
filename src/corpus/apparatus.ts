import type { Apparatus, Entry } from '../schema/apparatus.ts';
import { type Fate, fates } from '../schema/vocabulary.ts';

/** How many tokens one rule gave one fate. */
export interface RuleCount {
  readonly rule: string;
  readonly fate: Fate;
  readonly tokens: number;
}

/** Counts the tokens of each rule and fate, in the order of the fates and then of the first occurrence. Metadata and emendations have no rule. */
export function countByRule(entries: readonly Entry[]): RuleCount[] {
  const counts = new Map<string, { rule: string; fate: Fate; tokens: number }>();
  for (const { fate, by, tokens } of entries) {
    if (!by || fate === 'metadata') continue;
    const key = `${fate} ${by}`;
    const count = counts.get(key) ?? { rule: by, fate, tokens: 0 };
    count.tokens += tokens;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => fates.indexOf(a.fate) - fates.indexOf(b.fate));
}

/** The account in four numbers that add up to `received`. */
export interface AccountInShort {
  readonly received: number;
  /** Printed as received. */
  readonly printed: number;
  /** Printed after a rule or an editor changed them. */
  readonly changed: number;
  /** Read into the metadata. */
  readonly metadata: number;
  /** Left out: furniture and duplicates. */
  readonly leftOut: number;
}

/** The account of a document in four numbers. */
export function accountInShort({
  tokens,
  fates: count,
}: Pick<Apparatus, 'tokens' | 'fates'>): AccountInShort {
  return {
    received: tokens,
    printed: count.printed ?? 0,
    changed: (count.joined ?? 0) + (count.normalised ?? 0) + (count.emended ?? 0),
    metadata: count.metadata ?? 0,
    leftOut: (count.furniture ?? 0) + (count.duplicate ?? 0),
  };
}

/** The entries of each source line, in the order of their columns. */
export function entriesByLine(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const lines = new Map<number, Entry[]>();
  for (const entry of entries) {
    const line = lines.get(entry.line);
    if (line) line.push(entry);
    else lines.set(entry.line, [entry]);
  }
  return lines;
}
