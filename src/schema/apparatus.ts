import { z } from 'zod';
import { receivedSchema } from './seed.ts';
import { fateSchema, idSchema } from './vocabulary.ts';

/**
 * Tokens that stand side by side on one source line and share one fate and one place. Printed tokens are not repeated
 * here: the published text holds them. All others are given as received.
 */
export const entrySchema = z.strictObject({
  line: z.number().int().positive(),
  /** First and last column, from 1, the last one included, in UTF-16 code units. */
  columns: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  /** How many tokens. */
  tokens: z.number().int().positive(),
  fate: fateSchema,
  /** The block that prints them; absent for metadata, furniture and duplicates. */
  block: idSchema.optional(),
  /** The tokens as received, with single spaces; absent where the fate is *printed*. */
  received: z.string().optional(),
  /** The words that are printed for them, with single spaces; empty where an earlier entry prints them. */
  printed: z.string().optional(),
  /** The rule, or the metadata field; absent where an editor dropped a line. */
  by: z.string().optional(),
  /** Number of the emendation (from 1), also where an emended word went into the metadata. */
  emendation: z.number().int().positive().optional(),
  /** For duplicates: the source lines that say the same. */
  of: z.array(z.number().int().positive()).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** An emendation (or a *sic*) as the apparatus lists it. */
export const listedEmendationSchema = z.strictObject({
  number: z.number().int().positive(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  exact: z.string(),
  /** Absent where the words are kept (*sic*) or dropped. */
  reading: z.string().optional(),
  sic: z.literal(true).optional(),
  /** The words are page furniture and left out. */
  drop: z.literal(true).optional(),
  note: z.string().optional(),
  reason: z.string(),
  /** The block that prints the words; absent where they went into the metadata or were dropped. */
  block: idSchema.optional(),
});

/** `content/apparatus/<id>.json`: the account of every token of a source. */
export const apparatusSchema = z.strictObject({
  about: z.string(),
  document: idSchema,
  sha256: z.string(),
  /** The file that the source was taken out of, and what of it was not taken; absent where it was received as it is. */
  received: receivedSchema.optional(),
  lines: z.number().int().positive(),
  tokens: z.number().int().nonnegative(),
  /** How many tokens have each fate; fates that none has are absent. */
  fates: z.partialRecord(fateSchema, z.number().int().positive()),
  /** The blocks of the published text in their order, with the source lines that each was read from. */
  blocks: z.array(
    z.strictObject({
      id: idSchema,
      type: z.string(),
      /** What its number calls it, where the id says another or none. */
      called: z.string().optional(),
      /** How many of its words, from the first, are its number, marking or label: printed beside the text. */
      lead: z.number().int().positive().optional(),
      lines: z.array(z.number().int().positive()),
    }),
  ),
  emendations: z.array(listedEmendationSchema),
  /** Words that look like a slip and that no editor has decided yet; absent where there are none. */
  undecided: z
    .array(
      z.strictObject({
        line: z.number().int().positive(),
        column: z.number().int().positive(),
        found: z.string(),
      }),
    )
    .optional(),
  entries: z.array(entrySchema),
});
export type Apparatus = z.infer<typeof apparatusSchema>;
