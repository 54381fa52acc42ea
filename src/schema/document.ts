import { z } from 'zod';
import { editorFactSchema, seedFields } from './seed.ts';
import { idSchema, languageSchema } from './vocabulary.ts';

const text = z.string().min(1);

/** What the front matter of `content/documents/<id>.mdx` says of a document of any kind. */
export const frontMatterFields = z.strictObject({
  id: idSchema,
  /** What the edition calls the document. */
  title: text,
  /** The language of the text, as a BCP 47 tag; `und` where it could not be told. */
  language: languageSchema,
  /** The date that orders the document among the others: an ISO date, or a year where no more is known. */
  date: z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]).optional(),
  /** Who speaks: the origin, the author, the signatory. */
  author: text.optional(),
  /** For every metadata field, the source lines that it was read from. */
  lines: z.record(z.string(), z.array(z.number().int().positive())),
  /** What the source does not say: the editor's, each with its ground. */
  facts: z.array(editorFactSchema),
  provenance: seedFields.shape.provenance,
  rights: seedFields.shape.rights,
  sha256: seedFields.shape.sha256,
});
export type FrontMatterFields = z.infer<typeof frontMatterFields>;
