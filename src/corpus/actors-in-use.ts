import { answersOf } from '../schema/comparison.ts';
import { addressedIn } from './addressees.ts';
import type { Corpus } from './load-corpus.ts';
import { mentionsIn } from './mentions.ts';

/** The ids of all actors that a document names or addresses, that a proposal involves, or that another actor is part of. */
export function actorsInUse(corpus: Corpus): ReadonlySet<string> {
  const used = new Set<string>();
  for (const mention of mentionsIn(corpus).decided) used.add(mention.actor);
  for (const document of corpus.documents.values())
    for (const { actor } of addressedIn(corpus, document)) used.add(actor);
  for (const { value } of corpus.proposals.values()) {
    for (const actor of value.made?.by ?? []) used.add(actor);
    for (const role of value.roles) used.add(role.actor).add(role.of);
    for (const position of Object.values(value.positions))
      for (const answer of answersOf(position)) used.add(answer.of);
  }
  for (const { value } of corpus.actors.values()) if (value.partOf) used.add(value.partOf);
  return used;
}
