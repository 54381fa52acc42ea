import { z } from 'zod';

const text = z.string().min(1);

/** What a letter says above its salutation and below its last words. */
export const schema = z.strictObject({
  /** "Open letter to the ministers", where a line above all others says so. */
  title: text.optional(),
  /** "Subject:", "Re:", "Objet :", without the label. */
  subject: text.optional(),
  /** The letterhead or the sender's address, lines parted by commas. */
  from: text.optional(),
  /** The person or body that it is addressed to, likewise. */
  to: text.optional(),
  place: text.optional(),
  date: z.iso.date().optional(),
  /** The number under which it was sent. */
  reference: text.optional(),
  signatory: text.optional(),
  office: text.optional(),
});
export type LetterMetadata = z.infer<typeof schema>;
