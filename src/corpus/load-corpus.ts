import type { z } from 'zod';
import { type Listed, listFolder, readText, readTextIfThere } from '../files/read.ts';
import type { Reads } from '../kept/read-before.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';
import { type Actor, actorSchema, type MentionDecision, mentionDecisionsSchema } from '../schema/actor.ts';
import { type Publication, publicationSchema } from '../schema/changes.ts';
import { type Topic, topicSchema, type Unanswered, unansweredSchema } from '../schema/claims.ts';
import {
  type Codebook,
  type Coding,
  codebookSchema,
  codingSchema,
  type Unseen,
  unseenSchema,
} from '../schema/codebook.ts';
import { type Proposal, proposalKinds, proposalSchema } from '../schema/comparison.ts';
import { type Dimension, dimensionSchema } from '../schema/dimension.ts';
import type { EditionWords } from '../schema/edition.ts';
import { type DatedEvent, eventsSchema } from '../schema/events.ts';
import { type Glossary, glossarySchema } from '../schema/glossary.ts';
import type { ProsePage } from '../schema/prose-page.ts';
import { type Story, storySchema } from '../schema/story.ts';
import { fileIdSchema } from '../schema/vocabulary.ts';
import { type Withdrawn, withdrawnSchema } from '../schema/withdrawn.ts';
import { readEdition } from './edition-file.ts';
import { loadDocuments } from './load-documents.ts';
import { withParts } from './parts.ts';
import { readProsePages } from './prose-pages.ts';
import { strangeFile } from './strange-file.ts';
import type { Transcription } from './transcription.ts';

/** A hand-written file of `content/`, with the way back to its lines. */
export interface Entry<T> {
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly value: T;
  placeOf(path: readonly (string | number)[]): { line: number; column: number };
}

/** Everything that `content/` holds. Each file was read and is right by itself; whether the files fit one another is for the checks to say. */
export interface Corpus {
  /** What the edition says of itself. */
  readonly edition: Entry<EditionWords>;
  /** Heads of the pages of prose, by id. */
  readonly pages: ReadonlyMap<string, ProsePage>;
  /** In the order of their dates, those without a date last. */
  readonly documents: ReadonlyMap<string, Transcription>;
  /** In the order of their ids. */
  readonly actors: ReadonlyMap<string, Entry<Actor>>;
  /** In the order of the matrix. */
  readonly dimensions: ReadonlyMap<string, Entry<Dimension>>;
  readonly proposals: ReadonlyMap<string, Entry<Proposal>>;
  /** Decisions on single mentions, by document. */
  readonly decisions: ReadonlyMap<string, Entry<MentionDecision[]>>;
  /** What holds for all questions, and the versions of the rules; an edition may do without. */
  readonly codebook?: Entry<Codebook> | undefined;
  /** What each coder gave, by coding and proposal. */
  readonly codings: ReadonlyMap<string, ReadonlyMap<string, Entry<Coding>>>;
  /** Texts that are not in the edition, with what coders gave to them. */
  readonly unseen: ReadonlyMap<string, Entry<Unseen>>;
  /** What each document dates, by document. */
  readonly events: ReadonlyMap<string, Entry<DatedEvent[]>>;
  /** What actors claim, by topic, in the order of the topics. */
  readonly claims: ReadonlyMap<string, Entry<Topic>>;
  /** What the documents leave open; an edition may do without. */
  readonly unanswered?: Entry<Unanswered[]> | undefined;
  /** The whole in short; an edition may do without. */
  readonly story?: Entry<Story> | undefined;
  /** Terms by group, in the order of the glossary. */
  readonly glossary: ReadonlyMap<string, Entry<Glossary>>;
  /** What was published and is no longer; nothing where nothing was withdrawn yet. */
  readonly withdrawn?: Entry<readonly Withdrawn[] | null> | undefined;
  /** What was published when, the newest first. */
  readonly publications: ReadonlyMap<string, Entry<Publication>>;
}

/**
 * Reads `content/` (and the sources, which hold the words of the transcriptions).
 *
 * @param root the project's folder
 * @param before reads them as they were read before, or otherwise; absent, all of them are parsed
 * @returns the corpus of all files that could be read, and a message for each that could not
 */
export function loadCorpus(root: string, before?: Reads): { corpus: Corpus; messages: Message[] } {
  const messages: Message[] = [];
  const load = <S extends z.ZodType>(folder: string, schema: S) =>
    loadFolder(root, folder, schema, messages, before);
  const byOrder = <T extends { order: number }>(entries: ReadonlyMap<string, Entry<T>>) =>
    new Map([...entries].sort(([, a], [, b]) => a.value.order - b.value.order));
  const codings = new Map(
    listed(root, 'content/codings', messages).map(({ name }) => {
      const { codings, messages: found } = loadCodings(root, `content/codings/${name}`, before);
      messages.push(...found);
      return [name, codings] as const;
    }),
  );
  const edition = readEdition(root, before);
  const prose = readProsePages(root);
  messages.push(...edition.messages, ...prose.messages);
  const actors = load('content/actors', actorSchema);
  const dimensions = byOrder(load('content/dimensions', dimensionSchema));
  const proposals = byKind(byOrder<Proposal>(load('content/proposals', proposalSchema)));
  const says = new Map(edition.entry.value.roles.map((role) => [role.id, role.says]));
  const questions = [...dimensions].map(([id, { value }]) => [id, value] as const);
  const words = {
    says: (role: string) => says.get(role) ?? role,
    nameOf: (actor: string) => actors.get(actor)?.value.name ?? actor,
  };
  const corpus = {
    edition: edition.entry,
    pages: prose.pages,
    documents: loadDocuments(root, listed(root, 'content/documents', messages), messages, before),
    actors,
    dimensions,
    proposals: new Map(
      [...proposals].map(([id, entry]) => [
        id,
        { ...entry, value: withParts(entry.value, questions, words) },
      ]),
    ),
    codebook: loadFile(root, 'content/codebook.yml', codebookSchema, messages, before),
    decisions: load('content/mentions', mentionDecisionsSchema),
    codings,
    unseen: load('content/unseen', unseenSchema),
    events: load('content/events', eventsSchema),
    claims: byOrder(load('content/claims', topicSchema)),
    unanswered: loadFile(root, 'content/unanswered.yml', unansweredSchema, messages, before),
    story: loadFile(root, 'content/story.yml', storySchema, messages, before),
    glossary: byOrder(load('content/glossary', glossarySchema)),
    // Nothing but comments says that nothing was withdrawn.
    withdrawn: loadFile(root, 'content/withdrawn.yml', withdrawnSchema.nullable(), messages, before),
    publications: newestFirst(load('content/changes', publicationSchema)),
  };
  before?.save();
  return { corpus, messages };
}

/** What one coder gave, by proposal, and what could not be read of it. */
export function loadCodings(root: string, folder: string, before?: Reads) {
  const messages: Message[] = [];
  return { codings: loadFolder(root, folder, codingSchema, messages, before), messages };
}

/** A file that an edition may do without; undefined, and a message if it is there, where it cannot be read. */
function loadFile<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  messages: Message[],
  before?: Reads,
) {
  try {
    const text = readTextIfThere(root, file);
    if (text === undefined) return undefined;
    const result = before ? before.yaml(text, file, schema) : readYaml(text, file, schema);
    if (!('messages' in result)) return { id: file, file, ...result.file };
    messages.push(...result.messages);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(...error.messages);
  }
  return undefined;
}

/** Proposals before what they are measured against. */
function byKind(entries: ReadonlyMap<string, Entry<Proposal>>) {
  const rank = ({ value }: Entry<Proposal>) => proposalKinds.indexOf(value.kind);
  return new Map([...entries].sort(([, a], [, b]) => rank(a) - rank(b)));
}

function newestFirst(entries: ReadonlyMap<string, Entry<Publication>>) {
  const key = ([id, { value }]: readonly [string, Entry<Publication>]) => `${value.date} ${id}`;
  return new Map([...entries].sort((a, b) => (key(a) > key(b) ? -1 : 1)));
}

function loadFolder<S extends z.ZodType>(
  root: string,
  folder: string,
  schema: S,
  messages: Message[],
  before?: Reads,
) {
  const entries = new Map<string, Entry<z.output<S>>>();
  for (const { name } of listed(root, folder, messages)) {
    const file = `${folder}/${name}`;
    const id = name.replace(/\.yml$/, '');
    if (!name.endsWith('.yml') || !fileIdSchema.safeParse(id).success) {
      messages.push(strangeFile(root, file, 'an id in lower case with the ending .yml'));
      continue;
    }
    try {
      const text = readText(root, file);
      const result = before ? before.yaml(text, file, schema) : readYaml(text, file, schema);
      if ('messages' in result) messages.push(...result.messages);
      else entries.set(id, { id, file, ...result.file });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      messages.push(...error.messages);
    }
  }
  return entries;
}

/** What a folder holds; none, and a message, if it is there and cannot be read. */
function listed(root: string, folder: string, messages: Message[]): Listed[] {
  try {
    return listFolder(root, folder, 'optional');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    messages.push(...error.messages);
    return [];
  }
}
