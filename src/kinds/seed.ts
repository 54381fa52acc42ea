import { z } from 'zod';
import { seedFields } from '../schema/seed.ts';
import { kindSchema } from './index.ts';

/** `seeds/<id>/seed.yml`: what is known of a source that the source itself does not say. */
export const seedSchema = z.strictObject({
  kind: kindSchema.optional().describe('The kind of document, where the one detected is not right.'),
  ...seedFields.shape,
});
export type Seed = z.infer<typeof seedSchema>;
