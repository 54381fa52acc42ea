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

/** What an edition has by ids, and what other files name by them. */
export const things = ['document', 'actor', 'proposal', 'dimension', 'theme', 'role'] as const;
export type Thing = (typeof things)[number];

/** The id of a thing that is described elsewhere. What follows references (checks, renaming, withdrawing) finds them by this mark. */
export function idOf(thing: Thing) {
  return idSchema.meta({ refersTo: thing });
}

/** Names that Windows keeps for devices. */
export const keptNames: RegExp = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** A path bears no longer one, in characters. */
export const longestFileId = 80;

/** An id that names a file or a folder too: not one of the names that are kept, and no longer than a path bears. */
export const fileIdSchema = idSchema
  .max(longestFileId)
  .refine((id) => !keptNames.test(id), 'a name that Windows does not keep for devices');

const protocols = /^(?:https?|mailto|doi)$/;

/** {@link addressSchema} in words. */
export const addressForms = 'an address that begins with https:, http:, mailto: or doi:';

/** An address that content may give: nothing that a browser would run, and no file of a reader's machine. */
export const addressSchema = z.url({ protocol: protocols, error: addressForms });

/** Whether a link of a page may lead to an address: such a one, or one of the site. It is read as a browser does, which skips line ends and controls. */
export function isAddressAllowed(address: string): boolean {
  const url = URL.parse(address, 'http://site.invalid/');
  return url !== null && protocols.test(url.protocol.slice(0, -1));
}

/**
 * Values by the id of a thing. No object's own words stand behind them: the id "constructor" finds what the file says of it, or nothing.
 */
export function byId<S extends z.ZodType>(thing: Thing, schema: S) {
  return z.record(idOf(thing), schema).overwrite((values) => Object.assign(Object.create(null), values));
}

/** A language as BCP 47 names it: `en`, `fr`, `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(
    /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/,
    'the tag of a language, as BCP 47 has them: "en", "fr", "pt-BR"',
  );

/** What acts on a terminal or turns the words around it: control characters but for line ends and tabs, and the signs that override the direction of writing. */
export const actingCharacters = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text that says something: a name, a sentence, a remark. */
export const sentenceSchema = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => text.search(actingCharacters) === -1,
    'words without control characters and without signs that turn the direction of writing',
  );

/** A SHA-256, in hexadecimal. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits, as "sha256sum FILE" prints them');

/** When something was, as exact as the document is that says so. */
export const whenSchema = z.union([
  z
    .string()
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2]))?$/,
      'a year, a month or a day in quote marks: "2013", "2013-03", "2013-03-17"',
    ),
  z.iso.date(),
]);

/** The words around others that stand more than once in a text. */
export const contextFields = {
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe('The words directly before, where the exact words stand more than once.'),
  suffix: z.string().min(1).optional().describe('The words directly after.'),
};
