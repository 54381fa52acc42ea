import type { Proposal } from '../schema/comparison.ts';

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
