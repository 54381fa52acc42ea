import { actorPath, documentPath, pagePaths, placeOn } from '../addresses/paths.ts';
import { actorName } from '../corpus/actor-name.ts';
import { byActor, type Mention, mentionsIn } from '../corpus/mentions.ts';
import { originsIn } from './causes.ts';
import type { Kind } from './entity.ts';
import { inSentence } from './facts.ts';
import { anchorOf } from './report.ts';

const byDocument = (places: readonly Mention[]) => Map.groupBy(places, ({ document }) => document);

/** Who is meant at single places, as a document's editors decided: one value a place. */
export const decisions: Kind = {
  section: 'mentions',
  page: pagePaths.actors,
  list: ({ corpus }) =>
    [...corpus.decisions].map(([document, { file, value }]) => ({
      keys: [`mentions/${document}`, JSON.stringify(value)],
      subject: `mentions, ${document}`,
      path: pagePaths.actors,
      within: [anchorOf('documents', document)],
      from: [[file]],
      facts: value.map(({ exact, prefix, suffix, actor, why }) => {
        const around = [prefix && `after ‘${prefix}’`, suffix && `before ‘${suffix}’`];
        const name = [exact, ...around].filter(Boolean).join(' ');
        const text = `${actor === 'none' ? 'nobody' : actorName(corpus, actor)}: ${why}`;
        return { label: name, text, member: { list: '', name } };
      }),
    })),
};

/** Where documents that both sides have name actors: one thing an actor and document. A paragraph cut otherwise names as before. */
export const mentions: Kind = {
  section: 'mentions',
  page: pagePaths.actors,
  isList: true,
  list: ({ corpus }, other) => {
    const [own, others] = [corpus, other.corpus].map((of) => byDocument(mentionsIn(of).decided));
    const isOther = (id: string) => JSON.stringify(own?.get(id)) !== JSON.stringify(others?.get(id));
    const [known = [], theirs = []] = [corpus, other.corpus].map(({ edition }) => edition.value.otherNames);
    const ofNobody = [...known, ...theirs].filter((name) => !known.includes(name) || !theirs.includes(name));
    const moved = [...(own ?? [])].filter(([id]) => isOther(id));
    // In a document that only one side has, names that the other does not know.
    const isTold = ({ document, actor, name }: Mention) =>
      other.corpus.documents.has(document) ||
      !other.corpus.actors.get(actor)?.value.names.some(({ text }) => text === name);
    return [...byActor(moved.flatMap(([, places]) => places).filter(isTold))].flatMap(([actor, all]) =>
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
            [
              `content/actors/${actor}.yml`,
              ...(other.corpus.documents.has(document) ? [`content/mentions/${document}.yml`] : []),
            ],
            [...namesakes, ...(ofNobody.some(isNamesake) ? [corpus.edition.file] : [])],
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
