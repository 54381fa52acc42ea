import { z } from 'zod';
import { quoteSchema, silenceFields } from './comparison.ts';
import { idOf, idSchema, sentenceSchema } from './vocabulary.ts';

const claimSchema = z.strictObject({
  id: idSchema.describe('Its own within the topic; its place on the page.'),
  says: sentenceSchema.describe('What is claimed, in one plain sentence.'),
  by: idOf('actor').describe('Id of the actor who claims it.'),
  about: z.array(idOf('actor')).default([]).describe('Ids of the actors of whom it is claimed.'),
  quotes: z.array(quoteSchema).min(1).describe('The words that claim it.'),
  supports: z.array(idSchema).default([]).describe('Claims of the topic for which this one speaks.'),
  denies: z.array(idSchema).default([]).describe('Claims of the topic that cannot be so if this one is.'),
  note: sentenceSchema.optional().describe("The editor's remark, shown to readers."),
});
export type Claim = z.infer<typeof claimSchema>;

/** `content/claims/<topic>.yml`: what actors say of one another or of the facts, on one topic. None of it is the edition's own. */
export const topicSchema = z
  .strictObject({
    order: z.number().int().positive().describe('Place among the topics, from 1.'),
    name: sentenceSchema,
    asks: sentenceSchema.describe('What the claims answer.'),
    claims: z.array(claimSchema).min(1),
  })
  .refine(({ claims }) => new Set(claims.map(({ id }) => id)).size === claims.length, {
    message: 'each id once',
    path: ['claims'],
  })
  .superRefine(({ claims }, context) => {
    for (const [at, claim] of claims.entries()) {
      const others = claims.map(({ id }) => id).filter((id) => id !== claim.id);
      for (const field of ['supports', 'denies'] as const)
        for (const [nth, other] of claim[field].entries())
          if (!others.includes(other))
            context.addIssue({
              code: 'custom',
              path: ['claims', at, field, nth],
              message: `another claim of the topic: ${others.join(', ') || 'there is none'}`,
            });
    }
  });
export type Topic = z.infer<typeof topicSchema>;

/** `content/unanswered.yml`: what a reader may look for and the documents do not say, with what was looked for. */
export const unansweredSchema = z.array(
  z.strictObject({
    id: idSchema,
    asks: sentenceSchema.describe('The question that stays open.'),
    documents: z.array(idOf('document')).min(1).describe('The documents that were read for it.'),
    searched: silenceFields.searched,
    explained: silenceFields.explained,
    note: sentenceSchema.optional().describe("The editor's remark, shown to readers."),
  }),
);
export type Unanswered = z.infer<typeof unansweredSchema>[number];
