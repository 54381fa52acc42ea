import { z } from 'zod';
import { codedSchema } from './coded.ts';
import { byId, contextFields, idOf, idSchema, sentenceSchema, whenSchema } from './vocabulary.ts';

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
  coded: codedSchema.optional().describe('Where it was not coded together with the rest of the file.'),
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

/** What was looked for, and why what stands there is no answer. */
export const silenceFields = {
  searched: z
    .array(sentenceSchema)
    .min(1)
    .describe('The terms that were looked for in all of the documents.'),
  explained: z
    .array(
      z.union([
        quoteSchema.extend({
          why: sentenceSchema.describe('Why the words are no evidence.'),
        }),
        z.strictObject({
          term: z
            .union([sentenceSchema.transform((term) => [term]), z.array(sentenceSchema).min(1)])
            .describe('A term, or an actor by name; or several of them.'),
          everywhere: sentenceSchema.describe('Why it is no evidence, wherever it stands.'),
        }),
      ]),
    )
    .default([])
    .describe('Every place where such a term does stand, or an actor is named who bears on the question.'),
};

const silentPosition = z.strictObject({
  value: z.literal('silent').describe('Read, and it does not say.'),
  ...silenceFields,
  leftOut: z
    .array(
      z.strictObject({
        term: sentenceSchema.describe('A term of the question that was not looked for.'),
        why: sentenceSchema.describe('Why it would say nothing of this proposal.'),
      }),
    )
    .optional()
    .describe("The question's terms that are not among those."),
  ...doubtFields,
  note,
});

const notReviewedPosition = z
  .strictObject({
    value: z.literal(notReviewed).describe('Nobody has looked yet; in drafts only.'),
    searched: z.array(sentenceSchema).optional().describe('The terms with which the candidates were found.'),
    candidates: z
      .array(quoteSchema)
      .optional()
      .describe('Passages to read: each is to be a quote, or an explanation of a silence.'),
    note,
  })
  // Nobody has looked, and so nothing is explained: whatever shows an empty cell can show this one.
  .transform((position) => ({ ...position, searched: [] as string[], explained: [] as Explanation[] }));

/** Why words are no evidence: of one passage, or of terms wherever they stand. */
export type Explanation = ExplainedQuote | { term: string[]; everywhere: string };
export type ExplainedQuote = DocumentQuote & { why: string };

/** A cell of the matrix: evidenced, or silent with what was looked for; in a draft also not reviewed. */
export const positionSchema = z.union([silentPosition, statedPosition, notReviewedPosition]);
export type Position = SilentPosition | StatedPosition;
export type StatedPosition = z.infer<typeof statedPosition> & {
  /** Made from the parts of an actor, which the proposal's file has under "roles". */
  readonly ofParts?: true;
};
/** A position without evidence: the documents say nothing, or nobody has looked yet. */
export type SilentPosition = Silence | z.infer<typeof notReviewedPosition>;
export type Silence = z.infer<typeof silentPosition>;

/** True where a document says something on the question. */
export function isStated(position: Position): position is StatedPosition {
  return 'sentence' in position;
}

/** All answers that a position holds, the one that counts first; none of a silence. */
export function answersOf(position: Position): readonly Answer[] {
  return isStated(position) ? [position, ...(position.further ?? [])] : [];
}

/** The passages that are explained one by one. */
export function explainedQuotes({ explained }: SilentPosition): ExplainedQuote[] {
  return (explained as Explanation[]).filter((one) => 'exact' in one);
}

/** The reasons that are given for terms and not for passages, each in a line: for terms that stand there, and for those not looked for. */
export function reasonsForTerms(position: SilentPosition): {
  readonly everywhere: string[];
  readonly leftOut: string[];
} {
  return {
    everywhere: (position.explained as Explanation[]).flatMap((one) =>
      'everywhere' in one ? `${one.term.join(', ')}: ${one.everywhere}` : [],
    ),
    leftOut: (isSilent(position) && position.leftOut ? position.leftOut : []).map(
      ({ term, why }) => `${term}: ${why}`,
    ),
  };
}

/** True where somebody has looked, and the documents say nothing. */
export function isSilent(position: Position): position is Silence {
  return position.value === 'silent';
}

/** What is open about a position, and by which rules it was coded where that is not said for the whole file. */
export function doubtOf(position: Position): Pick<StatedPosition, 'certainty' | 'alternatives' | 'coded'> {
  return isNotReviewed(position) ? {} : (position as StatedPosition);
}

/** True where nobody has looked at the question yet. */
export function isNotReviewed(position: Position): position is z.infer<typeof notReviewedPosition> {
  return position.value === notReviewed;
}

/** What has a column in the matrix, in the order of the matrix. */
export const proposalKinds = ['proposal', 'arrangement'] as const;

/** `content/proposals/<id>.yml`: a scheme that a document puts forward, or an arrangement that exists already. */
export const proposalSchema = z.strictObject({
  name: sentenceSchema,
  status: z
    .literal('draft')
    .optional()
    .describe('A draft may have cells that are not reviewed; it shows on previews only.'),
  kind: z
    .enum(proposalKinds)
    .describe('A scheme that a document puts forward, or one that exists already and is measured against.'),
  order: z.number().int().positive().describe('Place in the matrix among those of its kind, from 1.'),
  summary: sentenceSchema.describe('What it is, in one or two plain sentences.'),
  planned: sentenceSchema
    .optional()
    .describe('Of an arrangement, what was still to come when the documents were written.'),
  made: z
    .strictObject({
      document: idOf('document').describe('Id of the document that puts it forward.'),
      by: z.array(idOf('actor')).optional().describe('Ids of the actors who put it forward.'),
      date: whenSchema
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
  coded: codedSchema.optional().describe('By which rules, by whom and when the positions were given.'),
  positions: byId('dimension', positionSchema).describe(
    'For every question (file name in content/dimensions/) the position.',
  ),
});
export type Proposal = Omit<z.infer<typeof proposalSchema>, 'positions'> & {
  readonly positions: Readonly<Record<string, Position>>;
};
