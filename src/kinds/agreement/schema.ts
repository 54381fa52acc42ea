import { declaredSchema } from '../masthead/schema.ts';

/** What the head of an agreement may say, in the order of the schema. */
export const schema = declaredSchema;
export const fields = schema.keyof().options;
