import { z } from 'zod';
import { cableMetadataSchema } from './cable.ts';
import { editorFactSchema, seedSchema } from './seed.ts';
import { idSchema } from './vocabulary.ts';

const text = z.string().min(1);

/** A letter, annex or enclosure inside a UN document. */
export const letterPartSchema = z.strictObject({
  /** The block that heads the part, if it has one. */
  block: idSchema.optional(),
  /** "Annex", "Enclosure", where printed. */
  label: text.optional(),
  title: text.optional(),
  date: z.iso.date().optional(),
  from: text.optional(),
  to: text.optional(),
  place: text.optional(),
  signatory: text.optional(),
  /** The signatory's office, where it is printed under the name. */
  office: text.optional(),
  /** "[Original: French]", without the brackets' words. */
  originalLanguage: text.optional(),
  /** For each of these fields, the source lines that it was read from. */
  lines: z.record(z.string(), z.array(z.number().int().positive())).optional(),
});

/** A letter that the United Nations circulated, with its annexes and enclosures. */
export const unLetterMetadataSchema = z.strictObject({
  /** The document symbol, only if the text prints it as its own. */
  symbol: text.optional(),
  body: text.optional(),
  distribution: text.optional(),
  date: z.iso.date().optional(),
  originalLanguage: text.optional(),
  /** "United Nations", as the head prints it. */
  organisation: text.optional(),
  /** The body's session or year ("Sixty-seventh session"), and its agenda items, as printed. */
  session: z.array(text).optional(),
  agenda: z.array(text).optional(),
  /** The number of the printing job: `13-27432 (E)`. */
  jobNumber: text.optional(),
  title: text.optional(),
  parts: z.array(letterPartSchema).optional(),
});

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

export const textMetadataSchema = z.strictObject({
  title: text.optional(),
  date: z.iso.date().optional(),
  place: text.optional(),
});

const common = {
  id: idSchema,
  /** What the edition calls the document. */
  title: text,
  /** The date that orders the document among the others: an ISO date, or a year where no more is known. */
  date: z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]).optional(),
  /** Who speaks: the origin, the author, the signatory. */
  author: text.optional(),
  /** For every metadata field, the source lines that it was read from. */
  lines: z.record(z.string(), z.array(z.number().int().positive())),
  /** What the source does not say: the editor's, each with its ground. */
  facts: z.array(editorFactSchema),
  provenance: seedSchema.shape.provenance,
  rights: seedSchema.shape.rights,
  sha256: seedSchema.shape.sha256,
};

/** Front matter of `content/documents/<id>.mdx`. */
export const documentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('cable'), metadata: cableMetadataSchema }),
  z.strictObject({ ...common, kind: z.literal('un-letter'), metadata: unLetterMetadataSchema }),
  z.strictObject({ ...common, kind: z.literal('journal-article'), metadata: journalArticleMetadataSchema }),
  z.strictObject({ ...common, kind: z.literal('text'), metadata: textMetadataSchema }),
]);
export type DocumentFrontMatter = z.infer<typeof documentSchema>;
