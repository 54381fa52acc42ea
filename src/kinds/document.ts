import { z } from 'zod';
import { frontMatterFields } from '../schema/document.ts';
import { kinds } from './index.ts';

const [first, ...others] = kinds.map(({ name, metadata }) =>
  frontMatterFields.extend({ kind: z.literal(name), metadata }),
);
if (!first) throw new Error('src/kinds/index.ts: expected at least one kind');

/** Front matter of `content/documents/<id>.mdx`: what every document has, and the metadata of its kind. */
export const documentSchema = z.discriminatedUnion('kind', [first, ...others]);
export type DocumentFrontMatter = z.infer<typeof documentSchema>;
