import { contestedNames } from '../names-in.ts';
import { at, type Check } from './check.ts';

export const namesUnambiguous: Check = {
  name: 'names-unambiguous',
  description: `
    A name belongs to one actor in a document, or every occurrence of it is decided by hand.`,
  example: ['# content/actors/north-council.yml and content/actors/south-council.yml', 'names: [Council]'],
  cure: `
    Say in which documents the name is the actor's (\`in\`), or set \`decide: true\` on it for every actor that goes by it and decide each
    occurrence in \`content/mentions/\`.`,
  *check(corpus) {
    // One message for a name, however many documents there are.
    const said = new Set<string>();
    for (const { document, form, claims } of contestedNames(corpus))
      for (const [nth, { actor, index }] of claims.entries()) {
        const entry = corpus.actors.get(actor);
        if (nth === 0 || !entry || said.has(`${actor} ${form}`)) continue;
        said.add(`${actor} ${form}`);
        yield at(entry, ['names', index], 'names-unambiguous', {
          found: `the name "${entry.value.names[index]?.text}", which "${claims[nth - 1]?.actor}" goes by in ${document} too`,
          expected: 'one bearer of a name in a document',
          cure: 'limit the name to its documents with "in", or set "decide: true" on it for both and decide each occurrence',
        });
      }
  },
};
