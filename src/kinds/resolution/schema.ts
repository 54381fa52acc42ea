import type { z } from 'zod';
import { mastheadSchema } from '../masthead/schema.ts';

/** What the head of a resolution may say, in the order of the schema. */
export const schema = mastheadSchema.pick({
  title: true,
  body: true,
  symbol: true,
  session: true,
  place: true,
  date: true,
  originalLanguage: true,
  distribution: true,
  organisation: true,
  agenda: true,
  jobNumber: true,
});
export type ResolutionMetadata = z.infer<typeof schema>;
export const fields = schema.keyof().options;
