import type { Message } from '../../messages/message.ts';
import type { Entry } from '../load-corpus.ts';
import { at, type Check } from './check.ts';

export const ordersDiffer: Check = {
  name: 'orders-differ',
  description: `
    No two proposals, no two arrangements, no two questions, no two topics of claims and no two groups of the glossary have one place in
    their order: which of them came first would hang on their names.`,
  example: ['# content/proposals/tunnel.yml and content/proposals/bridge.yml', 'order: 3'],
  cure: `
    Give one of them another number. Numbers may leave gaps.`,
  *check({ proposals, dimensions, claims, glossary }) {
    for (const [kind, entries] of Map.groupBy(proposals.values(), ({ value }) => value.kind))
      yield* twice(entries, `${kind}s`);
    yield* twice([...dimensions.values()], 'questions');
    yield* twice([...claims.values()], 'topics');
    yield* twice([...glossary.values()], 'groups of terms');
  },
};

function* twice(entries: readonly Entry<{ readonly order: number }>[], what: string): Generator<Message> {
  const taken = new Map<number, string>();
  const last = Math.max(0, ...entries.map(({ value }) => value.order));
  for (const entry of entries) {
    const { order } = entry.value;
    const other = taken.get(order);
    if (other)
      yield at(entry, ['order'], 'orders-differ', {
        found: `the place ${order}, which ${other} has too`,
        expected: `${what} with a place each`,
        cure: `give one of them another place; ${last + 1} is free`,
      });
    taken.set(order, entry.file);
  }
}
