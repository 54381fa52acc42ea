import type { Corpus } from './load-corpus.ts';

/** How an actor is called; the id where there is no such actor. */
export function actorName({ actors }: Corpus, id: string): string {
  return actors.get(id)?.value.name ?? id;
}
