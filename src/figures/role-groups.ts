import type { Role } from '../schema/comparison.ts';
import { el, type Svg } from './svg.ts';

/** Roles that a figure draws alike, from the closest to a proposal to the farthest. */
export const roleGroups = [
  { id: 'lead', name: 'Makes or leads it', roles: ['proposer', 'lead'] },
  { id: 'host', name: 'Convenes or hosts it', roles: ['convener', 'host'] },
  { id: 'member', name: 'Takes part', roles: ['member', 'participant'] },
  { id: 'later', name: 'Later, or perhaps', roles: ['later-member'] },
  { id: 'recipient', name: 'Receives from it', roles: ['recipient'] },
  { id: 'helper', name: 'Supports or observes it', roles: ['partner', 'supporter', 'observer'] },
  { id: 'apart', name: 'Opposed or left out', roles: ['opposed', 'excluded'] },
  { id: 'target', name: 'Directed against', roles: ['target'] },
] as const satisfies readonly { id: string; name: string; roles: readonly Role['role'][] }[];

export type RoleGroup = (typeof roleGroups)[number];
export type RoleGroupId = RoleGroup['id'];

/** The group that a role is drawn as. */
export function groupOf(role: Role['role']): RoleGroup {
  const group = roleGroups.find(({ roles }) => (roles as readonly string[]).includes(role));
  if (!group) throw new Error(`the role "${role}" is in no group of src/figures/role-groups.ts`);
  return group;
}

/** Of several roles of one actor, the group that comes first: an actor that both leads and takes part is drawn as leading. */
export function strongestGroup(roles: readonly Role['role'][]): RoleGroup | undefined {
  return roleGroups.find(({ id }) => roles.some((role) => groupOf(role).id === id));
}

const marks: Readonly<Record<RoleGroupId, Svg>> = {
  lead: el('path', { d: 'M-6-6h12v12h-12z' }),
  host: el('path', { d: 'M-5.25-5.25h10.5v10.5h-10.5z', class: 'open' }),
  member: el('circle', { r: 5.5 }),
  later: el('circle', { r: 4.75, class: 'open' }),
  recipient: el('path', { d: 'M-6-4.5h12l-6 10z' }),
  helper: el('path', { d: 'M-6 5h12l-6-10z', class: 'open' }),
  apart: el('path', { d: 'M-5-5l10 10m0-10l-10 10', class: 'open' }),
  target: `${el('circle', { r: 5, class: 'open' })}${el('circle', { r: 1.75 })}`,
};

/** A mark for a role, 12 units wide around its own middle: each group has a shape, so that no one needs the colour. */
export function roleMark(group: RoleGroupId, x: number, y: number): Svg {
  return el('g', { class: `mark ${group}`, transform: `translate(${x} ${y})` }, marks[group]);
}
