import { actorName } from '../../corpus/actor-name.ts';
import type { Corpus } from '../../corpus/load-corpus.ts';
import { listFiles, readBytes } from '../../files/read.ts';
import type { Changes, gone } from '../../files/write.ts';
import { type Thing, things } from '../../schema/vocabulary.ts';
import { existing } from '../new/plan.ts';

/** What a command is going to do, told before it is done. */
export interface Move {
  /** A line for each thing that happens, in the words of whoever is asked. */
  readonly tells: readonly string[];
  readonly changes: Changes;
  /** What a person has to do afterwards. */
  readonly next: readonly string[];
}

/** Changes while they are collected. */
export type Collected = Map<string, string | Uint8Array | typeof gone>;

/** The kinds of things by the words that people use for them. */
const words: ReadonlyMap<string, Thing> = new Map([
  ...things.map((thing) => [thing, thing] as const),
  ['question', 'dimension'],
]);

/**
 * The kind of thing that somebody names.
 * @throws Refusal that lists them
 */
export function thingOf(word: string | undefined): Thing {
  return words.get(existing('kind of thing', word, [...words.keys()])) ?? 'document';
}

/** The ids of all things of a kind. */
export function idsOf(corpus: Corpus, thing: Thing): string[] {
  const { themes, roles } = corpus.edition.value;
  switch (thing) {
    case 'theme':
      return themes.map(({ id }) => id);
    case 'role':
      return roles.map(({ id }) => id);
    default:
      return [
        ...{
          document: corpus.documents,
          actor: corpus.actors,
          proposal: corpus.proposals,
          dimension: corpus.dimensions,
        }[thing].keys(),
      ];
  }
}

/** What pages call a thing. */
export function nameOf(corpus: Corpus, thing: Thing, id: string): string {
  switch (thing) {
    case 'document':
      return corpus.documents.get(id)?.front.title ?? id;
    case 'actor':
      return actorName(corpus, id);
    case 'proposal':
      return corpus.proposals.get(id)?.value.name ?? id;
    case 'dimension':
      return corpus.dimensions.get(id)?.value.name ?? id;
    default:
      return id;
  }
}

/** The files of a document's seed, and what was generated from it. */
export function filesOfDocument(root: string, document: string): string[] {
  return [
    ...listFiles(root, `seeds/${document}`, 'required'),
    `content/documents/${document}.mdx`,
    `content/apparatus/${document}.json`,
  ];
}

/** The files of a document's seed with their bytes, under another id. */
export function seedUnder(root: string, document: string, other: string): Map<string, Uint8Array> {
  return new Map(
    listFiles(root, `seeds/${document}`, 'required').map((file) => [
      `seeds/${other}${file.slice(`seeds/${document}`.length)}`,
      readBytes(root, file),
    ]),
  );
}
