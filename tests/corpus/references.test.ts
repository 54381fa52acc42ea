import { expect, test } from 'vitest';
import { z } from 'zod';
import { handWritten } from '../../src/corpus/json-schemas.ts';
import { referencesIn } from '../../src/corpus/references.ts';
import { storySchema } from '../../src/schema/story.ts';
import { byId, idOf } from '../../src/schema/vocabulary.ts';

const pathsIn = (schema: z.ZodType, value: unknown) =>
  referencesIn(schema, value).map(({ path }) => path.join('.'));

test('ids are found in lists, in lists whose places differ, under keys and in one form of several', () => {
  const proposal = z.strictObject({ proposal: idOf('proposal') });
  const schema = z.strictObject({
    all: z.array(proposal),
    two: z.tuple([proposal, z.string(), idOf('actor')]),
    by: byId('dimension', z.union([z.literal('none'), idOf('document')])),
  });
  const value = {
    all: [{ proposal: 'a' }],
    two: [{ proposal: 'b' }, 'c', 'd'],
    by: { e: 'f', g: 'none' },
  };
  expect(pathsIn(schema, value)).toEqual([
    'all.0.proposal',
    'two.0.proposal',
    'two.2',
    'by.e',
    'by.e',
    'by.g',
  ]);
  const side = { proposal: 'a', value: 'b', exact: 'c' };
  expect(pathsIn(storySchema, { disagreements: [{ question: 'x', sides: [side, side] }] })).toEqual([
    'disagreements.0.question',
    'disagreements.0.sides.0.proposal',
    'disagreements.0.sides.1.proposal',
  ]);
});

test('no file that people write has an id where none is looked for', () => {
  const ways = /^(?:properties\.[^.]+|items(?:\.\d+)?|additionalProperties|propertyNames|anyOf\.\d+)(?:\.|$)/;
  const marks = (node: unknown): string[] =>
    node && typeof node === 'object'
      ? Object.entries(node).flatMap(([key, inner]) =>
          key === 'refersTo' ? [''] : marks(inner).map((rest) => (rest ? `${key}.${rest}` : key)),
        )
      : [];
  for (const { schema, files } of handWritten)
    for (const mark of marks(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }))) {
      let rest = mark;
      while (ways.test(rest)) rest = rest.replace(ways, '');
      expect(rest, `${files}: ${mark}`).toBe('');
    }
});
