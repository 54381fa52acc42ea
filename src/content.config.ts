import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** The transcriptions that the conversion writes, to be rendered and nothing else: what they say of themselves is read by `src/corpus`. */
const documents = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'content/documents', retainBody: false }),
  schema: z.object({}),
});

/** Prose that is written by hand. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'content/pages', retainBody: false }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence for search engines and previews. */
    description: z.string(),
  }),
});

export const collections = { documents, pages };
