import { z } from 'zod';
import { quoteSchema } from './comparison.ts';
import { sentenceSchema, whenSchema } from './vocabulary.ts';

const when = whenSchema.describe(
  'Year, month or day, in quote marks: "2013", "2013-03", "2013-03-17"; as exact as the document is.',
);

/** What a date is to the document that gives it: something that happened, is expected, or is to be done by then. */
export const eventKinds = ['event', 'plan', 'deadline'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that a document dates, with the words that date it. */
export const eventSchema = z
  .strictObject({
    date: when,
    until: when.optional().describe('The last year, month or day, where it took longer than one.'),
    kind: z.enum(eventKinds).default('event').describe('"event" if absent.'),
    label: sentenceSchema.describe('What it is, in a few plain words.'),
    quote: quoteSchema.describe('The words that give the date.'),
    note: sentenceSchema
      .optional()
      .describe("The editor's remark, for one how a date was worked out; shown to readers."),
  })
  .refine(({ date, until }) => until === undefined || until > date, {
    message: 'ends before it begins',
    path: ['until'],
  });
export type DatedEvent = z.infer<typeof eventSchema>;

/** `content/events/<document>.yml`: what one document dates. */
export const eventsSchema = z.array(eventSchema);
