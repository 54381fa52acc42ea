import { parseDocument } from 'yaml';
import type { Reference } from '../../corpus/references.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { type HandWrittenFile, referencesTo } from './hand-written.ts';
import { without, withValue } from './yaml-text.ts';

export type Path = readonly (string | number)[];

/** What became of a file from which a thing was taken. */
export interface Fallen {
  /** Absent where nothing is left that could stand. */
  readonly text?: string;
  /** The ways to what fell away. */
  readonly paths: readonly Path[];
  /** Those of them at which a position stays, which nobody has reviewed any more. */
  readonly reopened: readonly Path[];
}

/**
 * Takes everything out of a file that cannot be without a thing: of what names it the smallest part that the schema lets go. A position
 * that falls is no silence: nobody has looked at what is left, and it becomes "not reviewed".
 */
export function withoutThing(written: HandWrittenFile, thing: Thing, id: string): Fallen {
  const paths: Path[] = [];
  const reopened: Path[] = [];
  let { text } = written;
  while (text.includes(id)) {
    const document = parseDocument(text);
    const value: unknown = document.toJS();
    const reference = referencesTo(written, value, thing, id).at(-1);
    if (!reference) break;
    const path = smallest(written, value, reference);
    if (path === undefined) return { paths: [...paths, []], reopened };
    paths.push(path);
    const stays = isPosition(path) && !reference.isKey;
    if (stays) reopened.push(path);
    text = stays ? withValue(text, path, '{value: not-reviewed}', document) : without(text, path, document);
  }
  return { text, paths, reopened };
}

/**
 * What of a proposal stood on something that fell away, and has to be read again: a cell, its parts, or how it was made. Nothing did where a
 * cell fell with its question.
 */
export function stoodOn(path: Path, reopened: readonly Path[]): string | undefined {
  const [top, which] = path;
  if (path.includes('explained') || path.includes('candidates')) return undefined;
  if (top === 'made' || top === 'roles') return top;
  const isLeft = top === 'positions' && (path.length > 2 || reopened.includes(path));
  return isLeft ? String(which) : undefined;
}

/** Whether a way leads to a whole position. */
function isPosition(path: Path): boolean {
  return path.length === 2 && path[0] === 'positions';
}

/** The longest way on which something stands that can go; undefined if the whole file has to. */
function smallest({ schema }: HandWrittenFile, value: unknown, { path, isKey }: Reference): Path | undefined {
  if (isKey) return path;
  for (let length = path.length; length > 0; length -= 1) {
    const way = path.slice(0, length);
    // Without the documents that it is limited to, a name would hold in all of them.
    if (way.at(-1) !== 'in' && schema.safeParse(lacking(structuredClone(value), way)).success) return way;
  }
  return undefined;
}

function lacking(value: unknown, path: Path): unknown {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], value);
  const last = path.at(-1);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (last !== undefined) delete (holder as Record<string | number, unknown>)[last];
  return value;
}
