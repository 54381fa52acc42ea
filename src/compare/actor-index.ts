import { type Addressed, addressedIn } from '../corpus/addressees.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import { type Mention, type Mentions, mentionsOf, sentenceAround } from '../corpus/mentions.ts';
import { type Transcription, textOfBlock } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';
import type { Actor } from '../schema/actor.ts';
import { type Answer, answersOf, type Proposal, type Role } from '../schema/comparison.ts';

/** A mention in its sentence. */
export interface MentionInSentence {
  readonly mention: Mention;
  /** The sentence before, at and after the name. */
  readonly before: string;
  readonly after: string;
}

/** All that the corpus says of one actor. */
export interface ActorProfile {
  readonly actor: Entry<Actor>;
  /** Its part in each proposal, in the order of the matrix. */
  readonly roles: readonly { readonly proposal: Entry<Proposal>; readonly role: Role }[];
  /** Cells that give its view: what it proposes, is reported to hold, or criticises. */
  readonly views: readonly {
    readonly proposal: Entry<Proposal>;
    readonly dimension: string;
    readonly answer: Answer;
  }[];
  /** Mentions by document, in the order of the documents. */
  readonly mentions: ReadonlyMap<string, readonly MentionInSentence[]>;
  readonly addressed: readonly Addressed[];
  /** Actors that are named in the same sentences, the most frequent first. */
  readonly companions: readonly { readonly actor: string; readonly sentences: number }[];
  /** The actors that belong to it. */
  readonly parts: readonly string[];
}

/** A mention in its sentence, with all whom the sentence names. */
type InSentence = MentionInSentence & { readonly named: ReadonlySet<string> };

const inSentences = kept((document: Transcription) =>
  kept(({ decided }: Mentions): readonly InSentence[] => {
    const sentences = new Map<string, Set<string>>();
    return decided.map((mention) => {
      const text = textOfBlock(document, mention.block);
      const { start, end } = sentenceAround(document, mention);
      const sentence = `${mention.block} ${start}`;
      const named = sentences.get(sentence) ?? new Set();
      sentences.set(sentence, named.add(mention.actor));
      const [before, after] = [text.slice(start, mention.start), text.slice(mention.end, end)];
      return { mention, named, before, after };
    });
  }),
);

/** Puts together the profile of every actor, in the order of their ids. */
export function actorIndex(corpus: Corpus): ReadonlyMap<string, ActorProfile> {
  const documents = [...corpus.documents.values()];
  const mentions = Map.groupBy(
    documents.flatMap((document) => inSentences(document)(mentionsOf(corpus, document))),
    ({ mention }) => mention.actor,
  );
  const addressed = Map.groupBy(
    documents.flatMap((document) => addressedIn(corpus, document)),
    ({ actor }) => actor,
  );
  return new Map(
    [...corpus.actors].map(([id, actor]) => {
      const own = mentions.get(id) ?? [];
      return [
        id,
        {
          actor,
          roles: rolesOf(corpus, id),
          views: viewsOf(corpus, id),
          mentions: Map.groupBy(own, ({ mention }) => mention.document),
          addressed: addressed.get(id) ?? [],
          companions: companionsOf(id, new Set(own.map(({ named }) => named))),
          parts: [...corpus.actors].filter(([, other]) => other.value.partOf === id).map(([part]) => part),
        },
      ];
    }),
  );
}

function rolesOf(corpus: Corpus, actor: string): ActorProfile['roles'] {
  return [...corpus.proposals.values()].flatMap((proposal) =>
    proposal.value.roles.filter((role) => role.actor === actor).map((role) => ({ proposal, role })),
  );
}

function viewsOf(corpus: Corpus, actor: string): ActorProfile['views'] {
  return [...corpus.proposals.values()].flatMap((proposal) =>
    [...corpus.dimensions.keys()].flatMap((dimension) => {
      const position = proposal.value.positions[dimension];
      return (position ? answersOf(position) : [])
        .filter(({ of }) => of === actor)
        .map((answer) => ({ proposal, dimension, answer }));
    }),
  );
}

/** @param sentences the sentences that name the actor, each as the actors that it names */
function companionsOf(id: string, sentences: ReadonlySet<ReadonlySet<string>>): ActorProfile['companions'] {
  const counts = new Map<string, number>();
  for (const named of sentences)
    for (const other of named) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .map(([actor, count]) => ({ actor, sentences: count }))
    .sort((a, b) => b.sentences - a.sentences || (a.actor < b.actor ? -1 : 1));
}
