import { z } from 'zod';
import { sentenceSchema } from './vocabulary.ts';

/** Head of `content/pages/<id>.mdx`: a page of prose. */
export const prosePageSchema = z.strictObject({
  title: sentenceSchema,
  description: sentenceSchema.describe('One sentence for search engines and previews.'),
});
export type ProsePage = z.infer<typeof prosePageSchema>;
