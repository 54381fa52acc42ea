import { circulatedSchema } from '../masthead/schema.ts';

/** What the head of a declaration may say, in the order of the schema. */
export const schema = circulatedSchema;
export const fields = schema.keyof().options;
