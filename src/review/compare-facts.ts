import { align, type Match, mostly, shareOf } from './align.ts';
import type { Entity, Fact } from './entity.ts';
import { wayTo } from './facts.ts';
import type { Row, Verb } from './report.ts';

/** What makes a fact another one. */
export const keyOf = ({ key, text }: Fact): string => key ?? text;

/** What differs between the facts of a thing, what stayed the same, and what became of the thing with that. */
export function compareFacts(was: readonly Fact[] = [], is: readonly Fact[] = [], isList?: true) {
  const known = withTheirNames(was, is);
  const [before, after] = [inOrderOf(known.old, known.new), inOrderOf(known.new, known.old)].map((facts) =>
    Map.groupBy(facts, ({ list, label }) => list ?? label),
  );
  const found = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])].flatMap((list) =>
    matchFacts(before?.get(list) ?? [], after?.get(list) ?? []),
  );
  const matches = withTextsReplaced(found);
  // What came from another thing does not make a new one old.
  const isNew = was.every(({ came }) => came);
  const both = !isNew && is.length > 0;
  const isChange = ({ old, new: next }: Match<Fact>) => {
    const as = (next ?? old)?.as;
    return as !== 'beside' && (as !== 'place' || both) && (!old || !next || keyOf(old) !== keyOf(next));
  };
  const changed = matches.filter(isChange);
  const isBeside = (match: Match<Fact>) =>
    (match.new ?? match.old)?.as === 'beside' && match.old?.text !== match.new?.text;
  const rows = changed.map(rowOf);
  const has = (side: 'old' | 'new') => rows.some((row) => row[side] !== undefined);
  const verb: Verb =
    isNew || (isList && !has('old'))
      ? 'added'
      : is.length === 0 || (isList && !has('new'))
        ? 'removed'
        : changed.every(({ old, new: next }) => (next ?? old)?.as === 'place')
          ? 'moved'
          : 'changed';
  const same = matches.filter(
    (match) => match.new && !/^(?:place|order)$/.test(match.new.as ?? '') && !isChange(match),
  );
  const beside = rows.length > 0 && both ? matches.filter(isBeside) : [];
  const kept = same.filter((match) => !beside.includes(match)).map((match) => rowOf({ new: match.new }));
  return {
    rows: [...rows, ...beside.map((match) => ({ ...rowOf(match), beside: true as const }))],
    verb,
    kept,
  };
}

/** Facts of one list beside each other; what may stand anywhere in it first, by what it says. */
function matchFacts(olds: readonly Fact[], news: readonly Fact[]): Match<Fact>[] {
  const left = new Set(olds);
  const same = news.flatMap((next) => {
    const old = next.anywhere && [...left].find(({ text }) => text === next.text);
    return old && left.delete(old) ? [{ old, new: next }] : [];
  });
  const told = new Set(same.map((match) => match.new));
  const others = align(
    [...left],
    news.filter((next) => !told.has(next)),
    {
      text: ({ text }) => text,
      id: keyOf,
      least: mostly,
      // What came in the place of what went is told beside it.
      replaces: (old, next) => old.label === next.label,
    },
  );
  return [...same, ...others];
}

/** Matches of which a text of a list that went, and one mostly like it that came there, are one. */
function withTextsReplaced(matches: readonly Match<Fact>[]): Match<Fact>[] {
  const alone = matches.filter(
    ({ old, new: next }) => !(old && next) && (old ?? next)?.list && (old ?? next)?.member,
  );
  // What a list is part of may be called by its texts.
  const placeOf = ({ old, new: next }: Match<Fact>) => (next ?? old)?.label.replace(/, .*, /, ', ');
  const pairs = [...Map.groupBy(alone, placeOf).values()].flatMap((some) =>
    align(
      some.flatMap(({ old }) => old ?? []),
      some.flatMap(({ new: next }) => next ?? []),
      { text: ({ text }) => text, id: () => '', least: mostly },
    ).filter(({ old, new: next }) => old && next),
  );
  const [olds, news] = [new Set(pairs.map(({ old }) => old)), new Map(pairs.map((pair) => [pair.new, pair]))];
  return matches.flatMap((one) => (one.new ? (news.get(one.new) ?? one) : olds.has(one.old) ? [] : one));
}

/** Facts with orders told of the members alone that the other side has, too; what is new or gone is told by itself. */
function inOrderOf(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const orders = new Map(others.map(({ label, members }) => [label, members]));
  return facts.flatMap((fact) => {
    if (!fact.members) return [fact];
    const common = fact.members.filter((name) => orders.get(fact.label)?.includes(name));
    return common.length < 2 ? [] : [{ ...fact, text: common.join(', ') }];
  });
}

/** Facts of both sides, members that are named otherwise and say mostly the same under the name that they have now, which is told. */
function withTheirNames(was: readonly Fact[], is: readonly Fact[]): Record<'old' | 'new', readonly Fact[]> {
  const told = { old: [...was], new: [...is] };
  const gone = membersAlone(was, is);
  for (const [path, facts] of membersAlone(is, was)) {
    const { name } = facts[0]?.member ?? {};
    const [[former = '', found = []] = []] = [...gone].toSorted(
      (a, b) => alike(b[1], facts) - alike(a[1], facts),
    );
    if (alike(found, facts) < mostly) continue;
    gone.delete(former);
    const of = new Set(found);
    told.old = told.old.map((fact) =>
      of.has(fact) && fact.label.startsWith(former)
        ? { ...fact, label: path + fact.label.slice(former.length) }
        : fact,
    );
    // A name that is a field is told by that.
    if (facts.some(({ text }) => text === name)) continue;
    told.old.push({ label: path, text: found[0]?.member?.name ?? '' });
    told.new.push({ label: path, text: name ?? '' });
  }
  return told;
}

/**
 * Things of one kind, with members that one of them lost and another one has now, mostly as they were: told where they are, with where they
 * were, and not as lost.
 */
export function withMoved(things: readonly Match<Entity>[]): readonly Match<Entity>[] {
  const alone = (side: 'old' | 'new', other: 'old' | 'new') =>
    things.flatMap((thing, at) => {
      const members = membersAlone(thing[side]?.facts ?? [], thing[other]?.facts ?? []);
      return [...members].map(([path, facts]) => ({ at, path, facts }));
    });
  const gone = alone('old', 'new');
  const told = [...things];
  for (const { at, path, facts } of gone.length === 0 ? [] : alone('new', 'old')) {
    const by = (lost: (typeof gone)[number]) => (lost.at === at ? 0 : alike(lost.facts, facts));
    const [lost] = gone.toSorted((a, b) => by(b) - by(a));
    const [source, goal] = [told[lost?.at ?? at]?.old, told[at]?.new];
    if (!lost || !source || !goal || by(lost) < mostly) continue;
    gone.splice(gone.indexOf(lost), 1);
    const old = told[at]?.old ?? { ...goal, facts: [], from: [] };
    const place = ({ subject }: Entity): Fact => ({ label: `${path}, which moved`, text: `in ${subject}` });
    const came = [...lost.facts, place(source)].map((fact) => ({ ...fact, came: true as const }));
    const from = [...(old.from.length > source.from.length ? old.from : source.from).keys()].map((nth) =>
      [old, source].flatMap((one) => one.from[nth] ?? []),
    );
    told[lost.at] = {
      ...told[lost.at],
      old: { ...source, facts: source.facts.filter((fact) => !lost.facts.includes(fact)) },
    };
    told[at] = {
      old: { ...old, facts: [...old.facts, ...came], from },
      new: { ...goal, facts: [...goal.facts, place(goal)] },
    };
  }
  return told;
}

/** How much two members of lists of one name say alike, 0 to 1, whatever they are called. */
function alike(one: readonly Fact[], other: readonly Fact[]): number {
  const isOfOne = one[0] && one[0].member?.list === other[0]?.member?.list;
  return isOfOne ? shareOf(one.map(saidBelow), other.map(saidBelow)) : 0;
}

/** The facts of each member that only one of two sides has, by the member's path. */
function membersAlone(own: readonly Fact[], other: readonly Fact[]): Map<string, readonly Fact[]> {
  const pathOf = ({ member }: Fact) => (member ? wayTo(member) : '');
  const known = new Set(['', ...other.map(pathOf)]);
  return Map.groupBy(
    own.filter((fact) => !known.has(pathOf(fact))),
    pathOf,
  );
}

/** What a fact says of the member of a list, whatever that is called. */
function saidBelow(fact: Fact): string {
  // A text with a few words about it is the same text whatever these are.
  if (fact.list !== undefined) return fact.list;
  const path = fact.member ? wayTo(fact.member) : '';
  return `${fact.label.startsWith(path) ? fact.label.slice(path.length) : fact.label} ${keyOf(fact)}`;
}

function rowOf({ old, new: next }: Match<Fact>): Row {
  const { label = '', path } = next ?? old ?? {};
  return {
    label,
    ...(old && { old: old.text }),
    ...(next && { new: next.text }),
    ...(next && path && { path }),
  };
}
