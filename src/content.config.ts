import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { editionFolder } from './corpus/edition-folder.ts';

const inEdition = (folder: string) => pathToFileURL(join(editionFolder(), folder));

/** The transcriptions that the conversion writes, to be rendered and nothing else: what they say of themselves is read by `src/corpus`. */
const documents = defineCollection({
  loader: glob({ pattern: '*.mdx', base: inEdition('content/documents/'), retainBody: false }),
  schema: z.object({}),
});

/** Prose that is written by hand. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: inEdition('content/pages/'), retainBody: false }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence for search engines and previews. */
    description: z.string(),
  }),
});

export const collections = { documents, pages };
