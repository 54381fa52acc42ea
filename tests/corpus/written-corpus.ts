import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Corpus, Entry } from '../../src/corpus/load-corpus.ts';
import type { Transcription } from '../../src/corpus/transcription.ts';
import { readYaml } from '../../src/messages/yaml-file.ts';
import { actorSchema, type MentionDecision, mentionDecisionsSchema } from '../../src/schema/actor.ts';
import { smallEdition } from './small-edition.ts';

/** A corpus in short: the paragraphs of each document (`p1`, `p2` …), the names of each actor, decisions by document. */
export interface Written {
  readonly documents: Readonly<Record<string, readonly string[]>>;
  /** A document's front matter, where it matters. */
  readonly fronts?: Readonly<Record<string, object>>;
  readonly actors: Readonly<Record<string, readonly (string | object)[]>>;
  readonly decisions?: Readonly<Record<string, readonly MentionDecision[]>>;
}

/** Makes a corpus in memory, its hand-written files read from YAML as they are from disk. */
export function writtenCorpus({ documents, fronts = {}, actors, decisions = {} }: Written): Corpus {
  return {
    edition: smallEdition,
    pages: new Map(),
    // What the apparatus says besides plays no part in who is named where.
    documents: new Map(
      Object.entries(documents).map(([id, texts]) => {
        const blocks = texts.map((text, at) => ({ id: `p${at + 1}`, type: 'paragraph', lines: [], text }));
        const front = { id, title: id, kind: 'text', metadata: {}, facts: [], lines: {}, ...fronts[id] };
        return [
          id,
          {
            id,
            front,
            apparatus: { blocks, entries: [] },
            body: texts.join('\n\n'),
            blocks,
          } as unknown as Transcription,
        ];
      }),
    ),
    actors: entries('actors', actorSchema, actors, (names, id) => ({
      name: id,
      kind: 'state',
      description: `${id}.`,
      names,
    })),
    decisions: entries('mentions', mentionDecisionsSchema, decisions, (list) => list),
    dimensions: new Map(),
    proposals: new Map(),
    codings: new Map(),
    unseen: new Map(),
    claims: new Map(),
    events: new Map(),
    glossary: new Map(),
    publications: new Map(),
  };
}

function entries<S extends z.ZodType, A>(
  folder: string,
  schema: S,
  values: Readonly<Record<string, A>>,
  make: (value: A, id: string) => unknown,
): Map<string, Entry<z.output<S>>> {
  return new Map(
    Object.entries(values).map(([id, value]) => {
      const file = `content/${folder}/${id}.yml`;
      const result = readYaml(stringify(make(value, id)), file, schema);
      if ('messages' in result) throw new Error(JSON.stringify(result.messages));
      return [id, { id, file, ...result.file }];
    }),
  );
}
