import { z } from 'zod';

const text = z.string().min(1);

/** What the head of a document of a body may say: a communiqué, a declaration, a resolution, conclusions, a report. */
export const mastheadSchema = z.strictObject({
  title: text.optional(),
  /** The body that adopts or issues it, as printed. */
  body: text.optional(),
  /** The number that the document goes by: `S/RES/2100 (2013)`, `10393/16`. */
  symbol: text.optional(),
  /** The meeting or session, as printed: `371st meeting at the level of heads of State and Government`. */
  session: text.optional(),
  /** Who wrote it, as the byline gives their names. */
  authors: z.array(text).min(1).optional(),
  /** The series in which it is published, as printed: `Policy Brief, No. 14`. */
  series: text.optional(),
  place: text.optional(),
  /** Where the body is to be reached, as its letterhead prints it. */
  address: text.optional(),
  date: z.iso.date().optional(),
  from: text.optional(),
  to: text.optional(),
  previousDocument: text.optional(),
  /** What the Council of the EU calls the paper that the text came in: `NOTE`, `OUTCOME OF PROCEEDINGS`. */
  paper: text.optional(),
  /** The subject codes of the Council of the EU: `CFSP/PESC 541`. */
  codes: text.optional(),
  originalLanguage: text.optional(),
  distribution: text.optional(),
  /** "United Nations", as the head prints it. */
  organisation: text.optional(),
  agenda: text.optional(),
  jobNumber: text.optional(),
});
export type MastheadMetadata = z.infer<typeof mastheadSchema>;
export type MastheadField = keyof MastheadMetadata;

const declared = {
  title: true,
  body: true,
  symbol: true,
  session: true,
  place: true,
  address: true,
  date: true,
  originalLanguage: true,
} as const;

/** What the head of a text says that a meeting adopted and made known. */
export const declaredSchema = mastheadSchema.pick(declared);

/** The same for a text that a body circulates among its documents. */
export const circulatedSchema = mastheadSchema.pick({
  ...declared,
  distribution: true,
  organisation: true,
  agenda: true,
  jobNumber: true,
});
