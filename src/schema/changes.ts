import { z } from 'zod';
import { sitePathSchema } from './redirects.ts';
import { sentenceSchema } from './vocabulary.ts';

/** One thing that a reader finds changed. */
export const changeLineSchema = z.strictObject({
  text: sentenceSchema.describe('What changed, in one line and in the words of readers.'),
  path: sitePathSchema
    .optional()
    .describe(
      'Where it is to be seen: an address that content/ledger.txt keeps. Absent where nothing is left to lead to.',
    ),
});

/** `content/changes/<date>.yml`: what one publication of the edition changed for readers. */
export const publicationSchema = z.strictObject({
  version: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits, as /data/ shows them')
    .describe('The version that was published: the digest of its content.'),
  date: z.iso
    .date()
    .describe(
      'The day on which it was published, in quote marks: given by whoever records it, not by a clock.',
    ),
  title: sentenceSchema.describe('What the publication is, in a few words.'),
  lines: z.array(changeLineSchema).min(1),
});
export type Publication = z.infer<typeof publicationSchema>;
export type ChangeLine = Publication['lines'][number];
