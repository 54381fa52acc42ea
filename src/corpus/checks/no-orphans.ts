import { actorsInUse } from '../actors-in-use.ts';
import { at, type Check } from './check.ts';

export const noOrphans: Check = {
  name: 'no-orphans',
  description: `
    Everything that has a page is used: an actor is named, addressed or given a part somewhere, or another actor belongs to it.`,
  example: ['# content/actors/atlantis.yml, which no document names', 'name: Atlantis'],
  cure: `
    Remove the file, or give the actor the name that the documents use.`,
  *check(corpus) {
    const used = actorsInUse(corpus);
    for (const [id, entry] of corpus.actors)
      if (!used.has(id))
        yield at(entry, [], 'no-orphans', {
          found: `the actor "${id}", whom no document names or addresses and no proposal involves`,
          expected: 'actors that the corpus knows of',
          cure: 'remove the file, or add the name that the documents use',
        });
  },
};
