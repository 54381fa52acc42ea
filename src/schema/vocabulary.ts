import { z } from 'zod';

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

/** An id that names a file or a folder too: not one of the names that Windows keeps for devices, and no longer than a path bears. */
export const fileIdSchema = idSchema
  .max(80)
  .refine(
    (id) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id),
    'a name that Windows does not keep for devices',
  );

/** An address that content may give: nothing that a browser would run, and no file of a reader's machine. */
export const addressSchema = z.url({
  protocol: /^(?:https?|mailto|doi)$/,
  error: 'an address that begins with https:, http:, mailto: or doi:',
});

/** A text that says something: a name, a sentence, a remark. */
export const sentenceSchema = z.string().trim().min(1);

/** The words around others that stand more than once in a text. */
export const contextFields = {
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe('The words directly before, where the exact words stand more than once.'),
  suffix: z.string().min(1).optional().describe('The words directly after.'),
};
