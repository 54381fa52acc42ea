import { z } from 'zod';
import { idSchema } from './vocabulary.ts';

const sentence = z.string().trim().min(1);

/** Words of a document, found there exactly once (W3C TextQuoteSelector's terms). */
export const quoteSchema = z.strictObject({
  document: idSchema,
  exact: z.string().min(1),
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});
export type DocumentQuote = z.infer<typeof quoteSchema>;

/** The themes, in the order in which the matrix shows them. */
export const themes = [
  'where',
  'who',
  'force',
  'money-and-supply',
  'beyond-force',
  'making-it-happen',
  'diagnosis',
] as const;
export type Theme = (typeof themes)[number];

/** How a theme is headed on a page. */
export const themeNames: Record<Theme, string> = {
  where: 'Where',
  who: 'Who',
  force: 'Force',
  'money-and-supply': 'Money and supply',
  'beyond-force': 'Beyond force',
  'making-it-happen': 'Making it happen',
  diagnosis: 'Diagnosis',
};

/** `content/dimensions/<id>.yml`: one question put to every proposal, and the rule by which it is answered. */
export const dimensionSchema = z
  .strictObject({
    theme: z.enum(themes),
    /** Place in the whole matrix, from 1. */
    order: z.number().int().positive(),
    /** Short, for the head of a row. */
    name: sentence,
    question: sentence,
    /** Degrees are ordered from most to least; choices exclude one another; words have no values but "stated". */
    scale: z.enum(['degree', 'choice', 'words']),
    values: z.array(z.strictObject({ id: idSchema, label: sentence, rule: sentence })),
    /** What must be absent before a coder may say "silent". */
    silence: sentence,
    /** What a reader looks for: whole words without regard to capitals; a star stands for any ending. */
    terms: z.array(sentence).min(1),
  })
  .refine((dimension) => (dimension.scale === 'words') === (dimension.values.length === 0), {
    message: 'a scale of words has no values, any other has some',
    path: ['values'],
  })
  .refine((dimension) => !dimension.values.some((value) => value.id === 'silent' || value.id === 'stated'), {
    message: '"silent" and "stated" are every dimension\'s and are not listed',
    path: ['values'],
  });
export type Dimension = z.infer<typeof dimensionSchema>;

export const roles = [
  'proposer',
  'convener',
  'lead',
  'host',
  'member',
  'later-member',
  'participant',
  'partner',
  'supporter',
  'recipient',
  'observer',
  'opposed',
  'excluded',
  'target',
] as const;

/** An actor's part in a proposal, with the words that give it. */
export const roleSchema = z.strictObject({
  actor: idSchema,
  role: z.enum(roles),
  quotes: z.array(quoteSchema).min(1),
  note: sentence.optional(),
});
export type Role = z.infer<typeof roleSchema>;

/** Whose view a position is: the document's own proposal, a view or act that it reports, or what it criticises. */
export const voices = ['proposes', 'reports', 'criticises'] as const;

const statedPosition = z.strictObject({
  value: idSchema.refine((value) => value !== 'silent', 'not "silent"'),
  /** What the proposal says on the question, in one plain sentence. */
  sentence,
  voice: z.enum(voices),
  /** Who proposes, whose view or act is reported, or who criticises. */
  of: idSchema,
  quotes: z.array(quoteSchema).min(1),
  note: sentence.optional(),
});

const silentPosition = z.strictObject({
  value: z.literal('silent'),
  /** The terms that were looked for in all of the proposal's documents. */
  searched: z.array(sentence).min(1),
  /** Every place where such a term does stand, and why it is no evidence for this proposal. */
  explained: z.array(quoteSchema.extend({ why: sentence })).default([]),
  note: sentence.optional(),
});

/** A cell of the matrix: evidenced, or silent with what was looked for. */
export const positionSchema = z.union([silentPosition, statedPosition]);
export type Position = z.infer<typeof positionSchema>;
export type StatedPosition = z.infer<typeof statedPosition>;
export type SilentPosition = z.infer<typeof silentPosition>;

/** True where a document says something on the question. */
export function isStated(position: Position): position is StatedPosition {
  return position.value !== 'silent';
}

/** `content/proposals/<id>.yml`: a scheme that a document puts forward, or an arrangement that exists already. */
export const proposalSchema = z.strictObject({
  name: sentence,
  kind: z.enum(['proposal', 'arrangement']),
  order: z.number().int().positive(),
  summary: sentence,
  made: z
    .strictObject({
      document: idSchema,
      by: z.array(idSchema).optional(),
      date: z.union([z.iso.date(), z.string().regex(/^\d{4}(-\d{2})?$/)]).optional(),
      place: sentence.optional(),
      quotes: z.array(quoteSchema).optional(),
    })
    .optional(),
  /** The documents that give evidence on it or discuss it: where a silence is looked for. */
  documents: z.array(idSchema).min(1),
  roles: z.array(roleSchema),
  positions: z.record(idSchema, positionSchema),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const actorKinds = [
  'state',
  'government',
  'organisation',
  'armed-group',
  'office',
  'person',
  'operation',
  'people',
  'region',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A name that an actor goes by. A plain text is a name like any other. */
export const actorNameSchema = z.union([
  sentence.transform((text) => ({ text })),
  z.strictObject({
    text: sentence,
    is: z.enum(['name', 'demonym', 'abbreviation', 'title', 'metonym']).optional(),
    /** The documents in which it is this actor's; all if absent. */
    in: z.array(idSchema).min(1).optional(),
    /** Each occurrence is decided by hand in `content/mentions/`. */
    decide: z.literal(true).optional(),
  }),
]);
export type ActorName = z.infer<typeof actorNameSchema>;

/** `content/actors/<id>.yml`: a state, organisation, office, person … that the documents name. */
export const actorSchema = z.strictObject({
  name: sentence,
  kind: z.enum(actorKinds),
  /** What it is, in one plain sentence. */
  description: sentence,
  names: z.array(actorNameSchema).min(1),
  /** Outside identifiers, only where they are certain. */
  identifiers: z
    .strictObject({
      iso3166: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      wikidata: z
        .string()
        .regex(/^Q\d+$/)
        .optional(),
    })
    .optional(),
  /** The actor that it is an office, a part or a person of. */
  partOf: idSchema.optional(),
});
export type Actor = z.infer<typeof actorSchema>;

/** `content/mentions/<document>.yml`: who an ambiguous name means in one place. */
export const mentionDecisionsSchema = z.array(
  z.strictObject({
    exact: sentence,
    prefix: z.string().min(1).optional(),
    suffix: z.string().min(1).optional(),
    /** An actor's id, or "none". */
    actor: idSchema,
    why: sentence,
  }),
);
export type MentionDecision = z.infer<typeof mentionDecisionsSchema>[number];

/** `content/codings/<coding>/<proposal>.yml`: the values that one coder gave, by dimension. */
export const codingSchema = z.record(idSchema, idSchema);
export type Coding = z.infer<typeof codingSchema>;
