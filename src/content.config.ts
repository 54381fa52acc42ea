import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { documentSchema } from './schema/document.ts';

/** The transcriptions that the conversion writes. Their apparatus and sources are read by `src/corpus`. */
const documents = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'content/documents', retainBody: false }),
  schema: documentSchema,
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
