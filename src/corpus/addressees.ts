import { kept } from '../kept/in-memory.ts';
import { kindOf } from '../kinds/index.ts';
import { actorName } from './actor-name.ts';
import type { Corpus } from './load-corpus.ts';
import { finderOf, type NamedBy } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** An actor in a document's head: who sends it, signs it, or whom it is addressed to. That is not a mention in the text. */
export interface Addressed {
  readonly actor: string;
  readonly document: string;
  /** "information addressee", and the same said of the actor: "is addressed, for information". */
  readonly as: string;
  readonly said: string;
  /** Whether the document is the actor's: who sends it, who wrote it. */
  readonly makes: boolean;
  /** Whether it is written to the actor. */
  readonly receives: boolean;
  /** The words of the head. */
  readonly name: string;
}

/** Every actor that a document's head names, by the names that actors go by. */
export function addressedIn({ actors, edition }: NamedBy, document: Transcription): readonly Addressed[] {
  return addressedBy(actors)(edition)(document);
}

const addressedBy = kept((actors: Corpus['actors']) =>
  kept((edition: Corpus['edition']) =>
    kept((document: Transcription) => findAddressed({ actors, edition }, document)),
  ),
);

function findAddressed(names: NamedBy, document: Transcription): Addressed[] {
  const finder = finderOf(names, document);
  const addressed: Addressed[] = [];
  const { kind, metadata } = document.front;
  // Heads are set in capitals, and their names are given so.
  for (const { as, said, makes = false, receives = false, names: given } of kindOf(kind).addressees?.(
    metadata,
  ) ?? [])
    for (const text of given)
      for (const { name, bearers } of finder.find(text ?? '').filter((place) => !place.inCapitals))
        for (const { actor } of bearers)
          if (!addressed.some((known) => known.actor === actor && known.as === as))
            addressed.push({ actor, document: document.id, as, said, makes, receives, name });
  return addressed;
}

const list = new Intl.ListFormat('en-GB');

/** "Embassy A to US Department of State", by the names of actors; as the head writes its author where no actor goes by that name. */
export function fromAndTo(corpus: Corpus, document: Transcription): string | undefined {
  const heads = addressedIn(corpus, document);
  const named = (of: readonly Addressed[]) => list.format(of.map(({ actor }) => actorName(corpus, actor)));
  const from = named(heads.filter(({ makes }) => makes)) || document.front.author;
  const to = named(heads.filter(({ receives }) => receives));
  return from && to ? `${from} to ${to}` : from;
}
