import { mastheadSchema } from '../masthead/schema.ts';

/** What the head of Council conclusions may say, in the order of the schema. */
export const schema = mastheadSchema.pick({
  title: true,
  body: true,
  symbol: true,
  session: true,
  place: true,
  date: true,
  from: true,
  to: true,
  paper: true,
  previousDocument: true,
  codes: true,
  originalLanguage: true,
});
export const fields = schema.keyof().options;
