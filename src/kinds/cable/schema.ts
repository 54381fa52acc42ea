import { z } from 'zod';

const text = z.string().min(1);

/** A post or office that a cable is addressed to. */
export const addresseeSchema = z.strictObject({
  /** The addressee as the header names it: `AMEMBASSY VILNIUS`. */
  name: text,
  /** Routing indicator before the slash: `RUEHAS`. */
  routing: text.optional(),
  /** Precedence that is this addressee's own, where it differs from or repeats the message's. */
  precedence: text.optional(),
  /** The station's serial number for this addressee: `0655`. */
  number: text.optional(),
  /** Posts exempted from a collective address (`XMT`). */
  exempt: z.array(text).optional(),
});

/** A reference: another cable (`id`), or an e-mail, memo or meeting that has none. */
export const referenceSchema = z.strictObject({
  /** Its letter in this cable: `A`. */
  label: text.optional(),
  /** The other cable's id, `09lisbon186`. */
  id: text.optional(),
  /** The reference as printed, without its letter. */
  raw: text,
  /** True where the source prints no year and the citing cable's own was taken. */
  yearAssumed: z.literal(true).optional(),
});

/** What a cable's header and foot say. Absent fields are absent. Terms: 5 FAH-1 and 5 FAH-2 of the Foreign Affairs Manual. */
export const cableMetadataSchema = z.strictObject({
  /** Message reference number, `09 LISBON 387`; its year is that of the date-time group. */
  mrn: text.optional(),
  origin: text.optional(),
  actionAddressees: z.array(addresseeSchema).optional(),
  infoAddressees: z.array(addresseeSchema).optional(),
  /** Spelt out: FLASH, IMMEDIATE, PRIORITY, ROUTINE. */
  precedence: text.optional(),
  /** Date-time group as printed: `121116Z JUN 09`. */
  dtg: text.optional(),
  /** The date-time group as an ISO date and time in UTC. */
  sentAt: z.iso.datetime().optional(),
  classification: text.optional(),
  /** Which section of how many the header names, `01 OF 04`, where a cable was sent in sections. */
  section: text.optional(),
  captions: z.array(text).optional(),
  /** "DEPT FOR EUR A/S DOE": for whose attention. */
  passing: z.array(text).optional(),
  /** The routing lines and identifiers of the transmission, as printed. */
  transmission: z.array(text).optional(),
  tags: z.array(text).optional(),
  /** As printed, in capitals where the source has capitals. */
  subject: text.optional(),
  references: z.array(referenceSchema).optional(),
  classifiedBy: z.strictObject({ name: text, title: text.optional() }).optional(),
  /** As the order counts them: `1.4(b)`, `1.4(d)`; one, as printed, where the cable says more. */
  classificationReasons: z.array(text).optional(),
  /** Number of the executive order that it is classified under: `12958`. */
  executiveOrder: text.optional(),
  /** An ISO date, or the words that stand in its place (`N/A`, `25X1`). */
  declassifyOn: text.optional(),
  /** Office and initials of who drafted it, as printed: `AF/W:JROE:PM`. */
  draftedBy: text.optional(),
  approvedBy: text.optional(),
  /** The offices that cleared it, one line each. */
  clearedBy: z.array(text).optional(),
  signer: text.optional(),
});
export type CableMetadata = z.infer<typeof cableMetadataSchema>;
