import type { ActorKind } from '../schema/actor.ts';

/** What an actor is called by its kind, alone and in a list, in the order in which the index shows them. */
export const actorKindNames: Record<ActorKind, { readonly one: string; readonly many: string }> = {
  state: { one: 'State', many: 'States' },
  government: { one: 'Government', many: 'Governments' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  'armed-group': { one: 'Armed group', many: 'Armed groups' },
  operation: { one: 'Operation', many: 'Operations' },
  office: { one: 'Office', many: 'Offices' },
  person: { one: 'Person', many: 'Persons' },
  people: { one: 'People', many: 'Peoples' },
  region: { one: 'Region', many: 'Regions' },
};
