import { z } from 'zod';
import { editorsSchema } from './editors.ts';
import { addressSchema, idOf, idSchema, sentenceSchema } from './vocabulary.ts';

/** How a part in a proposal is drawn: each mark has a shape, a colour and on maps a pattern of its own (`src/figures/role-marks.ts`, `figures.css`). */
export const marks = ['lead', 'host', 'member', 'later', 'recipient', 'helper', 'apart', 'target'] as const;
export type Mark = (typeof marks)[number];

const degrees = (least: number, most: number) => z.number().min(least).max(most);
const point = z.tuple([degrees(-180, 180), degrees(-90, 90)]);

/** A map on which the parts of states are drawn. */
const mapSchema = z.strictObject({
  area: sentenceSchema.describe('What it shows, in a sentence: "a map of …".'),
  centre: point.describe('Degrees east and north of the middle.'),
  scale: z.number().positive().describe('Pixels to a radian: larger shows less of the world.'),
  states: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{2}$/, 'two capital letters, as ISO 3166 has them'),
        number: z.string().regex(/^\d{3}$/, 'three digits, as ISO 3166 has them'),
        name: sentenceSchema,
        at: point.describe('Degrees east and north of the place of its name.'),
        anchor: z
          .enum(['start', 'middle', 'end'])
          .default('middle')
          .describe('Which end of the name stands there: beside small states, inside large ones.'),
        cut: z
          .strictObject({
            from: z.string().regex(/^\d{3}$/, 'three digits, as ISO 3166 has them'),
            south: degrees(-90, 90),
          })
          .optional()
          .describe(
            'Where the outlines give another state a part of it: the number of that state, and the parallel south of which both are drawn as this one.',
          ),
      }),
    )
    .min(1),
  borders: sentenceSchema.describe('What readers are told of the borders, below the map.'),
});
export type EditionMap = z.infer<typeof mapSchema>;

const uniqueIds = (entries: readonly { readonly id: string }[]) =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

/** `content/edition.yml`: what an edition says of itself, and the words that only it has. */
export const editionSchema = z
  .strictObject({
    id: idSchema.describe('Short name, for the names of files to take away.'),
    name: sentenceSchema.describe('Its name, on every page and in every citation.'),
    question: sentenceSchema.describe('The question that its documents answer: the heading of home.'),
    subject: sentenceSchema.describe(
      'What it is about, as it stands after "proposals for" and "documents on".',
    ),
    description: sentenceSchema.describe('What it is, in one sentence, for search engines and previews.'),
    sources: sentenceSchema
      .optional()
      .describe('What a reader should know of the sources from the start; on home, after their kinds.'),
    keywords: z.array(sentenceSchema).min(1).describe('For catalogues of data.'),
    licence: z
      .strictObject({
        id: z.string().min(1).describe('SPDX identifier.'),
        name: sentenceSchema,
        address: addressSchema,
      })
      .describe("For the edition's own work; the texts have their own rights, in their seeds."),
    editors: editorsSchema
      .optional()
      .describe('Who edits it, and where an error or another reading is reported.'),
    example: z
      .strictObject({
        asks: sentenceSchema.describe('The question in words: "Which proposals …?"'),
        question: idOf('dimension').describe('Id of the question that answers it.'),
        values: z.array(idSchema).min(1).describe('The values that count.'),
      })
      .optional()
      .describe('A question that the data answer, worked through on the page of the data.'),
    themes: z
      .array(z.strictObject({ id: idSchema, name: sentenceSchema.describe('Its heading.') }))
      .min(1)
      .refine(uniqueIds, 'themes that differ in their ids')
      .describe('What questions are grouped under, in the order of the matrix.'),
    marks: z
      .array(z.strictObject({ mark: z.enum(marks), name: sentenceSchema.describe('What a legend says.') }))
      .min(1)
      .refine((list) => new Set(list.map(({ mark }) => mark)).size === list.length, 'each mark once')
      .describe('What is drawn for a part, from the closest to a proposal to the farthest.'),
    roles: z
      .array(
        z.strictObject({
          id: idSchema,
          heading: sentenceSchema.describe('Above those who have it: "Members".'),
          says: sentenceSchema.describe('Said of one who has it: "is a member".'),
          mark: z.enum(marks).describe('How it is drawn; several roles may share a mark.'),
        }),
      )
      .min(1)
      .refine(uniqueIds, 'roles that differ in their ids')
      .describe('The parts that an actor can have in a proposal, in the order of their headings.'),
    otherNames: z
      .array(sentenceSchema)
      .optional()
      .describe(
        'Names that hold the name of an actor and mean somebody or something else ("New Zealand"): where they stand the actor is not named.',
      ),
    synonyms: z
      .array(z.array(sentenceSchema).min(2))
      .optional()
      .describe(
        'Words that mean the same to somebody who searches, in groups ("kidnapping", "hostage"): each of a group finds the others too, less well. Inflections need not be named.',
      ),
    map: mapSchema.optional().describe('Without it no map is drawn.'),
  })
  .superRefine(({ marks, roles }, context) => {
    for (const [at, { id, mark }] of roles.entries())
      if (!marks.some((known) => known.mark === mark))
        context.addIssue({
          code: 'custom',
          message: `a mark that "marks" names; the role "${id}" would be in no legend`,
          path: ['roles', at, 'mark'],
        });
  });
export type EditionWords = z.infer<typeof editionSchema>;
