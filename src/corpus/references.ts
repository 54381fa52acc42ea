import { z } from 'zod';
import { kept } from '../kept/in-memory.ts';
import { actorSchema, mentionDecisionsSchema } from '../schema/actor.ts';
import { topicSchema, unansweredSchema } from '../schema/claims.ts';
import { codebookSchema, codingSchema, unseenSchema } from '../schema/codebook.ts';
import { proposalSchema } from '../schema/comparison.ts';
import { dimensionSchema } from '../schema/dimension.ts';
import { editionSchema } from '../schema/edition.ts';
import { eventsSchema } from '../schema/events.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { storySchema } from '../schema/story.ts';
import type { Thing } from '../schema/vocabulary.ts';
import type { Corpus, Entry } from './load-corpus.ts';
import { asWritten } from './parts.ts';

/** A place where a file names a thing by its id. */
export interface Reference {
  readonly thing: Thing;
  readonly id: string;
  /** Where it stands in the file: the way to the id, or to the value whose key it is. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
}

interface Node {
  readonly refersTo?: Thing;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  /** Of a list whose places differ, one for each. */
  readonly items?: Node | readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly propertyNames?: Node;
  readonly anyOf?: readonly Node[];
}

const nodeOf = kept(
  (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as unknown as Node,
);

/**
 * Every id of another thing in what a file says, in its order, found by the marks of its schema (`idOf`).
 *
 * @param value as the file gives it, or as the schema reads it; need not be right
 */
export function referencesIn(schema: z.ZodType, value: unknown): Reference[] {
  const found = new Map<string, Reference>();
  for (const reference of inside(nodeOf(schema), value, [])) {
    const { thing, path, isKey } = reference;
    found.set(`${thing} ${isKey} ${JSON.stringify(path)}`, reference);
  }
  return [...found.values()];
}

function* inside(node: Node, value: unknown, path: Reference['path']): Generator<Reference> {
  if (node.refersTo && typeof value === 'string')
    yield { thing: node.refersTo, id: value, path, isKey: false };
  if (node.anyOf && !node.anyOf.some((one) => one.const !== undefined && one.const === value))
    for (const one of node.anyOf) yield* inside(one, value, path);
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      const own = node.items && 'length' in node.items ? node.items[at] : node.items;
      if (own) yield* inside(own, item, [...path, at]);
    }
  } else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      const here = [...path, key];
      const own = node.properties?.[key];
      if (own) yield* inside(own, item, here);
      else if (typeof node.additionalProperties === 'object') {
        const thing = node.propertyNames?.refersTo;
        if (thing) yield { thing, id: key, path: here, isKey: true };
        yield* inside(node.additionalProperties, item, here);
      }
    }
}

/** A hand-written file of a corpus with its schema; `about` is the thing that its name is the id of, where that is described elsewhere. */
export interface WrittenFile {
  readonly entry: Entry<unknown>;
  readonly schema: z.ZodType;
  readonly about?: Thing;
}

/** Every hand-written file of a corpus that may name things. */
export function* writtenFiles(corpus: Corpus): Generator<WrittenFile> {
  yield { entry: corpus.edition, schema: editionSchema };
  for (const entry of corpus.actors.values()) yield { entry, schema: actorSchema };
  for (const entry of corpus.dimensions.values()) yield { entry, schema: dimensionSchema };
  for (const entry of corpus.proposals.values())
    yield { entry: { ...entry, value: asWritten(entry.value) }, schema: proposalSchema };
  if (corpus.codebook) yield { entry: corpus.codebook, schema: codebookSchema };
  for (const entry of corpus.glossary.values()) yield { entry, schema: glossarySchema };
  for (const entry of corpus.decisions.values())
    yield { entry, schema: mentionDecisionsSchema, about: 'document' };
  for (const entry of corpus.events.values()) yield { entry, schema: eventsSchema, about: 'document' };
  for (const entry of corpus.claims.values()) yield { entry, schema: topicSchema };
  if (corpus.unanswered) yield { entry: corpus.unanswered, schema: unansweredSchema };
  if (corpus.story) yield { entry: corpus.story, schema: storySchema };
  for (const entry of corpus.unseen.values()) yield { entry, schema: unseenSchema };
  for (const coding of corpus.codings.values())
    for (const entry of coding.values()) yield { entry, schema: codingSchema, about: 'proposal' };
}
