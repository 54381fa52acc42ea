import { at, type Check } from '../check.ts';

export const newCheck: Check = {
  name: 'new-check',
  description: `
    TODO: what must be true, and why readers need it.`,
  example: ['TODO: lines of a file that it refuses'],
  cure: `
    TODO: how to mend it.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values()) {
      // TODO: the condition under which something is wrong.
      if (entry.value.name !== '') continue;
      yield at(entry, ['name'], 'new-check', {
        found: 'TODO: what was found, in a sentence',
        expected: 'TODO: what was expected',
        cure: 'TODO: what to do about it',
      });
    }
  },
};
