import { z } from 'zod';
import { quoteSchema } from './comparison.ts';
import { idOf, idSchema, sentenceSchema } from './vocabulary.ts';

const sideSchema = z.strictObject({
  proposal: idOf('proposal').describe('Id of a proposal.'),
  value: idSchema.describe(
    'What it answers: if its cell comes to say something else, the build refuses the story.',
  ),
  exact: z.string().min(1).describe('One of the quotes of that answer, as the proposal’s file has it.'),
});

/** `content/story.yml`: the whole in short, written by hand. The build holds each sentence of it to a document or to cells. */
export const storySchema = z.strictObject({
  name: sentenceSchema.describe('How the page is headed.'),
  lead: sentenceSchema.describe('What it tells, in one or two sentences.'),
  documents: z
    .array(
      z.strictObject({
        says: sentenceSchema.describe('What the document says, in one plain sentence.'),
        quote: quoteSchema.describe('The sentence of the document that decides it.'),
      }),
    )
    .refine(
      (all) => new Set(all.map(({ quote }) => quote.document)).size === all.length,
      'each document once',
    ),
  disagreements: z
    .array(
      z.strictObject({
        id: idSchema.describe('Its place on the page.'),
        name: sentenceSchema,
        says: sentenceSchema.describe('What they disagree on, in plain words.'),
        question: idOf('dimension').describe('The question that they answer differently.'),
        sides: z.tuple([sideSchema, sideSchema]),
      }),
    )
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once'),
});
export type Story = z.infer<typeof storySchema>;
export type Side = z.infer<typeof sideSchema>;
