import type { Kind } from '../kind.ts';
import { mastheadFields } from '../masthead/fields.ts';
import { type CommuniqueMetadata, fields, schema } from './schema.ts';

/** Communiqués of meetings, with numbered paragraphs or without. */
export const communique: Kind<CommuniqueMetadata> = {
  name: 'communique',
  label: 'Communiqué',
  one: 'communiqué',
  many: 'communiqués',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: mastheadFields(fields),
  title: ['title'],
  author: ({ body }) => body,
  cite: () => ({ genre: 'Communiqué' }),
};
