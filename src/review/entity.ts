import type { Corpus } from '../corpus/load-corpus.ts';
import { align, type Match, mostly } from './align.ts';
import { type Causes, type Origin, once } from './causes.ts';
import type { Change, Draft, Row, Section, Verb } from './report.ts';

/** One side of a comparison. */
export interface Side {
  readonly root: string;
  readonly corpus: Corpus;
}

/** One value of a thing, as one side has it. */
export interface Fact {
  readonly label: string;
  /** As a person reads it. */
  readonly text: string;
  /** What makes it another value: its words where absent. */
  readonly key?: string;
  /** The list that it is a member of, where members have labels of their own; members are matched in their order. */
  readonly list?: string;
  /** Where it is to be seen. */
  readonly path?: string;
  /** A place tells where a thing stands: a thing with another place alone has moved. What is beside is told with a change and is none. */
  readonly as?: 'place' | 'beside';
}

/** A thing as one side has it: an actor, a cell, a paragraph. */
export interface Entity extends Pick<Change, 'path' | 'document' | 'block' | 'cell' | 'cells'> {
  /** What it is known by, the surest first: two things of one kind that share the first key, or else the second and so on, are one. */
  readonly keys: readonly (string | undefined)[];
  readonly subject: string;
  readonly facts: readonly Fact[];
  /** The files that it is made from; each list counts only if no file of those before it changed. */
  readonly from: readonly (readonly Origin[])[];
}

/** What there is to know of a kind of thing in order to compare it. */
export interface Kind {
  readonly section: Section;
  /** The page where they are listed: what is gone is looked for there. */
  readonly page: string;
  /** Whether they stand in a document one after the other, and are matched by their words. */
  readonly inOrder?: true;
  /** Whether such a thing is no more than the list of its values: with more of them it is added, with fewer removed. */
  readonly isList?: true;
  /** Whether a change is told with all that the thing says, what stayed the same included. */
  readonly whole?: true;
  /** The things of one side. @param other the side that it is compared with: a part of what only one side has is told with the whole */
  list(side: Side, other: Side): readonly Entity[];
}

/** What differs between the things of two sides: each that came, went or changed, with every value that differs. */
export function compare(kind: Kind, old: Side, next: Side, causes: Causes): Draft[] {
  const [olds, news] = [kind.list(old, next), kind.list(next, old)];
  let before: Entity | undefined;
  return (kind.inOrder ? inOrder(olds, news) : byKeys(olds, news)).flatMap(
    ({ old: was, new: is }): Draft[] => {
      const after = before?.document === was?.document ? before?.block : undefined;
      before = is ?? before;
      const { rows, moved, kept } = compareFacts(was?.facts ?? [], is?.facts ?? []);
      const thing = is ?? was;
      if (rows.length === 0 || !thing) return [];
      const { keys, facts: _facts, from: _from, ...about } = thing;
      const stands = was?.document !== undefined && next.corpus.documents.has(was.document);
      return [
        {
          ...about,
          key: keys[0] ?? '',
          section: kind.section,
          verb:
            kind.isList && is
              ? verbOfList(rows)
              : !was
                ? 'added'
                : !is
                  ? 'removed'
                  : moved
                    ? 'moved'
                    : 'changed',
          rows,
          ...(kind.whole && kept.length > 0 && { kept }),
          ...(!is && {
            path: stands ? was?.path?.split('#')[0] : kind.page,
            ...(after !== undefined && { after }),
          }),
          causes: once([...causes.of(is?.from ?? []), ...causes.of(was?.from ?? [])]),
        } as Draft,
      ];
    },
  );
}

function verbOfList(rows: readonly Row[]): Verb {
  if (rows.every(({ old }) => old === undefined)) return 'added';
  return rows.every((row) => row.new === undefined) ? 'removed' : 'changed';
}

function byKeys(olds: readonly Entity[], news: readonly Entity[]): Match<Entity>[] {
  const left = new Set(olds);
  const partners = new Map<Entity, Entity>();
  for (let at = 0; [...olds, ...news].some(({ keys }) => at < keys.length); at += 1) {
    const known = new Map([...left].map((old) => [old.keys[at], old]));
    for (const next of news) {
      const partner = next.keys[at] === undefined ? undefined : known.get(next.keys[at]);
      if (!partner || partners.has(next) || !left.delete(partner)) continue;
      partners.set(next, partner);
    }
  }
  return [
    ...news.map((next) => ({ old: partners.get(next), new: next })),
    ...[...left].map((old) => ({ old })),
  ];
}

function inOrder(olds: readonly Entity[], news: readonly Entity[]): Match<Entity>[] {
  const wholes = new Set([...news, ...olds].map(({ document }) => document));
  const of = (whole: string | undefined, things: readonly Entity[]) =>
    things.filter(({ document }) => document === whole);
  return [...wholes].flatMap((whole) =>
    align(
      of(whole, olds),
      of(whole, news),
      ({ facts }) => facts[0]?.text ?? '',
      ({ keys }) => keys[0] ?? '',
    ),
  );
}

const keyOf = ({ key, text }: Fact) => key ?? text;
const listOf = ({ list, label }: Fact) => list ?? label;

function compareFacts(olds: readonly Fact[], news: readonly Fact[]) {
  const [before, after] = [Map.groupBy(olds, listOf), Map.groupBy(news, listOf)];
  const matches = [...new Set([...after.keys(), ...before.keys()])].flatMap((list) =>
    replaced(align(before.get(list) ?? [], after.get(list) ?? [], ({ text }) => text, keyOf, mostly)),
  );
  const both = olds.length > 0 && news.length > 0;
  const isChange = ({ old, new: next }: Match<Fact>) => {
    const { as } = (next ?? old) as Fact;
    return as !== 'beside' && (as !== 'place' || both) && (!old || !next || keyOf(old) !== keyOf(next));
  };
  const changed = matches.filter(isChange);
  return {
    rows: changed.map(({ old, new: next }) => rowOf(old, next)),
    moved: changed.every(({ old, new: next }) => (next ?? old)?.as === 'place'),
    kept: matches.flatMap((match) => {
      const { new: next } = match;
      return next && next.as !== 'place' && !isChange(match) ? [rowOf(undefined, next)] : [];
    }),
  };
}

/** What came in the place of what went is told beside it. */
function replaced(matches: readonly Match<Fact>[]): Match<Fact>[] {
  const result: Match<Fact>[] = [];
  let gap: Match<Fact>[] = [];
  const close = () => {
    const lost = gap.flatMap(({ old }) => old ?? []);
    for (const { new: next } of gap) {
      const at = next ? lost.findIndex(({ label }) => label === next.label) : -1;
      if (next) result.push({ old: at === -1 ? undefined : lost.splice(at, 1)[0], new: next });
    }
    result.push(...lost.map((old) => ({ old })));
    gap = [];
  };
  for (const match of matches)
    if (match.old && match.new) {
      close();
      result.push(match);
    } else gap.push(match);
  close();
  return result;
}

function rowOf(old: Fact | undefined, next: Fact | undefined): Row {
  const { label = '', path } = next ?? old ?? {};
  return {
    label,
    ...(old && { old: old.text }),
    ...(next && { new: next.text }),
    ...(next && path && { path }),
  };
}

/**
 * Every value of what was read from a file, by its path: `{a: {b: [1]}}` is "a.b: 1". A list of plain values is one, and a member of another
 * list is known by what it is about, so that a new first member does not make all others look changed.
 */
export function leaves(value: unknown, path = ''): Fact[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [{ label: path, text: String(value) }];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? [] : [{ label: path, text: value.join(', ') }];
  const name = (item: Record<string, unknown>, at: string) =>
    ['id', 'field', 'label', 'name', 'term', 'exact']
      .map((field) => item[field])
      .find((part) => typeof part === 'string') ?? String(Number(at) + 1);
  return Object.entries(value).flatMap(([key, member]) => {
    const part = Array.isArray(value) ? name(member, key) : key;
    return leaves(member, path === '' ? `${part}` : `${path}.${part}`);
  });
}

/** Values by their names, without those that there are none of. */
export function factsOf(values: Readonly<Record<string, string | undefined>>): Fact[] {
  return Object.entries(values).flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** Where a page stands: told where it moved. */
export function addressFact(path: string): Fact {
  return { label: 'address', text: path, as: 'place' };
}
