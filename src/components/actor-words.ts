import type { Addressed } from '../corpus/addressees.ts';
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

/** How a document's head names an actor. */
export const addressedNames: Record<Addressed['as'], string> = {
  origin: 'sends it',
  'action addressee': 'is addressed, for action',
  'information addressee': 'is addressed, for information',
  attention: 'is to have it passed on',
  classifier: 'classified it',
  signer: 'signed it',
  author: 'wrote it',
  head: 'is named in its description',
};
