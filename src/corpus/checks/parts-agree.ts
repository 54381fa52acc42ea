import { isStated } from '../../schema/comparison.ts';
import { valueOfRole } from '../parts.ts';
import { at, type Check } from './check.ts';

export const partsAgree: Check = {
  name: 'parts-agree',
  description: `
    What a proposal does with an actor is said once, under \`roles\`. A question on the part of an actor takes its answer from there, so
    that question, actor page, map and data cannot disagree: a position beside a part, even one that says the same, is refused, and so is a
    role for which the question has no value, and an answer for which there is no part.`,
  example: [
    'roles:',
    '  - {actor: norland, role: member, …}',
    'positions:',
    '  norlands-part: {value: outside, …}',
  ],
  cure: `
    Keep the part and take the position out. If the part is wrong, mend its role, words and voice. \`silent\` stays a position: it says what was
    looked for.`,
  *check(corpus) {
    const roleNames = new Set(corpus.edition.value.roles.map(({ id }) => id));
    for (const entry of corpus.proposals.values())
      for (const [id, { value: dimension }] of corpus.dimensions) {
        if (!dimension.actor) continue;
        const position = entry.value.positions[id];
        const parts = [...entry.value.roles.entries()].filter(([, { actor }]) => actor === dimension.actor);
        if (
          position &&
          !(isStated(position) && position.ofParts) &&
          (parts.length > 0 || isStated(position))
        ) {
          const [first] = parts;
          yield at(entry, ['positions', id], 'parts-agree', {
            found: first
              ? `"${position.value}" for "${id}", beside a part of "${dimension.actor}": ${first[1].role}`
              : `"${position.value}" for "${id}", and no part of "${dimension.actor}" under "roles"`,
            expected: 'one record of what the proposal does with an actor, under "roles"',
            cure: first
              ? 'take the position out, or the part if it is the one that is wrong'
              : `write it under "roles" as a part of "${dimension.actor}", with its words`,
          });
          continue;
        }
        for (const [index, { role }] of parts)
          if (roleNames.has(role) && !valueOfRole(dimension, role))
            yield at(entry, ['roles', index, 'role'], 'parts-agree', {
              found: `the role "${role}" of "${dimension.actor}", for which "${id}" has no value`,
              expected: `one of ${dimension.values.flatMap(({ roles = [] }) => roles).join(', ')}`,
              cure: `take another role, or add this one to a value of content/dimensions/${id}.yml`,
            });
      }
  },
};
