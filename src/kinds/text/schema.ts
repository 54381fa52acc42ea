import { z } from 'zod';

const text = z.string().min(1);

/** What a plain text says of itself. */
export const textMetadataSchema = z.strictObject({
  title: text.optional(),
  /** Who wrote it, as the byline gives their names. */
  authors: z.array(text).min(1).optional(),
  date: z.iso.date().optional(),
  place: text.optional(),
});
export type TextMetadata = z.infer<typeof textMetadataSchema>;
