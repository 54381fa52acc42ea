import type { Proposal } from '../schema/comparison.ts';

/** What a proposal or arrangement is called by its kind: also whether something of an arrangement was still to come. */
export function kindName({ kind, planned }: Pick<Proposal, 'kind' | 'planned'>): string {
  if (kind === 'proposal') return 'Proposal';
  return planned ? 'Arrangement, in part still planned' : 'Arrangement that existed';
}
