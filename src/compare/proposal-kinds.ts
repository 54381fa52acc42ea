import { byDate } from '../corpus/dated.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import type { Proposal } from '../schema/comparison.ts';
import { writtenDate } from '../text/wording.ts';

/** The two kinds of schemes as groups, in the order of the matrix. */
export const proposalKinds = [
  { kind: 'proposal', name: 'Proposals' },
  { kind: 'arrangement', name: 'Arrangements they are measured against' },
] as const;

/** What a proposal or arrangement is called by its kind: also whether something of an arrangement was still to come. */
export function kindName({ kind, planned }: Pick<Proposal, 'kind' | 'planned'>): string {
  if (kind === 'proposal') return 'Proposal';
  return planned ? 'Arrangement, in part still planned' : 'Arrangement that existed';
}

/** Proposals by the day on which they were put forward; those that have none come after, in the order in which they are given. */
export function proposalsByDate(proposals: readonly Entry<Proposal>[]): Entry<Proposal>[] {
  return byDate(proposals, ({ value }) => value.made?.date);
}

/** When a proposal was put forward, in words. */
export function writtenMade({ made }: Pick<Proposal, 'made'>): string {
  return made?.date ? writtenDate(made.date) : 'No date given';
}
