import type { Kind } from '../kind.ts';
import { cableFields } from './fields.ts';
import { idOfMrn } from './mrn.ts';
import { referencesInText } from './references-in-text.ts';
import { type CableMetadata, cableMetadataSchema } from './schema.ts';

/** Diplomatic cables of the US Department of State. */
export const cable: Kind<CableMetadata> = {
  name: 'cable',
  label: 'Diplomatic cable',
  one: 'diplomatic cable',
  many: 'diplomatic cables',
  reader: () => import('./reader.ts'),
  metadata: cableMetadataSchema,
  fields: cableFields,
  title: ['subject', 'mrn'],
  date: ({ sentAt }) => sentAt?.slice(0, 10),
  author: ({ origin }) => origin,
  number: 'mrn',
  id: { from: ['mrn'], of: ({ mrn }) => mrn && idOfMrn(mrn) },
  shortName: ({ id }) => `Cable ${id.toUpperCase()}`,
  cite: () => ({ genre: 'Diplomatic cable' }),
  addressees: ({ origin, actionAddressees, infoAddressees, passing, classifiedBy, signer }) => [
    { as: 'sender', said: 'sends it', makes: true, names: [origin] },
    {
      as: 'action addressee',
      said: 'is addressed, for action',
      receives: true,
      names: (actionAddressees ?? []).map(({ name }) => name),
    },
    {
      as: 'information addressee',
      said: 'is addressed, for information',
      names: (infoAddressees ?? []).map(({ name }) => name),
    },
    { as: 'passed on to', said: 'is to have it passed on', names: passing ?? [] },
    { as: 'classifier', said: 'classified it', names: [classifiedBy?.name] },
    { as: 'signer', said: 'signed it', names: [signer] },
  ],
  namedInHead: ({ references = [] }, text) =>
    referencesInText(text, references).map(({ start, end, reference }) => ({
      start,
      end,
      field: 'references',
      document: reference.id,
    })),
  search: ({ subject, tags, classification }) => ({
    subjects: [subject, tags?.join(', ')],
    classification,
  }),
  rights: ({ origin }, lines) =>
    origin === undefined
      ? undefined
      : {
          status:
            'A work of the United States Government, and as such not subject to copyright in the United States. TODO: how did it become public, and is it declassified?',
          ground: `The header names ${origin} as origin (source line ${lines('origin')}); 17 U.S.C. 105 excludes works of the United States Government from copyright.`,
        },
};
