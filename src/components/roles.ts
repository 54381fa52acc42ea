import type { Role } from '../schema/comparison.ts';
import { roles } from '../schema/comparison.ts';

/** How a part in a proposal is headed on a page. */
export const roleNames: Record<Role['role'], string> = {
  proposer: 'Proposed by',
  convener: 'Convened by',
  lead: 'Leads',
  host: 'Hosts',
  member: 'Members',
  'later-member': 'Members later, or perhaps',
  participant: 'Take part',
  partner: 'Partners',
  supporter: 'Support it',
  recipient: 'Receive from it',
  observer: 'Observe',
  opposed: 'Opposed to it',
  excluded: 'Left out of it',
  target: 'Directed against',
};

/** The parts of a proposal by role, in the order of the roles; roles that nobody has are left out. */
export function rolesInGroups(list: readonly Role[]): { role: Role['role']; name: string; parts: Role[] }[] {
  return roles
    .map((role) => ({ role, name: roleNames[role], parts: list.filter((part) => part.role === role) }))
    .filter(({ parts }) => parts.length > 0);
}
