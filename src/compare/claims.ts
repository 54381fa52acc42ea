import { byDate } from '../corpus/dated.ts';
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

/** When the document was written that has a claim: an ISO date, or nothing where it has none. */
export function claimDate({ documents }: Corpus, { quotes }: Claim): string | undefined {
  return documents.get(quotes[0]?.document ?? '')?.front.date;
}

/** Every claim by the date of its document; what has none comes after. */
export function claimsByDate(corpus: Corpus): TopicClaim[] {
  return byDate(claimsOf(corpus), ({ claim }) => claimDate(corpus, claim));
}
