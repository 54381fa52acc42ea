import { z } from 'zod';

/** The kinds of document that a reader exists for. */
export const kinds = ['cable', 'un-letter', 'journal-article', 'text'] as const;
export const kindSchema = z.enum(kinds);
export type Kind = z.infer<typeof kindSchema>;

/** What may become of a token of a source; every token has exactly one. */
export const fates = [
  'printed',
  'joined',
  'normalised',
  'emended',
  'metadata',
  'furniture',
  'duplicate',
] as const;
export const fateSchema = z.enum(fates);
export type Fate = z.infer<typeof fateSchema>;

/** Ids are the same in file name, address and reference. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and single hyphens');
