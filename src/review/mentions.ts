import { actorPath, documentPath, pagePaths, placeOn } from '../addresses/paths.ts';
import { actorName } from '../corpus/actor-name.ts';
import { byActor, type Mention, mentionsIn } from '../corpus/mentions.ts';
import { originsIn } from './causes.ts';
import type { Kind } from './entity.ts';
import { inSentence } from './facts.ts';

const byDocument = (places: readonly Mention[]) => Map.groupBy(places, ({ document }) => document);

/** Where documents that both sides have name actors: one thing an actor and document. A paragraph cut otherwise names as before. */
export const mentions: Kind = {
  section: 'mentions',
  page: pagePaths.actors,
  isList: true,
  list: ({ corpus }, other) => {
    const [own, others] = [corpus, other.corpus].map((of) => byDocument(mentionsIn(of).decided));
    const isOther = (id: string) => JSON.stringify(own?.get(id)) !== JSON.stringify(others?.get(id));
    const moved = [...(own ?? [])].filter(([id]) => other.corpus.documents.has(id) && isOther(id));
    return [...byActor(moved.flatMap(([, places]) => places))].flatMap(([actor, all]) =>
      [...byDocument(all)].map(([document, places]) => {
        const names = [...new Set(places.map(({ name }) => name))];
        const isNamesake = (text: string) => names.some((name) => text.includes(name) || name.includes(text));
        const namesakes = [...corpus.actors.values(), ...other.corpus.actors.values()]
          .filter(({ value }) => value.names.some(({ text }) => isNamesake(text)))
          .map(({ file }) => ({ file, what: 'an actor of the same name' }));
        return {
          keys: [`${actor}_${document}`],
          subject: `${actorName(corpus, actor)} in ${document}`,
          path: actorPath(actor),
          document,
          from: originsIn(
            document,
            [`content/actors/${actor}.yml`, `content/mentions/${document}.yml`],
            namesakes,
          ),
          facts: places.map((place) => ({
            label: placeOn('', place.block),
            list: 'mention',
            text: inSentence(corpus, place),
            key: place.name,
            path: documentPath(document, place.block),
          })),
        };
      }),
    );
  },
};
