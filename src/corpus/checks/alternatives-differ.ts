import { doubtOf } from '../../schema/comparison.ts';
import type { Dimension } from '../../schema/dimension.ts';
import { valueOfRole } from '../parts.ts';
import { at, type Check } from './check.ts';

export const alternativesDiffer: Check = {
  name: 'alternatives-differ',
  description: `
    An alternative is another value of the same question, or \`silent\`: one that a reader of the same words could give. It is not the value that
    the cell has.`,
  example: ['tolls:', '  value: central', '  alternatives: [{value: central, reason: …}]'],
  cure: `
    Give the value that was meant, or take the alternative out.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values()) {
      const { positions, roles } = entry.value;
      for (const [id, { value: dimension }] of corpus.dimensions) {
        const position = positions[id];
        if (position && !('ofParts' in position))
          yield* refused(
            entry,
            ['positions', id],
            id,
            dimension,
            position.value,
            doubtOf(position).alternatives,
          );
        for (const [index, { actor, role, alternatives }] of roles.entries())
          if (actor === dimension.actor)
            yield* refused(
              entry,
              ['roles', index],
              id,
              dimension,
              valueOfRole(dimension, role),
              alternatives,
            );
      }
    }
  },
};

function* refused(
  entry: Parameters<typeof at>[0],
  path: readonly (string | number)[],
  id: string,
  { scale, values }: Dimension,
  given: string | undefined,
  alternatives: readonly { value: string }[] = [],
) {
  const known = [...(scale === 'words' ? ['stated'] : values.map((value) => value.id)), 'silent'];
  for (const [nth, { value }] of alternatives.entries()) {
    if (known.includes(value) && value !== given) continue;
    yield at(entry, [...path, 'alternatives', nth, 'value'], 'alternatives-differ', {
      found:
        value === given
          ? `the alternative "${value}", which is the value itself`
          : `the alternative "${value}", which "${id}" does not have`,
      expected: `another of ${known.join(', ')}`,
      cure: 'give the value that was meant, or take the alternative out',
    });
  }
}
