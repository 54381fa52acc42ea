import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { Claim, Topic } from '../schema/claims.ts';

/** A claim with the topic that it is on. */
export interface TopicClaim {
  readonly topic: Entry<Topic>;
  readonly claim: Claim;
}

/** Every claim, topic by topic in their order. */
export function claimsOf(corpus: Corpus): TopicClaim[] {
  return [...corpus.claims.values()].flatMap((topic) =>
    topic.value.claims.map((claim) => ({ topic, claim })),
  );
}
