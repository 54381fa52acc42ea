import type { Corpus } from '../corpus/load-corpus.ts';
import { align, type Match, mostly, shareOf } from './align.ts';
import type { Causes, Origin } from './causes.ts';
import { compareFacts, keyOf, withMoved } from './compare-facts.ts';
import { type Change, type Draft, isQuote, type Row, type Section, type Verb } from './report.ts';

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
  /**
   * A place tells where a thing stands: a thing with another place alone has moved. What is beside is told with a change and is none. An
   * order is told where members that both sides have stand otherwise.
   */
  readonly as?: 'place' | 'beside' | 'order';
  /** The member of a list that it is a value of: under another name it is known by what else it says. */
  readonly member?: { readonly list: string; readonly name: string };
  /** Set where it is a value of a member that stood in another thing. */
  readonly came?: true;
  /** Names of the members whose order it tells. */
  readonly members?: readonly string[];
  /** Set where it is the same fact wherever in its list it stands. */
  readonly anywhere?: true;
}

/** A thing as one side has it: an actor, a cell, a paragraph. */
export interface Entity extends Pick<Change, 'path' | 'document' | 'block' | 'cell' | 'cells' | 'within'> {
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
  /** The section in which some of its changes are told, where that is another. */
  told?(verb: Verb, rows: readonly Row[]): Section;
  /** The page where they are listed: what is gone is looked for there. */
  readonly page: string;
  /** Whether they stand in a document one after the other, and are matched by their words. */
  readonly inOrder?: true;
  /** Whether one that has another name now, and says mostly the same, is known by that. */
  readonly isKnownByWords?: true;
  /** Whether such a thing is no more than the list of its values: with more of them it is added, with fewer removed. */
  readonly isList?: true;
  /** What every change of such a thing is called, where it neither comes nor goes. */
  readonly verb?: Verb;
  /** Whether a change is told with all that the thing says, what stayed the same included; or with the quotes that what changed stands on. */
  readonly whole?: true | 'quotes';
  /** Whether members of their lists may go from one of them to another. */
  readonly moves?: true;
  /** What differs, in the order and the words in which it is told, where these are others than those of the things. */
  rows?(rows: readonly Row[]): readonly Row[];
  /** The things of one side, beside those of the other. */
  list(side: Side, other: Side): readonly Entity[];
}

/** What differs between the things of two sides: each that came, went or changed, with every value that differs. */
export function compare(kind: Kind, old: Side, next: Side, causes: Causes): Draft[] {
  const [olds, news] = [kind.list(old, next), kind.list(next, old)];
  const things = kind.inOrder ? inOrder(olds, news) : byKeys(olds, news, kind.isKnownByWords);
  let before: Entity | undefined;
  return (kind.moves ? withMoved(things) : things).flatMap(({ old: was, new: is }): Draft[] => {
    const after = before?.document === was?.document ? before?.block : undefined;
    before = is ?? before;
    const { rows, kept: all, ...found } = compareFacts(was?.facts, is?.facts, kind.isList);
    const kept = kind.whole === 'quotes' ? quotesUnder(rows, all) : all;
    const verb = kind.verb ?? found.verb;
    const { keys, facts: _facts, from: _from, ...about } = (is ?? was) as Entity;
    if (rows.length === 0) return [];
    const stands = was?.document !== undefined && next.corpus.documents.has(was.document);
    return [
      {
        ...about,
        key: keys[0] ?? '',
        sort: kind.section,
        section: kind.told?.(verb, rows) ?? kind.section,
        page: kind.page,
        verb,
        rows: kind.rows?.(rows) ?? rows,
        ...(kind.whole && kept.length > 0 && { kept }),
        ...(!is && {
          path: stands ? (was?.path?.split('#')[0] ?? kind.page) : kind.page,
          ...(after !== undefined && { after }),
        }),
        causes: causes(is?.from ?? [], was?.from ?? []),
      },
    ];
  });
}

/** The quotes of a thing, or of members of its lists, of which other values changed. */
function quotesUnder(rows: readonly Row[], kept: readonly Row[]): readonly Row[] {
  return kept.filter((row) => {
    const member = row.label.replace(/(?:^|, )[^,]*$/, '');
    return (
      isQuote(row) && (member === '' || rows.some(({ label }) => `${label}, `.startsWith(`${member}, `)))
    );
  });
}

function byKeys(olds: readonly Entity[], news: readonly Entity[], orWords?: true): Match<Entity>[] {
  const left = new Set(olds);
  const partners = new Map<Entity, Entity>();
  const most = Math.max(0, ...[...olds, ...news].map(({ keys }) => keys.length));
  for (let at = -1; at < most; at += 1) {
    // Of two that have one name, each is the one that says the same.
    const nameOf = ({ keys, facts }: Entity) => (at === -1 ? JSON.stringify([keys[0], facts]) : keys[at]);
    const known = new Map([...left].map((old) => [nameOf(old), old]));
    for (const next of news) {
      const partner = nameOf(next) === undefined ? undefined : known.get(nameOf(next));
      if (partner && !partners.has(next) && left.delete(partner)) partners.set(next, partner);
    }
  }
  for (const next of orWords ? news.filter((one) => !partners.has(one)) : []) {
    const own = next.facts.map(keyOf);
    const all = [...left].map((old) => ({ old, by: shareOf(old.facts.map(keyOf), own) }));
    const [best] = all.toSorted((a, b) => b.by - a.by);
    if (best && best.by >= mostly && left.delete(best.old)) partners.set(next, best.old);
  }
  return [
    ...news.map((next) => ({ old: partners.get(next), new: next })),
    ...[...left].map((old) => ({ old })),
  ];
}

function inOrder(olds: readonly Entity[], news: readonly Entity[]): Match<Entity>[] {
  const [before, after] = [olds, news].map((things) => Map.groupBy(things, ({ document }) => document));
  const alike = {
    text: ({ facts }: Entity) => facts[0]?.text ?? '',
    id: ({ keys }: Entity) => keys[0] ?? '',
  };
  return [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])].flatMap((whole) =>
    align(before?.get(whole) ?? [], after?.get(whole) ?? [], alike),
  );
}
