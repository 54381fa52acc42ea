import { circulatedSchema, mastheadSchema } from '../masthead/schema.ts';

/** What the head of a report may say, in the order of the schema. */
export const schema = circulatedSchema.extend(mastheadSchema.pick({ authors: true, series: true }).shape);
export const fields = schema.keyof().options;
