import { namesInOrder } from '../name-order.ts';
import { at, type Check } from './check.ts';

export const namesOrdered: Check = {
  name: 'names-ordered',
  description: `
    An actor's names stand in one order: names, abbreviations, titles, demonyms, metonyms. Somebody who looks for a name then finds it, and
    two people who add one each seldom meet in one line.`,
  example: ['names:', '  - {text: Peruvian, is: demonym}', '  - Peru'],
  cure: `
    \`npm run check -- --fix\` puts them in order.`,
  *check(corpus) {
    for (const entry of corpus.actors.values()) {
      const { names } = entry.value;
      const ordered = namesInOrder(names);
      const index = names.findIndex((name, at) => name !== ordered[at]);
      if (index === -1) continue;
      yield at(entry, ['names', index], 'names-ordered', {
        found: `"${names[index]?.text}" before "${ordered[index]?.text}"`,
        expected: 'names, then abbreviations, titles, demonyms and metonyms',
        cure: 'run "npm run check -- --fix"',
      });
    }
  },
};
