import { z } from 'zod';
import { idOf, languageSchema, sentenceSchema } from './vocabulary.ts';

export const actorKinds = [
  'state',
  'government',
  'organisation',
  'armed-group',
  'office',
  'person',
  'operation',
  'people',
  'region',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The sorts of names, in the order in which a file lists them. */
export const nameSorts = ['name', 'abbreviation', 'title', 'demonym', 'metonym'] as const;

/** A name that an actor goes by. A plain text is a name like any other. */
export const actorNameSchema = z.union([
  sentenceSchema.transform((text) => ({ text })),
  z.strictObject({
    text: sentenceSchema.describe('The name as the documents write it.'),
    is: z.enum(nameSorts).optional().describe('What sort of name it is; "name" if absent.'),
    in: z
      .array(idOf('document'))
      .min(1)
      .optional()
      .describe("Ids of the documents in which the name is this actor's; all if absent."),
    language: languageSchema
      .optional()
      .describe(
        'The language that it is the name in, where that is another than English: it is looked for in documents in this language alone. A French demonym is given with a small letter and found with both.',
      ),
    decide: z.literal(true).optional().describe('Each occurrence is decided by hand in content/mentions/.'),
  }),
]);
export type ActorName = z.infer<typeof actorNameSchema>;

/** `content/actors/<id>.yml`: a state, organisation, office, person … that the documents name. */
export const actorSchema = z.strictObject({
  name: sentenceSchema.describe('What pages call it.'),
  kind: z.enum(actorKinds),
  description: sentenceSchema.describe('What it is, in one plain sentence.'),
  names: z
    .array(actorNameSchema)
    .min(1)
    .describe(
      'Every name that the documents use for it, with its own capitals; these are found in the texts.',
    ),
  identifiers: z
    .strictObject({
      iso3166: z
        .string()
        .regex(/^[A-Z]{2}$/, 'two capitals, as ISO 3166 has them')
        .optional()
        .describe('Two-letter code of a state.'),
      wikidata: z
        .string()
        .regex(/^Q\d+$/, 'Q and a number, as Wikidata has them')
        .optional()
        .describe('Number of the Wikidata item.'),
    })
    .optional()
    .describe('Outside identifiers, only where they are certain.'),
  partOf: idOf('actor').optional().describe('Id of the actor that it is an office, a part or a person of.'),
});
export type Actor = z.infer<typeof actorSchema>;

/** `content/mentions/<document>.yml`: who an ambiguous name means in one place. */
export const mentionDecisionsSchema = z.array(
  z.strictObject({
    exact: sentenceSchema.describe('The name as it stands there.'),
    prefix: z.string().min(1).optional().describe('The words directly before.'),
    suffix: z.string().min(1).optional().describe('The words directly after.'),
    actor: z.union([z.literal('none'), idOf('actor')]).describe('Id of the actor who is meant, or "none".'),
    why: sentenceSchema.describe('What in the text says so.'),
  }),
);
export type MentionDecision = z.infer<typeof mentionDecisionsSchema>[number];
