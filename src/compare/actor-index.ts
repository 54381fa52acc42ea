import { type Addressed, addressedIn } from '../corpus/addressees.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import { type Mention, sentenceAround } from '../corpus/mentions.ts';
import { textOfBlock } from '../corpus/transcription.ts';
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

/** Puts together the profile of every actor, in the order of their ids. */
export function actorIndex(corpus: Corpus, mentions: readonly Mention[]): ReadonlyMap<string, ActorProfile> {
  const inSentences = new Map<
    string,
    { mention: Mention; sentence: string; before: string; after: string }[]
  >();
  const bySentence = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const document = corpus.documents.get(mention.document);
    if (!document) continue;
    const text = textOfBlock(document, mention.block);
    const { start, end } = sentenceAround(document, mention);
    const sentence = `${mention.document} ${mention.block} ${start}`;
    const list = inSentences.get(mention.actor) ?? [];
    list.push({
      mention,
      sentence,
      before: text.slice(start, mention.start),
      after: text.slice(mention.end, end),
    });
    inSentences.set(mention.actor, list);
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(mention.actor));
  }
  const addressed = [...corpus.documents.values()].flatMap((document) => addressedIn(corpus, document));
  return new Map(
    [...corpus.actors].map(([id, actor]) => {
      const own = inSentences.get(id) ?? [];
      return [
        id,
        {
          actor,
          roles: rolesOf(corpus, id),
          views: viewsOf(corpus, id),
          mentions: grouped(own),
          addressed: addressed.filter((entry) => entry.actor === id),
          companions: companionsOf(id, new Set(own.map(({ sentence }) => sentence)), bySentence),
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

function grouped(list: readonly MentionInSentence[]): Map<string, MentionInSentence[]> {
  const groups = new Map<string, MentionInSentence[]>();
  for (const { mention, before, after } of list)
    groups.set(mention.document, [...(groups.get(mention.document) ?? []), { mention, before, after }]);
  return groups;
}

function companionsOf(
  id: string,
  sentences: ReadonlySet<string>,
  bySentence: ReadonlyMap<string, ReadonlySet<string>>,
): ActorProfile['companions'] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const other of bySentence.get(sentence) ?? [])
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .map(([actor, count]) => ({ actor, sentences: count }))
    .sort((a, b) => b.sentences - a.sentences || (a.actor < b.actor ? -1 : 1));
}
