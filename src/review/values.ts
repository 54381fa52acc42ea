import type { Row } from './report.ts';

/**
 * The leaves of a value that was read from a file, by their paths: `{a: {b: [1]}}` becomes `a.b: "1"`. Lists of plain values are one leaf.
 */
function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (value === undefined || value === null) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? new Map() : new Map([[path, value.join(', ')]]);
  const members: [string, unknown][] = Array.isArray(value)
    ? value.map((item, at) => [keyOf(item, at), item])
    : Object.entries(value);
  return new Map(
    members.flatMap(([key, member]) => [...leavesOf(member, path === '' ? key : `${path}.${key}`)]),
  );
}

// A list's member is known by what it is about, so that a new first member does not make all others look changed.
function keyOf(item: unknown, at: number): string {
  const named = item as Record<string, unknown>;
  const key = ['id', 'field', 'label', 'name', 'term', 'exact']
    .map((field) => named[field])
    .find((part) => typeof part === 'string');
  return key === undefined ? String(at + 1) : String(key);
}

/** The leaves that differ, in the order of the new value. */
export function changedLeaves(old: unknown, next: unknown): Row[] {
  const olds = leavesOf(old);
  const news = leavesOf(next);
  const paths = [...news.keys(), ...[...olds.keys()].filter((path) => !news.has(path))];
  return paths
    .filter((path) => olds.get(path) !== news.get(path))
    .map((label) => row(label, olds.get(label), news.get(label)));
}

/** A row without the sides that have nothing. */
export function row(label: string, old: string | undefined, next: string | undefined): Row {
  return { label, ...(old !== undefined && { old }), ...(next !== undefined && { new: next }) };
}

/** Rows of those values that differ. */
export function differing(
  values: Readonly<Record<string, readonly [string | undefined, string | undefined]>>,
): Row[] {
  return Object.entries(values)
    .filter(([, [old, next]]) => old !== next)
    .map(([label, [old, next]]) => row(label, old, next));
}
