import { z } from 'zod';
import { sitePathSchema } from './redirects.ts';
import { sentenceSchema } from './vocabulary.ts';

/** `content/withdrawn.yml`: what was published and is no longer, and the addresses at which a page says so. */
export const withdrawnSchema = z.array(
  z.strictObject({
    name: sentenceSchema.describe('What pages called it.'),
    on: z.iso.date().describe('The day on which it was withdrawn, in quote marks.'),
    because: sentenceSchema.describe('Why; shown to readers after "because".'),
    addresses: z.array(sitePathSchema).min(1).describe('Paths of the pages that fell away with it.'),
  }),
);
export type Withdrawn = z.infer<typeof withdrawnSchema>[number];
