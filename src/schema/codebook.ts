import { z } from 'zod';
import { codedFields, coderSchema, versionSchema } from './coded.ts';
import { quoteSchema, voices } from './comparison.ts';
import { byId, idOf, idSchema, sentenceSchema, sha256Schema } from './vocabulary.ts';

/**
 * `content/codebook.yml`: what holds for every question, and how the rules came to be what they are. The rules of single questions are in
 * `content/dimensions/`.
 */
export const codebookSchema = z.strictObject({
  rules: z
    .array(sentenceSchema)
    .min(1)
    .describe('What a coder goes by whatever the question: units, voices, several answers, silence, quotes.'),
  versions: z
    .array(
      z.strictObject({
        version: versionSchema.describe('Its number, from 1.'),
        date: z.iso.date().describe('The day from which it holds.'),
        changes: z
          .array(
            z.strictObject({
              what: sentenceSchema.describe('What changed, and why.'),
              questions: z
                .array(idOf('dimension'))
                .default([])
                .describe('Ids of the questions that it touches.'),
            }),
          )
          .default([])
          .describe('What is not as in the version before.'),
        readAgain: sentenceSchema.optional().describe('Which cells had to be read again because of it.'),
      }),
    )
    .min(1)
    .refine(
      (list) => list.every(({ version }, at) => version === list.length - at),
      'versions from the newest to 1, each once',
    )
    .describe('Every version, the newest first.'),
  coders: z
    .array(
      z.strictObject({
        coder: coderSchema.describe('A number; names are not kept.'),
        what: sentenceSchema.describe('What this coder coded, and what of the rest was known to them.'),
        edits: z
          .literal(true)
          .optional()
          .describe('The coder who makes the cells of the edition, and decides where others differ.'),
      }),
    )
    .refine((list) => new Set(list.map(({ coder }) => coder)).size === list.length, 'each number once')
    .describe('Everybody who gave values.'),
});
export type Codebook = z.infer<typeof codebookSchema>;

const codedCell = <Q extends z.ZodType>(quote: Q) => {
  const answer = {
    value: idSchema.describe('A value of the question, "stated" or "silent".'),
    voice: z.enum(voices).optional(),
    of: idOf('actor').optional().describe('Id of the actor whose view it is.'),
    quotes: z.array(quote).default([]).describe('The words that it stands on.'),
  };
  return z.strictObject({
    ...answer,
    further: z.array(z.strictObject(answer)).default([]).describe('More answers, as in a position.'),
    remark: sentenceSchema.optional().describe('What the coder was in doubt about.'),
  });
};

/** `content/codings/<coding>/<proposal>.yml`: what one coder gave to one proposal. Kept as it was given. */
export const codingSchema = z.strictObject({
  ...codedFields,
  questions: z
    .array(idOf('dimension'))
    .min(1)
    .optional()
    .describe('Ids of the questions that were coded; all where it is left out.'),
  cells: byId('dimension', codedCell(quoteSchema)).describe('By question what was given.'),
});
export type Coding = z.infer<typeof codingSchema>;

/** `content/unseen/<text>.yml`: a text that is not in the edition, coded to see whether the rules hold for it. Kept as it was given. */
export const unseenSchema = z.strictObject({
  title: sentenceSchema.describe('What the text calls itself.'),
  number: z.string().min(1).describe('The number that it goes by.'),
  date: z.iso.date().describe('Its day.'),
  source: sentenceSchema.describe('Where it was taken from, and why this one.'),
  apart: sentenceSchema.describe('Why it is not in the edition.'),
  words: z.number().int().positive().describe('How many words its coders read.'),
  sha256: sha256Schema.describe('Checksum of what they read.'),
  codings: z
    .array(
      z.strictObject({
        ...codedFields,
        cells: byId('dimension', codedCell(z.string().min(1))).describe('By question what was given.'),
      }),
    )
    .min(1)
    .describe('What each coder gave, by all questions.'),
});
export type Unseen = z.infer<typeof unseenSchema>;

/** The answers of a coded cell, the one that counts first. */
export function answersOfCoding<A>(cell: A & { readonly further: readonly A[] }): readonly A[] {
  return [cell, ...cell.further];
}
