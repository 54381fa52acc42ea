import { z } from 'zod';
import { seedSchema } from '../kinds/seed.ts';
import { actorSchema, mentionDecisionsSchema } from '../schema/actor.ts';
import { publicationSchema } from '../schema/changes.ts';
import { topicSchema, unansweredSchema } from '../schema/claims.ts';
import { codebookSchema, codingSchema, unseenSchema } from '../schema/codebook.ts';
import { proposalSchema } from '../schema/comparison.ts';
import { dimensionSchema } from '../schema/dimension.ts';
import { editionSchema } from '../schema/edition.ts';
import { eventsSchema } from '../schema/events.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { redirectsSchema } from '../schema/redirects.ts';
import { emendationsSchema } from '../schema/seed.ts';
import { storySchema } from '../schema/story.ts';
import type { Thing } from '../schema/vocabulary.ts';
import { withdrawnSchema } from '../schema/withdrawn.ts';

/** A sort of file that people write by hand. */
export interface HandWritten {
  /** Name of its JSON Schema: `schemas/<name>.schema.json`. */
  readonly name: string;
  /** The files that it holds for. */
  readonly files: string;
  /** What such a file is. */
  readonly title: string;
  readonly schema: z.ZodType;
  /** The thing whose id is the name of such a file. */
  readonly names?: Thing;
}

/** Every sort of file that people write by hand, with its schema. */
export const handWritten: readonly HandWritten[] = [
  {
    name: 'edition',
    files: 'content/edition.yml',
    title: 'What an edition says of itself, and the words that only it has',
    schema: editionSchema,
  },
  {
    name: 'seed',
    files: 'seeds/*/seed.yml',
    title: 'What is known of a source that the source itself does not say',
    schema: seedSchema,
  },
  {
    name: 'emendations',
    files: 'seeds/*/emendations.yml',
    title: 'Corrections to a source, each with its reason',
    schema: emendationsSchema,
  },
  {
    name: 'actor',
    files: 'content/actors/*.yml',
    names: 'actor',
    title: 'A state, organisation, office, person … that the documents name',
    schema: actorSchema,
  },
  {
    name: 'proposal',
    files: 'content/proposals/*.yml',
    names: 'proposal',
    title: 'A scheme that a document puts forward, or an arrangement that exists already',
    schema: proposalSchema,
  },
  {
    name: 'dimension',
    files: 'content/dimensions/*.yml',
    names: 'dimension',
    title: 'A question put to every proposal, and the rule by which it is answered',
    schema: dimensionSchema,
  },
  {
    name: 'codebook',
    files: 'content/codebook.yml',
    title: 'What holds for every question, and the versions of the rules',
    schema: codebookSchema,
  },
  {
    name: 'mentions',
    files: 'content/mentions/*.yml',
    names: 'document',
    title: 'Who an ambiguous name means, place by place, in the document of the same name',
    schema: mentionDecisionsSchema,
  },
  {
    name: 'coding',
    files: 'content/codings/*/*.yml',
    names: 'proposal',
    title: 'The values that one coder gave to a proposal, by question',
    schema: codingSchema,
  },
  {
    name: 'unseen',
    files: 'content/unseen/*.yml',
    title: 'A text that is not in the edition, coded to see whether the rules hold for it',
    schema: unseenSchema,
  },
  {
    name: 'claims',
    files: 'content/claims/*.yml',
    title: 'What actors claim on one topic, with the words that claim it',
    schema: topicSchema,
  },
  {
    name: 'unanswered',
    files: 'content/unanswered.yml',
    title: 'What the documents do not say, with what was looked for',
    schema: unansweredSchema,
  },
  {
    name: 'story',
    files: 'content/story.yml',
    title: 'The whole in short: each document in a sentence, and the disagreements that matter',
    schema: storySchema,
  },
  {
    name: 'events',
    files: 'content/events/*.yml',
    names: 'document',
    title: 'What the document of the same name dates, with the words that date it',
    schema: eventsSchema,
  },
  {
    name: 'glossary',
    files: 'content/glossary/*.yml',
    title: 'Terms and abbreviations of one group, explained',
    schema: glossarySchema,
  },
  {
    name: 'redirects',
    files: 'content/redirects.yml',
    title: 'Addresses that were published and are no longer, each with the one that took its place',
    schema: redirectsSchema,
  },
  {
    name: 'withdrawn',
    files: 'content/withdrawn.yml',
    title: 'What was published and is no longer, with the addresses at which a page says so',
    schema: withdrawnSchema,
  },
  {
    name: 'changes',
    files: 'content/changes/*.yml',
    title: 'What one publication of the edition changed for readers',
    schema: publicationSchema,
  },
];

/** The JSON Schema of a sort of file as a JSON text, for editors: what may be written, not what is made of it. */
export function jsonSchemaText({ title, schema }: HandWritten): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  const about = 'Generated from src/schema. Do not edit: run "npm run schemas".';
  return `${JSON.stringify({ $schema, $comment: about, title, ...rest }, null, 2)}\n`;
}

/** Path of a JSON Schema from the project's root. */
export function jsonSchemaFile({ name }: HandWritten): string {
  return `schemas/${name}.schema.json`;
}
