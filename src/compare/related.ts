import { kept } from '../kept/in-memory.ts';
import type { CheckedCorpus } from './checked-corpus.ts';

/** A document that has something in common with another. */
export interface RelatedDocument {
  readonly document: string;
  /** Actors that both name, those that fewest documents name first. */
  readonly actors: readonly string[];
  /** How many questions both help to answer. */
  readonly questions: number;
}

/** What documents name and answer, turned round: by actor and by question the documents. */
interface Index {
  readonly actors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly actorsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questionsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const indexOf = kept(makeIndex);

/** An actor or a question that more documents share than this, and more than a tenth of all, says little of any two of them: it is skipped. */
const common = 50;

/**
 * The documents that have most in common with one: actors that both name, questions that both help to answer. What few documents share
 * counts for much, what all share for nothing.
 *
 * @param most how many at most
 */
export function relatedDocuments(checked: CheckedCorpus, document: string, most = 4): RelatedDocument[] {
  const index = indexOf(checked);
  const all = checked.corpus.documents.size;
  const found = new Map<string, { weight: number; actors: string[]; questions: number }>();
  const meet = (
    documents: ReadonlySet<string>,
    what: (one: { actors: string[]; questions: number }) => void,
  ) => {
    if (documents.size > Math.max(common, all / 10)) return;
    for (const other of documents) {
      if (other === document) continue;
      const one = found.get(other) ?? { weight: 0, actors: [], questions: 0 };
      found.set(other, one);
      one.weight += Math.log((all + 1) / documents.size);
      what(one);
    }
  };
  for (const actor of index.actorsOf.get(document) ?? [])
    meet(index.actors.get(actor) as ReadonlySet<string>, (one) => one.actors.push(actor));
  for (const question of index.questionsOf.get(document) ?? [])
    meet(index.questions.get(question) as ReadonlySet<string>, (one) => {
      one.questions += 1;
    });
  const rare = (actor: string) => index.actors.get(actor)?.size ?? 0;
  return [...found]
    .sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id, { actors, questions }]) => ({
      document: id,
      actors: actors.sort((a, b) => rare(a) - rare(b) || (a < b ? -1 : 1)),
      questions,
    }));
}

function makeIndex({ mentions, evidence }: CheckedCorpus): Index {
  const actorsOf = new Map<string, Set<string>>();
  for (const { document, actor } of mentions) add(actorsOf, document, actor);
  const questionsOf = new Map<string, Set<string>>();
  for (const [document, quotes] of evidence)
    for (const support of quotes.flatMap(({ supports }) => supports))
      if (support.kind === 'cell') add(questionsOf, document, support.cell.dimension.id);
  return { actorsOf, questionsOf, actors: turned(actorsOf), questions: turned(questionsOf) };
}

function turned(sets: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const [key, values] of sets) for (const value of values) add(result, value, key);
  return result;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set<string>();
  sets.set(key, set.add(value));
}
