import { z } from 'zod';

const text = z.string().min(1);

/** What an article's head and foot say. */
export const journalArticleMetadataSchema = z.strictObject({
  title: text.optional(),
  authors: z.array(text).optional(),
  /** "Practice note", as the journal heads it. */
  articleType: text.optional(),
  journal: text.optional(),
  year: z.number().int().optional(),
  volume: text.optional(),
  issue: text.optional(),
  article: text.optional(),
  pages: text.optional(),
  /** Without resolver: `10.5334/sta.bg`. */
  doi: text.optional(),
  /** The citation as printed. */
  citation: text.optional(),
  /** The authors' institutions and addresses, one printed line each. */
  affiliations: z.array(text).optional(),
  keywords: z.array(text).optional(),
  received: z.iso.date().optional(),
  revised: z.iso.date().optional(),
  accepted: z.iso.date().optional(),
  published: z.iso.date().optional(),
});
export type JournalArticleMetadata = z.infer<typeof journalArticleMetadataSchema>;
