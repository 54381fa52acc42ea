import { fold } from '../../text/folding.ts';
import { holdsIn } from '../names-in.ts';
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
    const bearers = new Map<string, { actor: string; document: string }>();
    // One message for a name, however many documents there are.
    const said = new Set<string>();
    for (const document of corpus.documents.keys())
      for (const [actor, entry] of corpus.actors)
        for (const [index, name] of entry.value.names.entries()) {
          if (!holdsIn(corpus, name, document) || ('decide' in name && name.decide)) continue;
          const form = fold(name.text).text;
          const key = `${document} ${form}`;
          const other = bearers.get(key);
          if (other && other.actor !== actor && !said.has(`${actor} ${form}`)) {
            said.add(`${actor} ${form}`);
            yield at(entry, ['names', index], 'names-unambiguous', {
              found: `the name "${name.text}", which "${other.actor}" goes by in ${document} too`,
              expected: 'one bearer of a name in a document',
              cure: 'limit the name to its documents with "in", or set "decide: true" on it for both and decide each occurrence',
            });
          }
          bearers.set(key, { actor, document });
        }
  },
};
