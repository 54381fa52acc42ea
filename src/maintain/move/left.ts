import { actorsInUse } from '../../corpus/actors-in-use.ts';
import type { Corpus, Entry } from '../../corpus/load-corpus.ts';
import { mentionsIn } from '../../corpus/mentions.ts';
import { readYaml } from '../../messages/yaml-file.ts';
import { actorSchema, mentionDecisionsSchema } from '../../schema/actor.ts';
import { proposalSchema } from '../../schema/comparison.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import type { Collected } from './move.ts';

type Schema = typeof proposalSchema | typeof actorSchema | typeof mentionDecisionsSchema;

/** What is left of a corpus, as far as it says who is named: without what was taken, and with the files as they are going to be. */
export function withoutTaken(
  corpus: Corpus,
  taken: readonly (readonly [thing: Thing, id: string])[],
  changes: Collected,
): Corpus {
  const left = <T>(entries: ReadonlyMap<string, T>, thing: Thing) =>
    new Map([...entries].filter(([id]) => !taken.some(([one, gone]) => one === thing && gone === id)));
  return {
    ...corpus,
    documents: left(corpus.documents, 'document'),
    proposals: anew(left(corpus.proposals, 'proposal'), proposalSchema, changes),
    actors: anew(left(corpus.actors, 'actor'), actorSchema, changes),
    decisions: anew(left(corpus.decisions, 'document'), mentionDecisionsSchema, changes),
  };
}

/** Entries as their files are going to be. */
function anew<T>(
  entries: ReadonlyMap<string, Entry<T>>,
  schema: Schema,
  changes: Collected,
): Map<string, Entry<T>> {
  return new Map(
    [...entries].map(([id, entry]) => {
      const text = changes.get(entry.file);
      const result = typeof text === 'string' ? readYaml(text, entry.file, schema) : undefined;
      return [id, result && 'file' in result ? { ...entry, value: result.file.value as T } : entry];
    }),
  );
}

/** Actors that were in use, and that nothing names any more. */
export function unusedActors(before: Corpus, after: Corpus): string[] {
  const [once, still] = [actorsInUse(before), actorsInUse(after)];
  return [...after.actors.keys()].filter((id) => once.has(id) && !still.has(id));
}

/**
 * Decisions on names that meet none any more.
 *
 * @param before the corpus as it was: what met no name there stays
 * @param after the same corpus without what falls away
 * @returns by file, their places in its list, from the first to the last
 */
export function newlyIdle(before: Corpus, after: Corpus): ReadonlyMap<string, readonly number[]> {
  const known = new Set(idleIn(before).map(({ says }) => says));
  const byFile = Map.groupBy(
    idleIn(after).filter(({ says }) => !known.has(says)),
    ({ file }) => file,
  );
  return new Map([...byFile].map(([file, idle]) => [file, idle.map(({ index }) => index)]));
}

function idleIn(corpus: Corpus) {
  return mentionsIn(corpus).idle.flatMap(({ document, index, met }) => {
    const entry = corpus.decisions.get(document);
    if (!entry || met > 0) return [];
    return { file: entry.file, index, says: `${document} ${JSON.stringify(entry.value[index])}` };
  });
}
