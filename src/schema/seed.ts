import { z } from 'zod';
import { kindSchema } from './vocabulary.ts';

const sentence = z.string().trim().min(1);

/** Something that the source does not say and the edition does; shown to readers as the editor's. */
export const editorFactSchema = z.strictObject({
  /** The metadata field that it fills, or a name of its own. */
  field: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  value: sentence,
  /** Where the editor has it from. */
  ground: sentence,
});

/** `seeds/<id>/seed.yml`: what is known of a source that the source itself does not say. */
export const seedSchema = z.strictObject({
  /** The kind of document, where the one detected is not right. */
  kind: kindSchema.optional(),
  /** SHA-256 of `source.txt`, in hexadecimal: the proof that it is as received. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  provenance: z.strictObject({
    /** Name of the file as received. */
    receivedAs: sentence,
    /** What the received text is, and how it came to be in this form. */
    description: sentence,
    /** Public pages where the same document can be seen, only where an editor has seen them there. */
    elsewhere: z.array(z.url()).optional(),
  }),
  rights: z.strictObject({
    status: sentence,
    /** What the statement stands on. */
    ground: sentence,
    /** Whether the statement is the editor's judgement rather than the document's own words. */
    judgement: z.boolean(),
  }),
  /** Line ends of the source as received, if they are not LF; and whether it begins with a byte-order mark. */
  lineEnds: z.literal('crlf').optional(),
  byteOrderMark: z.literal(true).optional(),
  facts: z.array(editorFactSchema).default([]),
});
export type Seed = z.infer<typeof seedSchema>;

/**
 * One entry of `seeds/<id>/emendations.yml`. `exact` is found in the source as received, a line end counting as one space,
 * exactly once (`prefix` and `suffix`, the words directly before and after, make it so).
 */
export const emendationSchema = z
  .strictObject({
    exact: z.string().min(1),
    prefix: z.string().min(1).optional(),
    suffix: z.string().min(1).optional(),
    /** What the edition prints instead; empty where the words are only a mark that the page sets in another way. */
    reading: z.string().optional(),
    /** The words look wrong and stand so in print: they are kept, and the apparatus says *sic*. */
    sic: z.literal(true).optional(),
    /** Label of the note whose mark the source's last character was. */
    note: z.string().min(1).optional(),
    reason: sentence,
  })
  .refine((entry) => (entry.reading === undefined) !== (entry.sic === undefined), {
    message: 'give either a reading or "sic: true"',
  });
export type Emendation = z.infer<typeof emendationSchema>;
export const emendationsSchema = z.array(emendationSchema);
