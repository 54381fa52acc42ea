import type { z } from 'zod';
import { circulatedSchema } from '../masthead/schema.ts';

/** What the head of a resolution may say, in the order of the schema. */
export const schema = circulatedSchema;
export type ResolutionMetadata = z.infer<typeof schema>;
export const fields = schema.keyof().options;
