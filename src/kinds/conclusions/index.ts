import type { Kind } from '../kind.ts';
import { mastheadFields } from '../masthead/fields.ts';
import { type ConclusionsMetadata, fields, schema } from './schema.ts';

/** Conclusions of the Council of the European Union, with or without their cover page. */
export const conclusions: Kind<ConclusionsMetadata> = {
  name: 'conclusions',
  label: 'Council conclusions',
  one: 'Council conclusions',
  many: 'conclusions of the Council of the European Union',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: mastheadFields(fields),
  title: ['title'],
  author: ({ body }) => body,
  number: 'symbol',
  id: { from: ['symbol'], of: ({ symbol }) => symbol },
  cite: () => ({ genre: 'Council conclusions' }),
};
