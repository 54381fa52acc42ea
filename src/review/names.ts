import { actorPath, documentPath, pagePaths, placeOn } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { byActor, type Mention, mentionsIn, sentenceAround } from '../corpus/mentions.ts';
import { type BlockSpan, textOfBlock } from '../corpus/transcription.ts';
import { conversion, textOrigins } from './causes.ts';
import { addressFact, type Kind, leaves } from './entity.ts';

/** Actors; each name by itself, with what it counts for. */
export const actors: Kind = {
  section: 'actors',
  page: pagePaths.actors,
  list: ({ corpus }) =>
    [...corpus.actors.values()].map(({ id, file, value: { names, ...rest } }) => ({
      keys: [id, rest.name],
      subject: rest.name,
      path: actorPath(id),
      from: [[file]],
      facts: [
        addressFact(actorPath(id)),
        ...leaves(rest),
        ...names.map(({ text, ...about }) => {
          const counts = leaves(about).map((fact) => ` ${fact.label}: ${fact.text}`);
          return { label: 'name', list: `name ${text}`, text: `${text}${counts.join(',')}` };
        }),
      ],
    })),
};

/** Where documents that both sides have name actors: one thing an actor and document. A paragraph cut otherwise names as before. */
export const mentions: Kind = {
  section: 'mentions',
  page: pagePaths.actors,
  isList: true,
  list: (side, other) => {
    const { corpus } = side;
    const [own, others] = [corpus, other.corpus].map((of) => byDocument(mentionsIn(of).decided));
    const isOther = (id: string) => JSON.stringify(own?.get(id)) !== JSON.stringify(others?.get(id));
    const moved = [...(own ?? [])].filter(([id]) => other.corpus.documents.has(id) && isOther(id));
    return [...byActor(moved.flatMap(([, places]) => places))].flatMap(([actor, all]) =>
      [...byDocument(all)].map(([document, places]) => {
        const names = new Set(places.map(({ name }) => name));
        const namesakes = [...corpus.actors.values(), ...other.corpus.actors.values()].filter(({ value }) =>
          value.names.some(({ text }) =>
            [...names].some((name) => text.includes(name) || name.includes(text)),
          ),
        );
        return {
          keys: [`${actor}_${document}`],
          subject: `${corpus.actors.get(actor)?.value.name ?? actor} in ${document}`,
          path: actorPath(actor),
          document,
          from: [
            [`content/actors/${actor}.yml`, `content/mentions/${document}.yml`],
            namesakes.map(({ file }) => ({ file, what: 'an actor of the same name' })),
            textOrigins(document),
            [conversion],
          ],
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

const byDocument = (places: readonly Mention[]) => Map.groupBy(places, ({ document }) => document);

/** The sentence of a document in which words stand, the words marked. */
export function inSentence(corpus: Corpus, span: BlockSpan): string {
  const document = corpus.documents.get(span.document);
  if (!document) return '';
  const text = textOfBlock(document, span.block);
  const { start, end } = sentenceAround(document, span);
  return `${text.slice(start, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, end)}`;
}

/** Dated events, claims and terms of the glossary: one thing a file. */
const recordPages = { events: pagePaths.timeline, claims: pagePaths.claims, glossary: pagePaths.glossary };
export const records: readonly Kind[] = (['events', 'claims', 'glossary'] as const).map((folder) => {
  const page = recordPages[folder];
  return {
    section: 'records',
    page,
    list: ({ corpus }) =>
      [...corpus[folder].values()].map(({ id, file, value }) => ({
        keys: [`${folder}_${id}`],
        subject: `${folder}, ${id}`,
        path: page,
        from: [[{ file, what: folder }]],
        facts: leaves(value),
      })),
  };
});
