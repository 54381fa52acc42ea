import { z } from 'zod';
import { addressSchema, contextFields, languageSchema, sentenceSchema, sha256Schema } from './vocabulary.ts';

/** Something that the source does not say and the edition does; shown to readers as the editor's. */
export const editorFactSchema = z.strictObject({
  field: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, 'letters and digits, a small letter first')
    .describe(
      'The metadata field that it fills: title, date, author …; CONTRIBUTING.md lists those of each kind.',
    ),
  value: sentenceSchema,
  ground: sentenceSchema.describe('Where the editor has it from.'),
});

export type EditorFact = z.infer<typeof editorFactSchema>;

/** Something of a received file that is not in the text that was taken out of it. */
const notTakenSchema = z.strictObject({
  what: sentenceSchema.describe('What it is: "images", "menus and other parts of the site".'),
  times: z.number().int().positive().describe('How many there are of it.'),
  words: z.number().int().nonnegative().describe('How many words, in all of them.'),
  begins: z.string().optional().describe('Its first words, or what else tells which it is.'),
  pages: z.array(z.number().int().positive()).optional().describe('Pages of the file on which it stands.'),
});
export type NotTaken = z.infer<typeof notTakenSchema>;

/** The file that a source's text was taken out of. `npm run add` writes it; `npm run convert -- --check` takes the text out again. */
export const receivedSchema = z.strictObject({
  file: z
    .string()
    .regex(/^received\.[a-z0-9]{1,8}$/, '"received." and the ending of the file in small letters')
    .describe('Its name in the folder of the seed.'),
  sha256: sha256Schema.describe('Its SHA-256, in hexadecimal: the proof that it is as received.'),
  bytes: z.number().int().positive().describe('Its size.'),
  publish: z
    .literal(true)
    .optional()
    .describe('The PDF stands on the site, with the pictures of its pages: only where its rights allow it.'),
  pictures: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('How many of its pages have a picture, pages/1.webp and so on.'),
  extractor: z.strictObject({
    name: sentenceSchema.describe('What took the text out.'),
    version: sentenceSchema.describe('Its version, and those of the packages that it uses.'),
    settings: z
      .strictObject({
        encoding: z.string().optional().describe('The encoding, where somebody named it.'),
        whole: z.literal(true).optional().describe('All of a page was taken, and not its article alone.'),
        withoutHandlers: z
          .literal(true)
          .optional()
          .describe('The event handlers in the text of a page were looked at, and left out.'),
      })
      .describe('What somebody said of how it is to be read.'),
  }),
  pages: z
    .array(z.tuple([z.number().int().positive(), z.number().int().positive()]))
    .optional()
    .describe(
      'For each line of source.txt with which another page of the file begins: the line, and the page.',
    ),
  notTaken: z.array(notTakenSchema).default([]).describe('What of the file is not in source.txt.'),
});
export type Received = z.infer<typeof receivedSchema>;

/**
 * What an extractor made of a source's lines: whether it wrote marks of headings, notes and links into them, as all do but the one that only
 * decodes a text; and whether they are lines of pages, with a blank line between two paragraphs.
 */
export function formOf(
  received: { readonly extractor: { readonly name: string }; readonly pages?: unknown } | undefined,
): {
  readonly marked: boolean;
  readonly wrapped: boolean;
} {
  const marked = received !== undefined && received.extractor.name !== 'text';
  return { marked, wrapped: received?.pages !== undefined };
}

/** What `seeds/<id>/seed.yml` says of a source besides its kind. */
export const seedFields = z.strictObject({
  sha256: sha256Schema.describe('SHA-256 of source.txt, in hexadecimal: the proof that it is as received.'),
  provenance: z.strictObject({
    receivedAs: sentenceSchema.describe('Name of the file as received.'),
    description: sentenceSchema.describe('What the received text is, and how it came to be in this form.'),
    elsewhere: z
      .array(addressSchema)
      .optional()
      .describe(
        'Public pages where the same document can be seen, only where an editor has seen them there.',
      ),
  }),
  rights: z.strictObject({
    status: sentenceSchema.describe('Who may do what with the text.'),
    ground: sentenceSchema.describe('What the statement stands on.'),
    judgement: z
      .boolean()
      .describe("Whether the statement is the editor's judgement rather than the document's own words."),
  }),
  language: languageSchema
    .optional()
    .describe('The language of the text, where the one detected is not right: "fr".'),
  received: receivedSchema
    .optional()
    .describe(
      'The file that source.txt was taken out of; absent where the source was received as plain text in UTF-8.',
    ),
  lineEnds: z
    .enum(['crlf', 'cr', 'mixed'])
    .optional()
    .describe(
      'Line ends of the source as received, if they are not LF: CR LF, CR alone, or others (several sorts, U+0085, U+2028, U+2029).',
    ),
  byteOrderMark: z
    .literal(true)
    .optional()
    .describe('Whether the source as received begins with a byte-order mark.'),
  facts: z.array(editorFactSchema).default([]).describe('What the source does not say and the edition does.'),
});

/**
 * One entry of `seeds/<id>/emendations.yml`. `exact` is found in the source as received, a line end counting as one space,
 * exactly once (`prefix` and `suffix`, the words directly before and after, make it so).
 */
export const emendationSchema = z
  .strictObject({
    exact: z.string().min(1).describe('Words of source.txt as received; a line end counts as one space.'),
    ...contextFields,
    reading: z
      .string()
      .optional()
      .describe(
        'What the edition prints instead; empty where the words are only a mark that the page sets in another way.',
      ),
    sic: z
      .literal(true)
      .optional()
      .describe('The words look wrong and stand so in print: they are kept, and the apparatus says sic.'),
    drop: z
      .literal(true)
      .optional()
      .describe(
        'The lines belong to a page and not to the text (a running head, a page number): they are left out. `exact` is all of one line or more.',
      ),
    note: z
      .string()
      .min(1)
      .optional()
      .describe("Label of the note whose mark the source's last character was."),
    reason: sentenceSchema.describe('Why this is what was meant; shown to readers.'),
  })
  .refine(({ reading, sic, drop }) => [reading, sic, drop].filter((one) => one !== undefined).length === 1, {
    message: 'a reading, "sic: true" or "drop: true", and one of them alone',
  })
  .refine(({ drop, note }) => drop === undefined || note === undefined, {
    message: 'what is dropped bears no mark of a note: take "note" or "drop" out',
  });
export type Emendation = z.infer<typeof emendationSchema>;
export const emendationsSchema = z.array(emendationSchema);

/** The file of them, in which nothing but remarks may stand. */
export const emendationsFileSchema = z.preprocess((value) => value ?? [], emendationsSchema);
