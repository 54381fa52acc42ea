import { z } from 'zod';
import { idSchema } from '../../schema/vocabulary.ts';

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
export type UnLetterMetadata = z.infer<typeof unLetterMetadataSchema>;
