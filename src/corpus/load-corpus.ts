import type { z } from 'zod';
import { Held } from '../kept/held.ts';
import type { Message } from '../messages/message.ts';
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
import { type Withdrawn, withdrawnSchema } from '../schema/withdrawn.ts';
import { readEdition } from './edition-file.ts';
import { loadDocuments } from './load-documents.ts';
import { withParts } from './parts.ts';
import { readProsePages } from './prose-pages.ts';
import { listed, type Reading, type ReadingAgain, readFile, readFolder } from './read-entries.ts';
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
 * @param again what an earlier call made of the same files; absent, all of them are read and parsed
 * @returns the corpus of all files that could be read, and a message for each that could not
 */
export function loadCorpus(
  root: string,
  { held = new Held(), ...again }: ReadingAgain = {},
): { corpus: Corpus; messages: Message[] } {
  const reading: Reading = { root, ...again, held, messages: [] };
  const { messages } = reading;
  const file = <S extends z.ZodType>(path: string, schema: S) => readFile(reading, path, schema);
  const folder = <S extends z.ZodType>(path: string, schema: S) => readFolder(reading, path, schema);
  const byOrder = <T extends { order: number }>(entries: ReadonlyMap<string, Entry<T>>) =>
    new Map([...entries].sort(([, a], [, b]) => a.value.order - b.value.order));
  const codings = new Map(
    listed(reading, 'content/codings').map(
      ({ name }) => [name, folder(`content/codings/${name}`, codingSchema)] as const,
    ),
  );
  const edition = readEdition(root, reading);
  const prose = readProsePages(root);
  messages.push(...edition.messages, ...prose.messages);
  const actors = folder('content/actors', actorSchema);
  const dimensions = byOrder(folder('content/dimensions', dimensionSchema));
  const proposals = byKind(byOrder<Proposal>(folder('content/proposals', proposalSchema)));
  const says = new Map(edition.entry.value.roles.map((role) => [role.id, role.says]));
  const questions = [...dimensions].map(([id, { value }]) => [id, value] as const);
  const words = {
    says: (role: string) => says.get(role) ?? role,
    nameOf: (actor: string) => actors.get(actor)?.value.name ?? actor,
  };
  const corpus = {
    edition: edition.entry,
    pages: prose.pages,
    documents: loadDocuments(reading),
    actors,
    dimensions,
    proposals: new Map(
      [...proposals].map(([id, entry]) => [
        id,
        { ...entry, value: withParts(entry.value, questions, words) },
      ]),
    ),
    codebook: file('content/codebook.yml', codebookSchema),
    decisions: folder('content/mentions', mentionDecisionsSchema),
    codings,
    unseen: folder('content/unseen', unseenSchema),
    events: folder('content/events', eventsSchema),
    claims: byOrder(folder('content/claims', topicSchema)),
    unanswered: file('content/unanswered.yml', unansweredSchema),
    story: file('content/story.yml', storySchema),
    glossary: byOrder(folder('content/glossary', glossarySchema)),
    // Nothing but comments says that nothing was withdrawn.
    withdrawn: file('content/withdrawn.yml', withdrawnSchema.nullable()),
    publications: newestFirst(folder('content/changes', publicationSchema)),
  };
  again.before?.save();
  return { corpus, messages };
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
