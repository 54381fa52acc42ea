import { z } from 'zod';
import { actorKinds } from './actor.ts';
import { idOf, idSchema, languageSchema, sentenceSchema } from './vocabulary.ts';

/** How the answers to a question stand to one another. */
export const scales = ['degree', 'choice', 'words'] as const;

/** `content/dimensions/<id>.yml`: one question put to every proposal, and the rule by which it is answered. */
export const dimensionSchema = z
  .strictObject({
    status: z
      .literal('draft')
      .optional()
      .describe(
        'A draft need not be answered and may lack values; it shows on previews only, and nothing counts it.',
      ),
    theme: idOf('theme').describe('The theme of content/edition.yml under which the matrix shows it.'),
    order: z.number().int().positive().describe('Place in the whole matrix, from 1.'),
    name: sentenceSchema.describe('Short, for the head of a row.'),
    question: sentenceSchema.describe('What is asked of every proposal.'),
    scale: z
      .enum(scales)
      .describe(
        'Degrees are ordered from most to least; choices exclude one another; words have no values but "stated".',
      ),
    values: z
      .array(
        z.strictObject({
          id: idSchema,
          label: sentenceSchema.describe('What readers see.'),
          rule: sentenceSchema.describe('When a coder gives this value.'),
          roles: z
            .array(idOf('role'))
            .optional()
            .describe('Where the question is on the part of an actor: the roles that are given this value.'),
        }),
      )
      .describe('The possible answers, in order.'),
    incompatible: z
      .array(
        z.strictObject({
          values: z.tuple([idSchema, idSchema]).describe('Two values of the question.'),
          reason: sentenceSchema.describe('Why what the one asks for cannot be where the other is.'),
        }),
      )
      .optional()
      .describe('Values that cannot both be. Other values only differ.'),
    silence: sentenceSchema.describe('What must be absent before a coder may say "silent".'),
    actor: idOf('actor')
      .optional()
      .describe(
        'Id of the actor whose part in every proposal is asked for. The answers are then made from "roles", and not written again.',
      ),
    terms: z
      .array(sentenceSchema)
      .min(1)
      .describe(
        'What a reader looks for: whole words without regard to capitals; a star stands for any ending.',
      ),
    termsIn: z
      .record(languageSchema, z.array(sentenceSchema).min(1))
      .optional()
      .describe('The same for documents in other languages, by their tags: {fr: ["rançon*"]}.'),
    searchWords: z
      .array(sentenceSchema)
      .min(1)
      .optional()
      .describe(
        'Words with which somebody asks for this who has not read the texts: a search finds the question and its answers, silent ones too, by them. No silence is measured by them.',
      ),
    actors: z
      .array(idOf('actor'))
      .optional()
      .describe(
        'Actors who bear on the question, besides the one whose part is asked for: a proposal whose documents name one of them is not silent without a reason.',
      ),
    actorKinds: z
      .array(z.enum(actorKinds))
      .optional()
      .describe('Kinds of actors of which every one bears on the question.'),
  })
  .refine((dimension) => dimension.values.every(({ roles }) => !roles || dimension.actor), {
    message: 'only a question on the part of an actor says which parts a value stands for',
    path: ['values'],
  })
  .refine(
    ({ scale, values, status }) =>
      scale === 'words' ? values.length === 0 : values.length > 0 || status === 'draft',
    { message: 'a scale of words has no values, any other has some', path: ['values'] },
  )
  .superRefine(({ incompatible = [], values }, context) => {
    const known = values.map(({ id }) => id);
    for (const [at, { values: pair }] of incompatible.entries())
      for (const [nth, id] of pair.entries())
        if (!known.includes(id) || (nth === 1 && id === pair[0]))
          context.addIssue({
            code: 'custom',
            path: ['incompatible', at, 'values', nth],
            message: `${nth === 1 ? 'another' : 'one'} of ${known.join(', ')}`,
          });
  })
  .refine((dimension) => !dimension.values.some((value) => value.id === 'silent' || value.id === 'stated'), {
    message: '"silent" and "stated" are every dimension\'s and are not listed',
    path: ['values'],
  });
export type Dimension = z.infer<typeof dimensionSchema>;
