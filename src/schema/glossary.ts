import { z } from 'zod';
import { idOf, sentenceSchema } from './vocabulary.ts';

/** A term or abbreviation, explained for a reader who knows nothing of cables. */
export const termSchema = z.strictObject({
  term: sentenceSchema.describe('As the documents write it, with its own capitals.'),
  short: sentenceSchema.describe('What it stands for, in a few words: this is shown beside a text.'),
  meaning: sentenceSchema.optional().describe('What one has to know besides, in a sentence or two.'),
  actor: idOf('actor').optional().describe('Id of the actor that it names.'),
  head: z
    .literal(true)
    .optional()
    .describe('It stands in heads of documents only and is not looked for in their texts.'),
});
export type Term = z.infer<typeof termSchema>;

/** `content/glossary/<group>.yml`: the terms of one group, with its heading. */
export const glossarySchema = z.strictObject({
  heading: sentenceSchema,
  order: z.number().int().positive().describe('Place on the page, from 1.'),
  terms: z.array(termSchema).min(1),
});
export type Glossary = z.infer<typeof glossarySchema>;
