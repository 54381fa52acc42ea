import { align, type Match, mostly, shareOf } from './align.ts';
import type { Fact } from './entity.ts';
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
  const matches = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])].flatMap((list) =>
    matchFacts(before?.get(list) ?? [], after?.get(list) ?? []),
  );
  const both = was.length > 0 && is.length > 0;
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
    !has('old') && (isList || was.length === 0)
      ? 'added'
      : !has('new') && (isList || is.length === 0)
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
    const { list, name } = facts[0]?.member ?? {};
    const alike = (candidate: readonly Fact[]) =>
      candidate[0]?.member?.list === list ? shareOf(candidate.map(saidBelow), facts.map(saidBelow)) : 0;
    const [[former = '', found = []] = []] = [...gone].toSorted((a, b) => alike(b[1]) - alike(a[1]));
    if (alike(found) < mostly) continue;
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
