import { z } from 'zod';
import { byId, contextFields, idOf, idSchema, sentenceSchema } from './vocabulary.ts';

/** Words of a document, found there exactly once (W3C TextQuoteSelector's terms). */
export const quoteSchema = z.strictObject({
  document: idOf('document').describe('Id of the document that is quoted.'),
  exact: z.string().min(1).describe('The words, copied from the page of the document.'),
  ...contextFields,
  translation: sentenceSchema
    .optional()
    .describe('The same in English, by the editor: for words in another language, and shown under them.'),
});
export type DocumentQuote = z.infer<typeof quoteSchema>;

/** `content/dimensions/<id>.yml`: one question put to every proposal, and the rule by which it is answered. */
export const dimensionSchema = z
  .strictObject({
    theme: idOf('theme').describe('The theme of content/edition.yml under which the matrix shows it.'),
    order: z.number().int().positive().describe('Place in the whole matrix, from 1.'),
    name: sentenceSchema.describe('Short, for the head of a row.'),
    question: sentenceSchema.describe('What is asked of every proposal.'),
    scale: z
      .enum(['degree', 'choice', 'words'])
      .describe(
        'Degrees are ordered from most to least; choices exclude one another; words have no values but "stated".',
      ),
    values: z
      .array(
        z.strictObject({
          id: idSchema,
          label: sentenceSchema.describe('What readers see.'),
          rule: sentenceSchema.describe('When a coder gives this value.'),
          roles: z
            .array(idOf('role'))
            .optional()
            .describe('Where the question is on the part of an actor: the roles that are given this value.'),
        }),
      )
      .describe('The possible answers, in order.'),
    silence: sentenceSchema.describe('What must be absent before a coder may say "silent".'),
    actor: idOf('actor')
      .optional()
      .describe(
        'Id of the actor whose part in every proposal is asked for. The answers are then made from "roles", and not written again.',
      ),
    terms: z
      .array(sentenceSchema)
      .min(1)
      .describe(
        'What a reader looks for: whole words without regard to capitals; a star stands for any ending.',
      ),
  })
  .refine((dimension) => dimension.values.every(({ roles }) => !roles || dimension.actor), {
    message: 'only a question on the part of an actor says which parts a value stands for',
    path: ['values'],
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

/** Whose view a position is: the document's own proposal, a view or act that it reports, or what it criticises. */
export const voices = ['proposes', 'reports', 'criticises'] as const;

/** The value of a cell that nobody has looked at yet. */
export const notReviewed = 'not-reviewed';

const note = sentenceSchema.optional().describe("The editor's remark, shown to readers.");

/** Whose words they are, and which. */
const heldFields = {
  voice: z
    .enum(voices)
    .describe("The document's own proposal, a view or act that it reports, or what it criticises."),
  of: idOf('actor').describe(
    'Id of the actor who proposes, whose view or act is reported, or who criticises.',
  ),
  quotes: z.array(quoteSchema).min(1).describe('The words that it stands on.'),
};

/** What is open about a value. */
const doubtFields = {
  certainty: z
    .enum(['doubtful', 'disputed'])
    .optional()
    .describe('"doubtful": the words leave the value open; "disputed": coders came to different values.'),
  alternatives: z
    .array(
      z.strictObject({
        value: idSchema.describe('Another value of the question, or "silent".'),
        reason: sentenceSchema.describe('What speaks for it.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Other values that one could give, each with its reason.'),
};

/** An actor's part in a proposal: the one record of it, from which matrix, pages, maps and data are made. */
export const roleSchema = z.strictObject({
  actor: idOf('actor').describe('Id of an actor.'),
  role: idOf('role').describe('A role of content/edition.yml.'),
  sentence: sentenceSchema
    .optional()
    .describe('The part in one plain sentence; without it, what the role says of everybody who has it.'),
  ...heldFields,
  ...doubtFields,
  note,
});
export type Role = z.infer<typeof roleSchema>;

const answerFields = {
  value: idSchema
    .refine((value) => value !== 'silent' && value !== notReviewed, `not "silent" or "${notReviewed}"`)
    .describe('A value of the question; "stated" where the question asks for words.'),
  sentence: sentenceSchema.describe('What the proposal says on the question, in one plain sentence.'),
  ...heldFields,
  note,
};

const answer = z.strictObject(answerFields);
/** One answer to a question, with its own voice and words. */
export type Answer = z.infer<typeof answer>;

const statedPosition = z.strictObject({
  ...answerFields,
  ...doubtFields,
  further: z
    .array(answer)
    .min(1)
    .optional()
    .describe('More answers to the same question, each with its own voice and words. The first one counts.'),
});

const silentPosition = z.strictObject({
  value: z.literal('silent').describe('Read, and it does not say.'),
  searched: z
    .array(sentenceSchema)
    .min(1)
    .describe("The terms that were looked for in all of the proposal's documents."),
  explained: z
    .array(
      quoteSchema.extend({
        why: sentenceSchema.describe('Why the words are no evidence for this proposal.'),
      }),
    )
    .default([])
    .describe('Every place where such a term does stand.'),
  ...doubtFields,
  note,
});

const notReviewedPosition = z
  .strictObject({
    value: z.literal(notReviewed).describe('Nobody has looked yet; in drafts only.'),
    note,
  })
  // Nothing was looked for, and so nothing is explained: whatever shows an empty cell can show this one.
  .transform((position) => ({ ...position, searched: [] as string[], explained: [] as Explained[] }));

type Explained = DocumentQuote & { why: string };

/** A cell of the matrix: evidenced, or silent with what was looked for; in a draft also not reviewed. */
export const positionSchema = z.union([silentPosition, statedPosition, notReviewedPosition]);
export type Position = SilentPosition | StatedPosition;
export type StatedPosition = z.infer<typeof statedPosition> & {
  /** Made from the parts of an actor, which the proposal's file has under "roles". */
  readonly ofParts?: true;
};
/** A position without evidence: the documents say nothing, or nobody has looked yet. */
export type SilentPosition = z.infer<typeof silentPosition> | z.infer<typeof notReviewedPosition>;

/** True where a document says something on the question. */
export function isStated(position: Position): position is StatedPosition {
  return 'sentence' in position;
}

/** All answers that a position holds, the one that counts first; none of a silence. */
export function answersOf(position: Position): readonly Answer[] {
  return isStated(position) ? [position, ...(position.further ?? [])] : [];
}

/** True where nobody has looked at the question yet. */
export function isNotReviewed(position: Position): boolean {
  return position.value === notReviewed;
}

/** `content/proposals/<id>.yml`: a scheme that a document puts forward, or an arrangement that exists already. */
export const proposalSchema = z.strictObject({
  name: sentenceSchema,
  status: z
    .literal('draft')
    .optional()
    .describe('A draft may have cells that are not reviewed; it shows on previews only.'),
  kind: z
    .enum(['proposal', 'arrangement'])
    .describe('A scheme that a document puts forward, or one that exists already and is measured against.'),
  order: z.number().int().positive().describe('Place in the matrix, from 1.'),
  summary: sentenceSchema.describe('What it is, in one or two plain sentences.'),
  made: z
    .strictObject({
      document: idOf('document').describe('Id of the document that puts it forward.'),
      by: z.array(idOf('actor')).optional().describe('Ids of the actors who put it forward.'),
      date: z
        .union([z.iso.date(), z.string().regex(/^\d{4}(-\d{2})?$/)])
        .optional()
        .describe('Year, month or day, in quote marks: "2013", "2013-03", "2013-03-17".'),
      place: sentenceSchema.optional(),
      quotes: z.array(quoteSchema).optional().describe('The words that put it forward.'),
    })
    .optional()
    .describe('Where, when and by whom it was put forward.'),
  documents: z
    .array(idOf('document'))
    .min(1)
    .describe('The documents that give evidence on it or discuss it: where a silence is looked for.'),
  roles: z
    .array(roleSchema)
    .describe('Who takes part, and as what; of several parts of one actor the first counts.'),
  positions: byId('dimension', positionSchema).describe(
    'For every question (file name in content/dimensions/) the position.',
  ),
});
export type Proposal = Omit<z.infer<typeof proposalSchema>, 'positions'> & {
  readonly positions: Readonly<Record<string, Position>>;
};
